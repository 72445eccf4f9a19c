import { hubRulesAt } from '../graph/hub-rules-at.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';

type RulesAt = ReadonlyMap<TerminalId, readonly HubRule[]>;

/** A network never changes, so the rules at its terminals are found once. */
const known = new WeakMap<Network, RulesAt>();

/** The hub operations that hold at each terminal. */
export function rulesAtTerminals(network: Network): RulesAt {
  const rules =
    known.get(network) ??
    new Map(
      Array.from(network.terminals.values(), (terminal) => [
        terminal.id,
        [...hubRulesAt(network, terminal).keys()],
      ]),
    );
  known.set(network, rules);
  return rules;
}
