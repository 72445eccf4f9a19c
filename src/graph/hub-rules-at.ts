import { callAt } from '../network/call-at.ts';
import { LOADS, type Load } from '../network/equipment-class.ts';
import type { HubActivity, HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import { MODES, type Mode, type Terminal, type TerminalId } from '../network/terminal.ts';
import { hubRuleIndexOf } from './hub-rule-index.ts';

/** The modes by which cargo comes and goes, each where the activity has one; `to` where it ends elsewhere. */
export interface HubOccasion {
  readonly fromMode: Mode | null;
  readonly toMode: Mode | null;
  readonly to: TerminalId | null;
}

type RulesAt = ReadonlyMap<HubRule, readonly HubOccasion[]>;

/** A network never changes, and levers ask it for the same terminals again and again. */
const known = new WeakMap<Network, Map<Terminal, RulesAt>>();

/** What a terminal does to cargo by the modes that call there: each rule once, with every occasion it holds on. */
export function hubRulesAt(network: Network, terminal: Terminal): RulesAt {
  const ofNetwork = known.get(network) ?? new Map<Terminal, RulesAt>();
  known.set(network, ofNetwork);
  const rules = ofNetwork.get(terminal) ?? gatherRules(network, terminal);
  ofNetwork.set(terminal, rules);
  return rules;
}

function gatherRules(network: Network, terminal: Terminal): RulesAt {
  const index = hubRuleIndexOf(network.hubRules);
  const found = new Map<HubRule, HubOccasion[]>();
  const note = (activity: HubActivity, occasion: HubOccasion): void => {
    for (const load of LOADS) noteFor(load, activity, occasion);
  };
  const noteFor = (load: Load, activity: HubActivity, occasion: HubOccasion): void => {
    const rule = index.resolve({
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
  for (const to of [null, ...index.neighboursOf(terminal.id)]) {
    const departing = modesAt(network, to ?? terminal.id, 'board');
    for (const fromMode of arriving)
      for (const toMode of departing) note('transfer', { fromMode, toMode, to });
  }
  return found;
}

function modesAt(network: Network, terminal: TerminalId, booked: 'board' | 'alight'): readonly Mode[] {
  const calls = usesOf(network).callsAt.get(terminal) ?? [];
  const modes = new Set(
    calls
      .filter(({ service, position }) => callAt(service, position)[booked])
      .map(({ service }) => service.mode),
  );
  return MODES.filter((mode) => modes.has(mode));
}
