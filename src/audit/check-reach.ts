import { reachability } from '../graph/reachability.ts';
import { networkIssue } from '../network/check/issue-codes.ts';
import { homePlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Issue } from '../units/issue.ts';

/** Terminals to which no way leads from home, or from which none leads back. Those merely passed are no ends. */
export function checkReach(network: Network): readonly Issue[] {
  const starts = homeTerminals(network);
  const [first] = starts;
  if (first === undefined) return [];
  const place = network.terminals.get(first)?.place ?? first;
  const passed = passedTerminals(network);
  const { unreachable, stranded } = reachability(network, starts);
  const warn = (code: 'N64' | 'N65', terminals: readonly TerminalId[]): readonly Issue[] =>
    terminals
      .filter((terminal) => !passed.has(terminal))
      .map((terminal) => networkIssue(code, `terminals.csv:${terminal}`, { terminal, place }));
  return [...warn('N64', unreachable), ...warn('N65', stranded)];
}

/** Those of the home place; where there is none, one that most of the rest hang on. */
function homeTerminals(network: Network): readonly TerminalId[] {
  const at = homePlace(network);
  const home = [...network.terminals.values()].filter(({ place }) => place === at).map(({ id }) => id);
  if (home.length > 0) return home;
  const [largest = []] = reachability(network, []).components;
  return largest.slice(0, 1);
}

/** Straits and locks, and terminals at which services call without loading or unloading: borders, ferry berths. */
function passedTerminals(network: Network): ReadonlySet<TerminalId> {
  const calls = [...network.services.values()].flatMap((service) => service.calls);
  const used = new Set(calls.flatMap((call) => (call.board || call.alight ? [call.terminal] : [])));
  const chokepoints = [...network.terminals.values()].filter(({ kind }) => kind === 'chokepoint');
  return new Set(
    [...calls.map((call) => call.terminal), ...chokepoints.map(({ id }) => id)].filter((id) => !used.has(id)),
  );
}
