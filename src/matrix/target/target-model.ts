import type { OpenFlow, ShipperChoice, Way, WayCost } from '../../contract/demand/matrix.ts';
import type { TargetFigures, TargetGoal } from '../../contract/demand/target.ts';
import { type Fen, fen, inYuan, yuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { type ChoosableWay, choiceModelOf, divide } from '../divide.ts';
import { sharesBy, shiftsBetween } from '../flow-outcome.ts';
import { type ChangedWays, figuresOf, reliefIn, type WayFigures } from './changed-ways.ts';
import { reachedBy } from './target-figures.ts';

/** What a package comes to, as the model has it, beyond the baseline. Amounts are yuan. */
export interface TargetEffects {
  readonly reached: number;
  readonly outlay: number;
  /** By district, in the order of the model: what the choice costs more, as a share of bills under the baseline. */
  readonly worse: readonly number[];
}

/** With what no target asks about. */
interface ToldEffects extends TargetEffects {
  readonly invoice: number;
  readonly co2eKg: number;
}

interface ModelWay extends Pick<Way, 'corridor' | 'rides'> {
  readonly before: Pick<WayCost, 'generalised'> | null;
  /** Null where it is not open. */
  readonly after: WayFigures | null;
  /** What each change does to it in full; those that leave it as it is are left out. */
  readonly changes: readonly { readonly change: number; readonly by: WayFigures }[];
}

interface ModelFlow {
  readonly flow: string;
  readonly district: number;
  readonly boxes: number;
  readonly teu: number;
  readonly ways: readonly ModelWay[];
  readonly model: ReturnType<typeof choiceModelOf>;
  readonly before: {
    readonly shares: readonly number[];
    readonly cost: number;
    readonly outlay: number;
    readonly invoice: number;
    readonly co2eKg: number;
  };
}

/** Sums over flows; what the choice costs more is in yuan. */
interface EffectSums {
  reached: number;
  outlay: number;
  invoice: number;
  co2eKg: number;
  readonly worse: number[];
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
  /** Flows that some change moves, and what the others come to. */
  readonly #moved: readonly ModelFlow[];
  readonly #still: EffectSums;
  readonly #districts: readonly (string | null)[];
  /** Bills under the baseline by district, yuan. */
  readonly #bills: readonly number[];

  /**
   * @param start flows with their ways under baseline and scenario
   * @param alone by change, of each of the same flows what the change made in full does to its ways; null: nothing
   */
  constructor(
    goal: TargetGoal,
    choice: ShipperChoice,
    start: readonly OpenFlow[],
    alone: readonly (readonly (ChangedWays | null)[])[],
  ) {
    this.changes = alone.length;
    this.#goal = goal;
    this.#choice = choice;
    const districts = [...new Set(start.map(({ handed }) => handed.flow.district))];
    const bills = districts.map(() => 0);
    const flows = start.map((flow, index) => {
      const district = districts.indexOf(flow.handed.flow.district);
      const own = modelFlow(
        flow,
        district,
        alone.map((ofChange) => present(ofChange[index])),
        choice,
      );
      bills[district] = present(bills[district]) + own.boxes * inYuan(fen(own.before.invoice));
      return own;
    });
    this.#districts = districts;
    this.#bills = bills;
    const isMoved = ({ ways }: ModelFlow): boolean => ways.some(({ changes }) => changes.length > 0);
    this.#moved = flows.filter(isMoved);
    this.#still = this.#noSums();
    for (const flow of flows) if (!isMoved(flow)) this.#add(this.#still, flow, []);
  }

  /** @param levels by change, how far it is made: 0 not at all, 1 in full */
  effects(levels: readonly number[]): ToldEffects {
    const sums: EffectSums = { ...this.#still, worse: [...this.#still.worse] };
    for (const flow of this.#moved) this.#add(sums, flow, levels);
    return {
      ...sums,
      worse: sums.worse.map((amount, district) => amount / present(this.#bills[district])),
    };
  }

  /** The same as a run tells it. */
  figures(levels: readonly number[]): TargetFigures {
    const { reached, outlay, invoice, co2eKg, worse } = this.effects(levels);
    const share = Math.max(...worse);
    return {
      reached,
      outlay: yuan(outlay),
      invoice: yuan(invoice),
      co2eKg,
      worst: worse.length === 0 ? null : { district: present(this.#districts[worse.indexOf(share)]), share },
    };
  }

  #noSums(): EffectSums {
    return { reached: 0, outlay: 0, invoice: 0, co2eKg: 0, worse: this.#bills.map(() => 0) };
  }

  #add(sums: EffectSums, own: ModelFlow, levels: readonly number[]): void {
    const { flow, district, boxes, teu, ways, model, before } = own;
    const figures = ways.map((way) => figuresAt(way, levels));
    const choosable = ways.map((way, index) => choosableAt(way, figures[index] ?? null));
    const { shares, cost } = divide(choosable, 'after', this.#choice, model);
    const shared = ways.map(({ corridor }, index) => ({
      corridor,
      share: { before: present(before.shares[index]), after: present(shares[index]) },
    }));
    const corridors = sharesBy(shared, ({ corridor }) => [corridor]);
    sums.reached += reachedBy(this.#goal, {
      flow,
      shifts: shiftsBetween(corridors, teu),
      corridors: corridors.map(([corridor, share]) => ({
        corridor,
        share,
        teu: { before: share.before * teu, after: share.after * teu },
      })),
    });
    const sum = (of: (way: WayFigures) => number): number =>
      figures.reduce((all, way, index) => (way === null ? all : all + present(shares[index]) * of(way)), 0);
    const beyond = (amount: number, known: number): number => boxes * inYuan(fen(amount - known));
    sums.outlay += beyond(
      sum(({ outlay }) => outlay),
      before.outlay,
    );
    sums.invoice += beyond(
      sum(({ invoice }) => invoice),
      before.invoice,
    );
    sums.co2eKg += boxes * (sum(({ co2eKg }) => co2eKg) - before.co2eKg);
    sums.worse[district] = present(sums.worse[district]) + boxes * (cost - before.cost);
  }
}

function modelFlow(
  flow: OpenFlow,
  district: number,
  alone: readonly (ChangedWays | null)[],
  choice: ShipperChoice,
): ModelFlow {
  const { handed, teuPerBox, ways } = flow;
  const model = choiceModelOf(choice, ways);
  const { shares, cost } = divide(ways, 'before', choice, model);
  const sum = (of: (own: WayCost) => number): number =>
    ways.reduce(
      (all, way, index) =>
        way.cost.before === null ? all : all + present(shares[index]) * of(way.cost.before),
      0,
    );
  return {
    flow: handed.flow.id,
    district,
    boxes: handed.boxes,
    teu: handed.boxes * teuPerBox,
    ways: ways.map((way) => modelWay(way, alone)),
    model,
    before: {
      shares,
      cost,
      outlay: sum(reliefIn),
      invoice: sum(({ invoice }) => invoice),
      co2eKg: sum(({ co2eKg }) => co2eKg),
    },
  };
}

function modelWay(way: Way, alone: readonly (ChangedWays | null)[]): ModelWay {
  const { key, corridor, rides, cost } = way;
  const after = figuresOf(way);
  const changes = alone.flatMap((ways, change) => {
    const changed = after && ways?.get(key);
    return changed ? [{ change, by: lessBy(changed, after) }] : [];
  });
  return { corridor, rides, before: cost.before, after, changes };
}

const lessBy = (a: WayFigures, b: WayFigures): WayFigures => ({
  generalised: a.generalised - b.generalised,
  invoice: a.invoice - b.invoice,
  outlay: a.outlay - b.outlay,
  co2eKg: a.co2eKg - b.co2eKg,
});

function figuresAt({ after, changes }: ModelWay, levels: readonly number[]): WayFigures | null {
  if (after === null || changes.length === 0) return after;
  const at = (of: (figures: WayFigures) => number): number =>
    changes.reduce((sum, { change, by }) => sum + present(levels[change]) * of(by), of(after));
  return {
    generalised: at(({ generalised }) => generalised),
    invoice: at(({ invoice }) => invoice),
    outlay: at(({ outlay }) => outlay),
    co2eKg: at(({ co2eKg }) => co2eKg),
  };
}

const choosableAt = ({ corridor, rides, before }: ModelWay, after: WayFigures | null): ChoosableWay => ({
  corridor,
  rides,
  cost: { before, after: after && { generalised: costOf(after) } },
});

const costOf = ({ generalised }: WayFigures): Fen => fen(generalised);
