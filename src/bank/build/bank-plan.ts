import type { Consignment } from '../../consignment/consignment.ts';
import type { TerminalId } from '../../network/terminal.ts';
import type { Instant } from '../../units/instant.ts';
import type { TimeValue } from '../search/goal-bounds.ts';

/** Goods that are priced and refused alike wherever they go, in consignments of one size. */
export interface GoodsClass {
  readonly id: string;
  /** Stands for all of them; its ends tell whether they cross a frontier, its ready time which events are ahead. */
  readonly consignment: Consignment;
  /** Covers what a minute is worth to each of them. */
  readonly timeValue: TimeValue;
}

/** Goods of a class between two ends. */
export interface BankDemand {
  readonly origins: readonly TerminalId[];
  readonly destinations: readonly TerminalId[];
  /** Position of the class. */
  readonly goods: number;
}

/** What a bank is built for: every demand at every slot. */
export interface BankPlan {
  /** When goods are ready, ascending. */
  readonly slots: readonly Instant[];
  readonly classes: readonly GoodsClass[];
  readonly demands: readonly BankDemand[];
  readonly maxLegs: number;
  /** See `BoxSearchTerms`. */
  readonly slackShare: number;
}

/** Demands of one class from one origin: built by themselves, wherever and in whatever order. */
export interface BankShard {
  readonly goods: number;
  /** Positions in the plan, ascending. */
  readonly demands: readonly number[];
}

/** The shards of a plan: those of one origin stand together, so that who builds them in order times each way once. */
export function shardsOf({ demands }: Pick<BankPlan, 'demands'>): readonly BankShard[] {
  const byOrigin = new Map<string, Map<number, number[]>>();
  for (const [position, { origins, goods }] of demands.entries()) {
    const origin = origins.join(' ');
    const ofOrigin = byOrigin.get(origin) ?? new Map<number, number[]>();
    byOrigin.set(origin, ofOrigin);
    const own = ofOrigin.get(goods);
    if (own) own.push(position);
    else ofOrigin.set(goods, [position]);
  }
  return [...byOrigin.values()].flatMap((ofOrigin) =>
    [...ofOrigin].map(([goods, positions]) => ({ goods, demands: positions })),
  );
}
