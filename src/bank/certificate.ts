import type { BeijingDate, Instant } from '../units/instant.ts';
import type { BankGround } from './build/bank-ground.ts';
import type { BoxParameter, BoxPoint } from './prices/rate-box.ts';
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

/** Something that a scenario sets and that a bank does not cover. */
export type Uncovered =
  | {
      readonly kind: 'parameter';
      readonly id: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'time';
      readonly goods: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    };

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

/** Whatever of a point, and of values of time by class, lies outside; empty where the bank is exact for all of it. */
export function uncovered(
  { parameters, classes }: BankCertificate,
  point: BoxPoint,
  times: readonly { readonly goods: number; readonly cnyPerMinute: number }[],
): readonly Uncovered[] {
  const beyond = parameters.flatMap(({ id, low, high }, index): readonly Uncovered[] => {
    const value = point[index] ?? Number.NaN;
    return value >= low && value <= high ? [] : [{ kind: 'parameter', id, value, low, high }];
  });
  const late = times.flatMap(({ goods, cnyPerMinute: value }): readonly Uncovered[] => {
    const known = classes[goods];
    if (known === undefined) throw new RangeError(`no class ${goods}`);
    const { id, low, high } = known;
    return value >= low && value <= high ? [] : [{ kind: 'time', goods: id, value, low, high }];
  });
  return [...beyond, ...late];
}
