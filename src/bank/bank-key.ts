import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import { hashText } from '../units/hash.ts';
import type { BankPlan } from './build/bank-plan.ts';
import type { PricedClass } from './prices/priced-class.ts';
import type { BoxParameter } from './prices/rate-box.ts';

/**
 * What a bank was built from, short: network and edition, plan, and every price and direction of the box as they stand,
 * so that a figure of the user or a dated price makes another.
 */
export function bankKey(
  network: Network,
  plan: BankPlan,
  classes: readonly { readonly priced: PricedClass; readonly parameters: readonly BoxParameter[] }[],
): string {
  const { slots, demands, maxLegs, slackShare } = plan;
  const parts = [
    JSON.stringify([network.id, network.edition, slots, maxLegs, slackShare]),
    JSON.stringify(demands),
    JSON.stringify(
      plan.classes.map(({ id, timeValue, consignment }) => [id, timeValue, supposedOf(consignment)]),
    ),
    ...classes.flatMap(({ priced: { prices, allowed }, parameters }) => [
      hashFloats(prices.money),
      hashFloats(prices.storage),
      prices.segmentStarts.join(' '),
      allowed.join(''),
      ...parameters.flatMap(({ id, low, high, direction }) => [
        `${id} ${low} ${high}`,
        hashFloats(direction.money),
        hashFloats(direction.storage),
      ]),
    ]),
  ];
  // Two halves of 32 bits, one forward and one backward: one of them alone would meet its like too soon.
  return [parts, parts.toReversed()].map((all) => hashText(all.join('\n')).toString(36)).join('-');
}

/** What decides the times of a class besides the network: closures and delays as they are supposed. */
const supposedOf = ({ knownOn, eventEdits: { off, ends, own } }: Consignment) => [
  knownOn,
  [...off],
  [...ends],
  own.map(({ event }) => event),
];

/** FNV-1a over the bits of the numbers. */
export function hashFloats(values: Float64Array): string {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (const word of words) {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ (word >>> 7) ^ low, 0x01000193);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
