import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import type { FigureUses } from './figure-target.ts';
import { rulesAtTerminals } from './rules-at-terminals.ts';

interface Uses extends FigureUses {
  readonly services: Set<string>;
  readonly links: Set<string>;
  readonly terminals: Set<string>;
}

/** A network never changes, so what its tariffs bill is gathered once. */
const gathered = new WeakMap<Network, ReadonlyMap<TariffId, Uses>>();

/** Services whose runs and stops are billed by any of the tariffs, the links they run over, and terminals that bill it. */
export function usesOfTariffs(network: Network, tariffs: Iterable<TariffId>): FigureUses {
  const known = gathered.get(network) ?? gather(network);
  gathered.set(network, known);
  const all = noUses();
  for (const tariff of tariffs) {
    const uses = known.get(tariff);
    if (!uses) continue;
    for (const id of uses.services) all.services.add(id);
    for (const id of uses.links) all.links.add(id);
    for (const id of uses.terminals) all.terminals.add(id);
  }
  return all;
}

/** Ids of the tariffs with a row that a test picks. */
export const tariffsWith = (
  { tariffs }: Network,
  picks: (item: TariffItem) => boolean,
): readonly TariffId[] => [...tariffs].filter(([, items]) => items.some(picks)).map(([id]) => id);

function gather(network: Network): ReadonlyMap<TariffId, Uses> {
  const known = new Map<TariffId, Uses>();
  const usesOf = (tariff: TariffId): Uses => {
    const uses = known.get(tariff) ?? noUses();
    known.set(tariff, uses);
    return uses;
  };
  for (const { id, calls } of network.services.values()) {
    for (const { run, dwell, terminal } of calls) {
      for (const tariff of run?.tariffs ?? []) {
        usesOf(tariff).services.add(id);
        if (run) usesOf(tariff).links.add(run.link);
      }
      for (const tariff of dwell?.tariffs ?? []) {
        usesOf(tariff).services.add(id);
        usesOf(tariff).terminals.add(terminal);
      }
    }
  }
  for (const [terminal, rules] of rulesAtTerminals(network)) {
    for (const { tariffs, storageTariff } of rules) {
      for (const tariff of [...(tariffs ?? []), ...(storageTariff === null ? [] : [storageTariff])])
        usesOf(tariff).terminals.add(terminal);
    }
  }
  return known;
}

const noUses = (): Uses => ({ services: new Set(), links: new Set(), terminals: new Set() });
