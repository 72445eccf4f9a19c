import type { HubActivity, HubRule } from '../network/hub-operation.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type HubOccasion, resolveHubRule } from './resolve-hub-rule.ts';

/** The hub rules of a network by what they can fit, so that an occasion is held against a few of them, not all. */
export class HubRuleIndex {
  readonly #ofTerminal = new Map<string, HubRule[]>();
  readonly #ofAnyTerminal = new Map<HubActivity, HubRule[]>();
  readonly #neighbours = new Map<TerminalId, Set<TerminalId>>();
  readonly #candidates = new Map<string, readonly HubRule[]>();

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
    return own ?? resolveHubRule(this.#candidatesOf(occasion), occasion);
  }

  /** Rules that name no terminal and can fit one of the occasion's kind and country, in the order of the data. */
  #candidatesOf({ activity, terminal: { kind, country } }: HubOccasion): readonly HubRule[] {
    const key = `${activity} ${kind} ${country}`;
    const known = this.#candidates.get(key);
    if (known) return known;
    const candidates = (this.#ofAnyTerminal.get(activity) ?? []).filter(
      (rule) =>
        (rule.country === null || rule.country === country) && (rule.kind === null || rule.kind === kind),
    );
    this.#candidates.set(key, candidates);
    return candidates;
  }

  /** Terminals to which a transfer leads from `terminal`, in the order of the data. */
  neighboursOf(terminal: TerminalId): readonly TerminalId[] {
    return [...(this.#neighbours.get(terminal) ?? [])];
  }
}

const indexes = new WeakMap<readonly HubRule[], HubRuleIndex>();

/** The index of a list of rules, which never changes and so is indexed once. */
export function hubRuleIndexOf(rules: readonly HubRule[]): HubRuleIndex {
  const index = indexes.get(rules) ?? new HubRuleIndex(rules);
  indexes.set(rules, index);
  return index;
}

function add<Key>(rules: Map<Key, HubRule[]>, key: Key, rule: HubRule): void {
  const known = rules.get(key);
  if (known) known.push(rule);
  else rules.set(key, [rule]);
}
