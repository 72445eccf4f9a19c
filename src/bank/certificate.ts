import type { BeijingDate, Instant } from '../units/instant.ts';
import type { BankGround } from './build/bank-ground.ts';
import type { BoxParameter } from './prices/rate-box.ts';
import type { TimeValue } from './search/goal-bounds.ts';

/** What a bank is exact for: every point of the box, every value of time within the range of its class. */
export interface BankCertificate {
  /** Id and edition of the network. */
  readonly network: string;
  readonly slots: readonly Instant[];
  /** Days from which prices hold. */
  readonly dates: readonly BeijingDate[];
  readonly maxLegs: number;
  readonly slackShare: number;
  readonly parameters: readonly Pick<BoxParameter, 'id' | 'low' | 'high'>[];
  /** CNY a minute for one consignment. */
  readonly classes: readonly ({ readonly id: string } & TimeValue)[];
}

export function certificateOf(
  { network, plan, dates }: Pick<BankGround, 'network' | 'plan' | 'dates'>,
  parameters: readonly Pick<BoxParameter, 'id' | 'low' | 'high'>[],
): BankCertificate {
  const { slots, maxLegs, slackShare, classes } = plan;
  return {
    network: `${network.id}@${network.edition}`,
    slots,
    dates,
    maxLegs,
    slackShare,
    parameters: parameters.map(({ id, low, high }) => ({ id, low, high })),
    classes: classes.map(({ id, timeValue: { low, high } }) => ({ id, low, high })),
  };
}
