import type { Way, WayCost } from '../../src/matrix/way.ts';
import { type Fen, fen } from '../../src/units/money.ts';

/** A way by one service, so much a box in yuan, with whatever else a test sets. */
export function way(key: string, corridor: string, yuan: number, own: Partial<WayCost> = {}): Way {
  const invoice = fen(yuan * 100);
  return {
    key,
    corridor,
    rides: [key],
    links: [`${key}.link`],
    cost: {
      invoice,
      billed: invoice,
      generalised: invoice,
      minutes: 14_400,
      co2eKg: 500,
      reliefs: new Map(),
      undecided: [],
      ...own,
    },
  };
}

/** The same way with so much taken off by a measure. */
export function relieved(of: Way, measure: string, yuan: number): Way {
  const relief = fen(yuan * 100);
  const less = (amount: Fen): Fen => fen(amount - relief);
  return {
    ...of,
    cost: {
      ...of.cost,
      invoice: less(of.cost.invoice),
      generalised: less(of.cost.generalised),
      reliefs: new Map([...of.cost.reliefs, [measure, relief]]),
    },
  };
}

export const waysByKey = (...ways: readonly Way[]): ReadonlyMap<string, Way> =>
  new Map(ways.map((one) => [one.key, one]));
