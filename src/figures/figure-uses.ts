import type { FigureRef } from '../contract/figure-ref.ts';
import type { FigureCard } from '../contract/figures.ts';
import { hubRulesAt } from '../graph/hub-rules-at.ts';
import type { Network } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import type { TariffId } from '../network/service.ts';
import { callOfKey } from './figure-key.ts';
import { equipmentRows, exchangeRows, tariffRows } from './figure-rows.ts';

const FIRST_SHOWN = 12;

/** Ids of what rests on a figure. */
interface Uses {
  readonly services: Set<string>;
  readonly links: Set<string>;
  readonly terminals: Set<string>;
}

/** How many services, links and terminals use a figure, and the first of them. */
export function figureUses(network: Network, figure: FigureRef): FigureCard['usedBy'] {
  const uses: Uses = { services: new Set(), links: new Set(), terminals: new Set() };
  collect(network, figure, uses);
  const { services, links, terminals } = uses;
  return {
    services: services.size,
    links: links.size,
    terminals: terminals.size,
    first: [...services, ...links, ...terminals].slice(0, FIRST_SHOWN),
  };
}

function collect(network: Network, { target, key }: FigureRef, uses: Uses): void {
  switch (target) {
    case 'tariff': {
      const found = tariffRows(network, key);
      if (found) noteTariffs(network, new Set([found.tariff]), uses);
      return;
    }
    case 'parameter': {
      const [id = ''] = key.split('|');
      noteTariffs(
        network,
        tariffsWith(network, ({ factors }) => factors.includes(id)),
        uses,
      );
      return;
    }
    case 'exchange': {
      const [rate] = exchangeRows(network, key);
      noteTariffs(
        network,
        tariffsWith(network, ({ currency }) => currency === rate?.currency),
        uses,
      );
      return;
    }
    case 'equipment_factor': {
      const [factor] = equipmentRows(network, key);
      for (const { id, mode } of network.services.values()) if (mode === factor?.mode) uses.services.add(id);
      return;
    }
    case 'emission_factor':
      for (const { id, emissionFactor } of network.links.values())
        if (emissionFactor === key) noteLink(network, id, uses);
      return;
    case 'link':
      for (const { service } of usesOf(network).runsOver.get(key) ?? []) uses.services.add(service.id);
      return;
    case 'service':
      for (const { run, terminal } of network.services.get(key)?.calls ?? []) {
        uses.terminals.add(terminal);
        if (run) uses.links.add(run.link);
      }
      return;
    case 'call': {
      const { service, position } = callOfKey(key);
      const call = network.services.get(service)?.calls[position];
      if (!call) return;
      uses.services.add(service);
      if (call.run) uses.links.add(call.run.link);
      uses.terminals.add(call.terminal);
      return;
    }
    case 'hub_operation':
      for (const terminal of terminalsWith(network, (rule) => rule === key)) uses.terminals.add(terminal);
  }
}

function noteLink(network: Network, link: string, uses: Uses): void {
  uses.links.add(link);
  for (const { service } of usesOf(network).runsOver.get(link) ?? []) uses.services.add(service.id);
}

function tariffsWith(
  network: Network,
  picks: (item: { readonly factors: readonly string[]; readonly currency: string }) => boolean,
): ReadonlySet<TariffId> {
  return new Set([...network.tariffs].filter(([, items]) => items.some(picks)).map(([id]) => id));
}

/** Services whose runs and stops are billed by any of the tariffs, the links they run over, and terminals that bill it. */
function noteTariffs(network: Network, tariffs: ReadonlySet<TariffId>, uses: Uses): void {
  const isBilled = (billed: readonly TariffId[]): boolean => billed.some((tariff) => tariffs.has(tariff));
  for (const { id, calls } of network.services.values()) {
    for (const { run, dwell, terminal } of calls) {
      if (run && isBilled(run.tariffs)) {
        uses.services.add(id);
        uses.links.add(run.link);
      }
      if (dwell && isBilled(dwell.tariffs)) {
        uses.services.add(id);
        uses.terminals.add(terminal);
      }
    }
  }
  const rules = new Set(
    network.hubRules
      .filter((rule) =>
        isBilled([...(rule.tariffs ?? []), ...(rule.storageTariff === null ? [] : [rule.storageTariff])]),
      )
      .map(({ id }) => id),
  );
  for (const terminal of terminalsWith(network, (rule) => rules.has(rule))) uses.terminals.add(terminal);
}

/** A network never changes, so the rules at its terminals are found once. */
const rulesAt = new WeakMap<Network, ReadonlyMap<string, readonly string[]>>();

function terminalsWith(network: Network, picks: (rule: string) => boolean): readonly string[] {
  const rules =
    rulesAt.get(network) ??
    new Map(
      Array.from(network.terminals.values(), (terminal) => [
        terminal.id,
        Array.from(hubRulesAt(network, terminal).keys(), ({ id }) => id),
      ]),
    );
  rulesAt.set(network, rules);
  return [...rules].filter(([, own]) => own.some(picks)).map(([terminal]) => terminal);
}
