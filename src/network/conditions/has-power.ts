import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Terminal } from '../terminal.ts';
import { matchesPattern } from './key-pattern.ts';
import type { ReeferPower, ReeferPowerRule } from './reefer-power.ts';

type Rules = Pick<Network, 'reeferPower'>;

export const powerOnRide = ({ reeferPower }: Rules, { id, mode, corridor }: Service): ReeferPower =>
  verdict(
    reeferPower.filter(
      (rule) =>
        rule.at === 'ride' &&
        (rule.mode === null || rule.mode === mode) &&
        (rule.corridor === null || rule.corridor === corridor) &&
        (rule.service === null || matchesPattern(rule.service, id)),
    ),
  );

export const powerAtStop = ({ reeferPower }: Rules, { kind, country }: Terminal): ReeferPower =>
  verdict(
    reeferPower.filter(
      (rule) =>
        rule.at === 'stop' &&
        (rule.kind === null || rule.kind === kind) &&
        (rule.country === null || rule.country === country),
    ),
  );

/** A rule that denies power outranks those that promise it. */
function verdict(rules: readonly ReeferPowerRule[]): ReeferPower {
  if (rules.length === 0) return 'unknown';
  return rules.every(({ supplied }) => supplied) ? 'supplied' : 'none';
}
