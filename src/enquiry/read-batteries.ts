import type { Commodity } from '../consignment/commodity.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { DangerClass } from '../network/conditions/dangerous-goods.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { warn } from './enquiry-issue.ts';
import { readWithin } from './read-within.ts';

/** Lithium-ion batteries of no more are not class 9 where packed and marked so; IMDG Code and ADR, special provision 188. */
const MOST_EXEMPT_WH = 100;

/**
 * The classes that goods are asked about for their lithium batteries, added to those that were declared: 9 where one
 * battery holds more than is exempt. What nobody has said is asked for; a class that was declared settles it.
 */
export function readBatteries(
  { batteryWh }: Pick<Enquiry, 'batteryWh'>,
  { id, mayHoldLithium, isCar }: Commodity,
  declared: readonly DangerClass[],
  issues: Issue[],
): readonly DangerClass[] {
  const isStated = plainText(batteryWh) !== '';
  if (isCar) {
    if (mayHoldLithium) issues.push(warn('E94', 'commodity', { commodity: id }));
    return declared;
  }
  if (!isStated) {
    if (mayHoldLithium && declared.length === 0) issues.push(warn('E08', 'batteryWh', { commodity: id }));
    return declared;
  }
  const before = issues.length;
  const wattHours = readWithin('batteryWh', batteryWh, issues);
  if (issues.length > before || declared.length > 0) return declared;
  if (wattHours <= MOST_EXEMPT_WH) {
    issues.push(warn('E92', 'batteryWh', { w: wattHours }));
    return declared;
  }
  issues.push(warn('E93', 'batteryWh', { w: wattHours }));
  return ['9'];
}
