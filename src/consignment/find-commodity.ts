import { nameKey } from '../reading/fold-name.ts';
import { COMMODITIES, type Commodity } from './commodity.ts';

const BY_NAME: ReadonlyMap<string, Commodity> = new Map(
  Array.from(COMMODITIES.values()).flatMap((commodity) =>
    [commodity.names.zh, commodity.names.en, commodity.id].map((name) => [nameKey(name), commodity] as const),
  ),
);

/** A kind of goods by its id or its name, in Chinese or English and any spelling; null for what is none. */
export const findCommodity = (text: string): Commodity | null => BY_NAME.get(nameKey(text)) ?? null;
