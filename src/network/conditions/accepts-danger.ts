import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Names } from '../terminal.ts';
import type { DangerClass, DangerRule } from './dangerous-goods.ts';
import { matchesPattern } from './key-pattern.ts';

/** Whether a service takes dangerous goods of a class; `basis` where a rule says so. */
export interface Acceptance {
  readonly accepts: boolean;
  readonly basis: Names | null;
}

/**
 * What a service does with dangerous goods of one class. A rule that refuses outranks those that accept; where no rule
 * speaks, the service's own word holds, and one that is not known refuses.
 */
export function acceptanceOf(network: Network, service: Service, dangerClass: DangerClass): Acceptance {
  const rules = rulesFor(network, service).filter(({ classes }) => classes.includes(dangerClass));
  const rule = rules.find(({ accepts }) => !accepts) ?? rules[0];
  return rule
    ? { accepts: rule.accepts, basis: rule.basis }
    : { accepts: service.dangerousGoods === 'accepted', basis: null };
}

const known = new WeakMap<readonly DangerRule[], WeakMap<Service, readonly DangerRule[]>>();

/** The rules that hold on a service, in the order of the data. */
export function rulesFor(
  { dangerRules }: Pick<Network, 'dangerRules'>,
  service: Service,
): readonly DangerRule[] {
  const ofNetwork = known.get(dangerRules) ?? new WeakMap<Service, readonly DangerRule[]>();
  known.set(dangerRules, ofNetwork);
  const rules = ofNetwork.get(service) ?? dangerRules.filter((rule) => holdsOn(rule, service));
  ofNetwork.set(service, rules);
  return rules;
}

const holdsOn = (rule: DangerRule, { id, mode, corridor, calls }: Service): boolean =>
  (rule.mode === null || rule.mode === mode) &&
  (rule.corridor === null || rule.corridor === corridor) &&
  (rule.service === null || matchesPattern(rule.service, id)) &&
  (rule.terminal === null || calls.some(({ terminal }) => terminal === rule.terminal));
