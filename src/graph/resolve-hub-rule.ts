import type { Load } from '../network/equipment-class.ts';
import type { HubActivity, HubRule } from '../network/hub-operation.ts';
import type { Mode, Terminal, TerminalId } from '../network/terminal.ts';

/** What is done to cargo: the mode it came by and the mode it leaves by, where the activity has one. */
export interface HubOccasion {
  readonly load: Load;
  readonly activity: HubActivity;
  readonly terminal: Terminal;
  readonly fromMode: Mode | null;
  readonly toMode: Mode | null;
  /** Where a transfer ends; null for the same terminal. */
  readonly toTerminal: TerminalId | null;
}

/**
 * The narrowest rule that fits, null when none does. Place counts before mode: a rule for the terminal, then for
 * its kind in its country, then for the kind or the country, then for all; among equals the one naming more
 * modes, then the first in the data.
 */
export function resolveHubRule(rules: readonly HubRule[], occasion: HubOccasion): HubRule | null {
  let best: HubRule | null = null;
  let bestWidth = Number.POSITIVE_INFINITY;
  for (const rule of rules) {
    if (!fits(rule, occasion)) continue;
    const width = placeWidth(rule) * 3 + modeWidth(rule);
    if (width < bestWidth) {
      best = rule;
      bestWidth = width;
    }
  }
  return best;
}

function fits(
  rule: HubRule,
  { load, activity, terminal, fromMode, toMode, toTerminal }: HubOccasion,
): boolean {
  return (
    rule.activity === activity &&
    rule.loads.includes(load) &&
    (rule.terminal === null || rule.terminal === terminal.id) &&
    (rule.kind === null || rule.kind === terminal.kind) &&
    (rule.country === null || rule.country === terminal.country) &&
    (rule.fromMode === null || rule.fromMode === fromMode) &&
    (rule.toMode === null || rule.toMode === toMode) &&
    ownTarget(rule) === toTerminal
  );
}

const ownTarget = (rule: HubRule): TerminalId | null =>
  rule.toTerminal === rule.terminal ? null : rule.toTerminal;

function placeWidth(rule: HubRule): number {
  if (rule.terminal !== null) return 0;
  if (rule.kind !== null && rule.country !== null) return 1;
  return rule.kind !== null || rule.country !== null ? 2 : 3;
}

const modeWidth = (rule: HubRule): number => Number(rule.fromMode === null) + Number(rule.toMode === null);
