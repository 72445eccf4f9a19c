import type { HubActivity, HubRule } from '../network/hub-operation.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type HubOccasion, resolveHubRule } from './resolve-hub-rule.ts';

/** The hub rules of a network by what they can fit, so that an occasion is held against a few of them, not all. */
export class HubRuleIndex {
  readonly #ofTerminal = new Map<string, HubRule[]>();
  readonly #ofAnyTerminal = new Map<HubActivity, HubRule[]>();
  readonly #neighbours = new Map<TerminalId, Set<TerminalId>>();
  readonly #resolvedForAny = new Map<string, HubRule | null>();

  constructor(rules: readonly HubRule[]) {
    for (const rule of rules) {
      const { activity, terminal, toTerminal } = rule;
      if (terminal === null) add(this.#ofAnyTerminal, activity, rule);
      else add(this.#ofTerminal, `${activity} ${terminal}`, rule);
      if (activity !== 'transfer' || terminal === null || toTerminal === null) continue;
      if (toTerminal === terminal) continue;
      const neighbours = this.#neighbours.get(terminal);
      if (neighbours) neighbours.add(toTerminal);
      else this.#neighbours.set(terminal, new Set([toTerminal]));
    }
  }

  /** The same rule as {@link resolveHubRule} finds among all: one that names the terminal outranks every other. */
  resolve(occasion: HubOccasion): HubRule | null {
    const named = this.#ofTerminal.get(`${occasion.activity} ${occasion.terminal.id}`);
    const own = named ? resolveHubRule(named, occasion) : null;
    return own ?? this.#resolveForAny(occasion);
  }

  /** Rules that name no terminal fit all terminals of a kind and country alike. */
  #resolveForAny(occasion: HubOccasion): HubRule | null {
    const { activity, terminal, fromMode, toMode, toTerminal } = occasion;
    const key = `${activity} ${terminal.kind} ${terminal.country} ${fromMode} ${toMode} ${toTerminal}`;
    const known = this.#resolvedForAny.get(key);
    if (known !== undefined) return known;
    const rule = resolveHubRule(this.#ofAnyTerminal.get(activity) ?? [], occasion);
    this.#resolvedForAny.set(key, rule);
    return rule;
  }

  /** Terminals to which a transfer leads from `terminal`, in the order of the data. */
  neighboursOf(terminal: TerminalId): readonly TerminalId[] {
    return [...(this.#neighbours.get(terminal) ?? [])];
  }
}

function add<Key>(rules: Map<Key, HubRule[]>, key: Key, rule: HubRule): void {
  const known = rules.get(key);
  if (known) known.push(rule);
  else rules.set(key, [rule]);
}
