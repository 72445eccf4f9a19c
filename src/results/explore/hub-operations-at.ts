import type { HubOperationView } from '../../engine/card-contract.ts';
import { resolveHubRule } from '../../graph/resolve-hub-rule.ts';
import { LOADS, type Load } from '../../network/equipment-class.ts';
import type { HubActivity, HubRule } from '../../network/hub-operation.ts';
import type { Network } from '../../network/network.ts';
import { MODES, type Mode, type Terminal, type TerminalId } from '../../network/terminal.ts';
import { usesOf } from './network-uses.ts';
import { vouched } from './vouched.ts';

type Occasion = HubOperationView['occasions'][number];

/** What a terminal does to cargo by the modes that call there: each rule once, with every occasion it holds on. */
export function hubOperationsAt(network: Network, terminal: Terminal): readonly HubOperationView[] {
  const found = new Map<HubRule, Occasion[]>();
  const note = (activity: HubActivity, occasion: Occasion): void => {
    for (const load of LOADS) noteFor(load, activity, occasion);
  };
  const noteFor = (load: Load, activity: HubActivity, occasion: Occasion): void => {
    const rule = resolveHubRule(network.hubRules, {
      load,
      activity,
      terminal,
      fromMode: occasion.fromMode,
      toMode: occasion.toMode,
      toTerminal: occasion.to,
    });
    const known = (rule && found.get(rule)) ?? [];
    if (rule && !known.includes(occasion)) found.set(rule, [...known, occasion]);
  };
  for (const toMode of modesAt(network, terminal.id, 'board'))
    note('origin', { fromMode: null, toMode, to: null });
  const arriving = modesAt(network, terminal.id, 'alight');
  for (const fromMode of arriving) note('destination', { fromMode, toMode: null, to: null });
  for (const to of [null, ...neighboursOf(network, terminal.id)]) {
    const departing = modesAt(network, to ?? terminal.id, 'board');
    for (const fromMode of arriving)
      for (const toMode of departing) note('transfer', { fromMode, toMode, to });
  }
  return Array.from(found, ([rule, occasions]) => view(rule, occasions));
}

function modesAt(network: Network, terminal: TerminalId, booked: 'board' | 'alight'): readonly Mode[] {
  const calls = usesOf(network).callsAt.get(terminal) ?? [];
  const modes = new Set(
    calls
      .filter(({ service, position }) => service.calls[position]?.[booked])
      .map(({ service }) => service.mode),
  );
  return MODES.filter((mode) => modes.has(mode));
}

/** Terminals nearby to which it transfers. */
const neighboursOf = (network: Network, terminal: TerminalId): readonly TerminalId[] => [
  ...new Set(
    network.hubRules
      .filter((rule) => rule.activity === 'transfer' && rule.terminal === terminal)
      .flatMap(({ toTerminal }) => (toTerminal === null || toTerminal === terminal ? [] : [toTerminal])),
  ),
];

const view = (rule: HubRule, occasions: readonly Occasion[]): HubOperationView => ({
  id: rule.id,
  activity: rule.activity,
  loads: rule.loads,
  scope: rule.terminal === null ? 'kind' : 'terminal',
  occasions,
  distanceKm: rule.distanceKm,
  typicalHours: rule.typicalHours,
  p90Hours: rule.p90Hours,
  freeDays: rule.freeDays,
  storageTariff: rule.storageTariff,
  tariffs: rule.tariffs,
  note: rule.note,
  ...vouched(rule),
});
