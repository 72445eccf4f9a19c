import type { OpenFlow, ShipperChoice, Way, WayCost } from '../../contract/demand/matrix.ts';
import type { TargetGoal } from '../../contract/demand/target.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { type ChoosableWay, choiceModelOf, divide } from '../divide.ts';
import { leverCut, sharesBy, shiftsBetween } from '../flow-outcome.ts';
import { reachedBy } from './target-figures.ts';

/** What a package comes to, as the model has it. Amounts are yuan. */
export interface TargetEffects {
  readonly reached: number;
  readonly outlay: number;
  /** By district, in the order of the model: what the choice costs more, as a share of bills under the baseline. */
  readonly worse: readonly number[];
}

/** What one change, in full, does to a way. Amounts are fen a box. */
interface WayChange {
  readonly generalised: number;
  readonly outlay: number;
}

interface ModelWay extends Pick<Way, 'corridor' | 'rides'> {
  readonly before: Pick<WayCost, 'generalised'> | null;
  readonly after: number | null;
  readonly outlay: number;
  /** By change. */
  readonly changes: readonly WayChange[];
}

interface ModelFlow {
  readonly flow: string;
  readonly district: number;
  readonly boxes: number;
  readonly teu: number;
  readonly ways: readonly ModelWay[];
  readonly model: ReturnType<typeof choiceModelOf>;
  readonly before: { readonly shares: readonly number[]; readonly cost: number; readonly outlay: number };
}

/**
 * What packages of changes come to without running any. The price of a way moves in proportion to how far a change is
 * made, and changes add up: true of a cut of a price by itself, not of measures that compete for one. How shippers then
 * divide is exact. A package that it leads to is run before it is shown.
 */
export class TargetModel {
  readonly changes: number;
  readonly #goal: TargetGoal;
  readonly #choice: ShipperChoice;
  readonly #flows: readonly ModelFlow[];
  /** Bills under the baseline by district, yuan. */
  readonly #bills: readonly number[];

  /**
   * @param start flows with their ways under baseline and scenario
   * @param alone by change, the same flows in the same order with the change made in full; of which ways are missing,
   * the change does nothing to them
   */
  constructor(
    goal: TargetGoal,
    choice: ShipperChoice,
    start: readonly OpenFlow[],
    alone: readonly (readonly (OpenFlow | null)[])[],
  ) {
    this.changes = alone.length;
    this.#goal = goal;
    this.#choice = choice;
    const districts = [...new Set(start.map(({ handed }) => handed.flow.district))];
    const bills = districts.map(() => 0);
    this.#flows = start.map((flow, index) => {
      const { handed, teuPerBox } = flow;
      const ways = modelWays(
        flow,
        alone.map((flows) => present(flows[index])),
      );
      const model = choiceModelOf(choice, flow.ways);
      const before = divide(flow.ways, 'before', choice, model);
      const sum = (of: (way: Way) => number): number =>
        flow.ways.reduce((total, way, at) => total + present(before.shares[at]) * of(way), 0);
      const district = districts.indexOf(handed.flow.district);
      bills[district] =
        present(bills[district]) + handed.boxes * sum(({ cost }) => inYuan(cost.before?.invoice ?? fen(0)));
      const { boxes } = handed;
      return {
        flow: handed.flow.id,
        district,
        boxes,
        teu: boxes * teuPerBox,
        ways,
        model,
        before: {
          shares: before.shares,
          cost: before.cost,
          outlay: sum(({ cost }) => (cost.before === null ? 0 : reliefIn(cost.before))),
        },
      };
    });
    this.#bills = bills;
  }

  /** @param levels by change, how far it is made: 0 not at all, 1 in full */
  effects(levels: readonly number[]): TargetEffects {
    let reached = 0;
    let outlay = 0;
    const worse = this.#bills.map(() => 0);
    for (const { flow, district, boxes, teu, ways, model, before } of this.#flows) {
      const own = ways.map((way) => costAt(way, levels));
      const { shares, cost } = divide(own, 'after', this.#choice, model);
      const shared = ways.map(({ corridor }, index) => ({
        corridor,
        share: { before: present(before.shares[index]), after: present(shares[index]) },
      }));
      const corridors = sharesBy(shared, ({ corridor }) => [corridor]);
      reached += reachedBy(this.#goal, {
        flow,
        shifts: shiftsBetween(corridors, teu),
        corridors: corridors.map(([corridor, share]) => ({
          corridor,
          share,
          teu: { before: share.before * teu, after: share.after * teu },
        })),
      });
      const paid = ways.reduce((sum, way, index) => {
        const share = present(shares[index]);
        return share === 0 ? sum : sum + share * outlayAt(way, levels);
      }, 0);
      outlay += boxes * inYuan(fen(paid - before.outlay));
      worse[district] = present(worse[district]) + boxes * (cost - before.cost);
    }
    return {
      reached,
      outlay,
      worse: worse.map((amount, district) => amount / present(this.#bills[district])),
    };
  }
}

const costAt = (
  { corridor, rides, before, after, changes }: ModelWay,
  levels: readonly number[],
): ChoosableWay => ({
  corridor,
  rides,
  cost: {
    before,
    after:
      after === null
        ? null
        : {
            generalised: fen(
              changes.reduce(
                (sum, change, index) => sum + present(levels[index]) * change.generalised,
                after,
              ),
            ),
          },
  },
});

const outlayAt = ({ outlay, changes }: ModelWay, levels: readonly number[]): number =>
  changes.reduce((sum, change, index) => sum + present(levels[index]) * change.outlay, outlay);

function modelWays({ ways }: OpenFlow, alone: readonly (OpenFlow | null)[]): readonly ModelWay[] {
  const byKey = alone.map((flow) => new Map((flow?.ways ?? []).map((way) => [way.key, way])));
  return ways.map((way) => {
    const { corridor, rides, cost } = way;
    const outlay = outlayOf(way);
    return {
      corridor,
      rides,
      before: cost.before,
      after: cost.after?.generalised ?? null,
      outlay,
      changes: byKey.map((known) => {
        const changed = known.get(way.key);
        if (!changed?.cost.after || !cost.after) return NO_CHANGE;
        return {
          generalised: changed.cost.after.generalised - cost.after.generalised,
          outlay: outlayOf(changed) - outlay,
        };
      }),
    };
  });
}

const NO_CHANGE: WayChange = { generalised: 0, outlay: 0 };

/** What measures and levers take off a way under the scenario. */
const outlayOf = ({ cost }: Way): number => (cost.after === null ? 0 : reliefIn(cost.after) + leverCut(cost));

const reliefIn = ({ reliefs }: WayCost): number =>
  [...reliefs.values()].reduce((sum, amount) => sum + amount, 0);
