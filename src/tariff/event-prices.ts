import type { EventEdits } from '../network/events/event-edits.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { TariffItem } from '../network/tariff-item.ts';

/** Networks kept for what enquiries suppose of surcharges, the last ones of each network. */
const KEPT_AT_MOST = 4;
const kept = new WeakMap<Network, Map<string, Network>>();

/** The network with the surcharges that an enquiry supposes among its prices; itself where it supposes none. */
export function withEventPrices(network: Network, edits: EventEdits): Network {
  const rows = supposedRows(network, edits);
  if (rows.length === 0) return network;
  const key = JSON.stringify(rows.map(([tariff, items]) => [tariff, items.map(({ validTo }) => validTo)]));
  const ofNetwork = kept.get(network) ?? new Map<string, Network>();
  kept.set(network, ofNetwork);
  const known = ofNetwork.get(key);
  if (known) return known;
  const made: Network = { ...network, tariffs: new Map([...network.tariffs, ...rows]) };
  const [oldest] = ofNetwork.keys();
  if (ofNetwork.size >= KEPT_AT_MOST && oldest !== undefined) ofNetwork.delete(oldest);
  ofNetwork.set(key, made);
  return made;
}

/** Rows of the user's own surcharges, and those of surcharges that end on another day. */
function supposedRows(
  network: Network,
  { ends, own }: EventEdits,
): readonly (readonly [TariffId, readonly TariffItem[]])[] {
  const moved = network.events.flatMap(({ id, effect }): readonly [TariffId, readonly TariffItem[]][] => {
    const validTo = ends.get(id);
    if (effect.kind !== 'surcharge' || validTo === undefined) return [];
    const items = network.tariffs.get(effect.tariff) ?? [];
    return [[effect.tariff, items.map((item) => ({ ...item, validTo }))]];
  });
  const supposed = own.flatMap(({ event: { effect }, rows }): readonly [TariffId, readonly TariffItem[]][] =>
    effect.kind === 'surcharge' ? [[effect.tariff, rows]] : [],
  );
  return [...moved, ...supposed];
}
