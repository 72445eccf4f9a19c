import type { ChoiceModel } from '../choice/choose.ts';
import {
  type BeforeAfter,
  type CarriedFlow,
  LEVERS,
  type OpenBox,
  type OpenFlow,
  type ShipperChoice,
  type Way,
  type WayCorridor,
  type WayCost,
} from '../contract/demand/matrix.ts';
import { type Fen, fen, yuan } from '../units/money.ts';
import { present } from '../units/present.ts';
import { choiceModelOf, divide } from './divide.ts';

/** A way with its share of a flow. */
interface SharedWay extends Pick<Way, 'corridor' | 'links' | 'cost'> {
  readonly share: BeforeAfter;
}

/** A box divided over its ways: what every flow of such boxes comes to for each of them. */
export interface DividedBox {
  readonly teuPerBox: number;
  readonly ways: readonly SharedWay[];
  readonly invoice: BeforeAfter;
  readonly generalised: BeforeAfter;
  /** What having the choice costs. */
  readonly choiceCost: BeforeAfter<Fen>;
  readonly minutes: BeforeAfter;
  readonly co2eKg: BeforeAfter;
  readonly corridors: readonly (readonly [WayCorridor, BeforeAfter])[];
  readonly links: readonly (readonly [link: string, share: BeforeAfter])[];
  readonly outlays: readonly {
    readonly measure: string;
    readonly outlay: BeforeAfter;
    readonly deadweight: number;
  }[];
  readonly undecided: readonly string[];
}

/** How a box divides under both situations. */
export function dividedBox(
  { teuPerBox, ways: open }: OpenBox,
  choice: ShipperChoice,
  model: ChoiceModel = choiceModelOf(choice, open),
): DividedBox {
  const sides = {
    before: divide(open, 'before', choice, model),
    after: divide(open, 'after', choice, model),
  };
  const ways = open.map((way, index) => ({
    ...way,
    share: { before: present(sides.before.shares[index]), after: present(sides.after.shares[index]) },
  }));
  const sum = (of: (cost: WayCost) => number): BeforeAfter => ({
    before: expected(ways, 'before', of),
    after: expected(ways, 'after', of),
  });
  return {
    teuPerBox,
    ways,
    invoice: sum(({ invoice }) => invoice),
    generalised: sum(({ generalised }) => generalised),
    choiceCost: { before: yuan(sides.before.cost), after: yuan(sides.after.cost) },
    minutes: sum(({ minutes }) => minutes),
    co2eKg: sum(({ co2eKg }) => co2eKg),
    corridors: sharesBy(ways, ({ corridor }) => [corridor]),
    links: sharesBy(
      ways.filter(({ share }) => share.before !== 0 || share.after !== 0),
      ({ links }) => links,
    ),
    outlays: outlaysOf(ways),
    undecided: [...new Set(ways.flatMap(({ cost }) => [...(cost.after?.undecided ?? [])]))].sort(),
  };
}

/** What so many boxes of a flow come to, divided as one of them is. */
export function outcomeOf(
  { flow, month, boxes }: Pick<CarriedFlow, 'flow' | 'month' | 'boxes'>,
  divided: DividedBox,
): CarriedFlow {
  const { invoice, generalised, choiceCost, minutes, co2eKg, corridors, links, outlays, undecided } = divided;
  const teu = boxes * divided.teuPerBox;
  const inAll = ({ before, after }: BeforeAfter): BeforeAfter<Fen> => ({
    before: fen(Math.round(before * boxes)),
    after: fen(Math.round(after * boxes)),
  });
  const inTeu = ({ before, after }: BeforeAfter): BeforeAfter => ({
    before: before * teu,
    after: after * teu,
  });
  return {
    status: 'carried',
    flow,
    month,
    teu,
    boxes,
    invoice: inAll(invoice),
    generalised: inAll(generalised),
    choiceCost: inAll(choiceCost),
    minutes,
    co2eKg: { before: co2eKg.before * boxes, after: co2eKg.after * boxes },
    corridors: corridors
      .filter(([, { before, after }]) => before > 0 || after > 0)
      .map(([corridor, share]) => ({ corridor, share, teu: inTeu(share) })),
    shifts: shiftsBetween(corridors, teu),
    links: links.map(([link, share]) => ({ link, teu: inTeu(share) })),
    outlays: outlays.map(({ measure, outlay, deadweight }) => ({
      measure,
      outlay: inAll(outlay),
      deadweight: fen(Math.round(deadweight * boxes)),
    })),
    undecided,
  };
}

/** How the boxes of a flow divide under both situations, and what that comes to. */
export const flowOutcome = (
  { handed, ...box }: OpenFlow,
  choice: ShipperChoice,
  model?: ChoiceModel,
): CarriedFlow =>
  outcomeOf(
    { flow: handed.flow.id, month: handed.month, boxes: handed.boxes },
    dividedBox(box, choice, model),
  );

const expected = (
  ways: readonly SharedWay[],
  side: 'before' | 'after',
  of: (cost: WayCost) => number,
): number =>
  ways.reduce((sum, { cost, share }) => {
    const own = cost[side];
    return own === null ? sum : sum + share[side] * of(own);
  }, 0);

/** Shares of a box by something that its ways have one or several of, sorted by it. */
export function sharesBy<Key extends string, Shared extends Pick<SharedWay, 'share'>>(
  ways: readonly Shared[],
  keysOf: (way: Shared) => readonly Key[],
): readonly (readonly [Key, BeforeAfter])[] {
  const shares = new Map<Key, BeforeAfter>();
  for (const way of ways) {
    for (const key of keysOf(way)) {
      const own = shares.get(key) ?? { before: 0, after: 0 };
      shares.set(key, { before: own.before + way.share.before, after: own.after + way.share.after });
    }
  }
  return [...shares].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a corridor loses of a box, what another gains of it, and what all gain together. */
export interface ShiftTerms {
  readonly from: WayCorridor;
  readonly to: WayCorridor;
  readonly lost: number;
  readonly won: number;
  readonly gained: number;
}

/** What corridors lose goes to those that gain, to each its part of all that is gained. */
export function shiftTerms(shares: readonly (readonly [WayCorridor, BeforeAfter])[]): readonly ShiftTerms[] {
  const gains = shares.filter(([, { before, after }]) => after > before);
  const gained = gains.reduce((sum, [, { before, after }]) => sum + after - before, 0);
  return shares.flatMap(([from, own]) =>
    own.before <= own.after || gained === 0
      ? []
      : gains.map(([to, { before, after }]) => ({
          from,
          to,
          lost: own.before - own.after,
          won: after - before,
          gained,
        })),
  );
}

export const shiftsBetween = (
  shares: readonly (readonly [WayCorridor, BeforeAfter])[],
  teu: number,
): CarriedFlow['shifts'] =>
  shiftTerms(shares).map(({ from, to, lost, won, gained }) => ({
    from,
    to,
    teu: (teu * lost * won) / gained,
  }));

/** By measure, what it takes off the bill of a box, by the ways that it goes under each situation. */
function outlaysOf(ways: readonly SharedWay[]): DividedBox['outlays'] {
  const measures = new Set(
    ways.flatMap(({ cost }) => [
      ...(cost.before?.reliefs.keys() ?? []),
      ...(cost.after?.reliefs.keys() ?? []),
      ...(leverCut(cost) === 0 ? [] : [LEVERS]),
    ]),
  );
  return [...measures].sort().map((measure) => {
    const reliefIn = ({ cost }: SharedWay, side: 'before' | 'after'): number => {
      if (measure === LEVERS) return side === 'after' ? leverCut(cost) : 0;
      return cost[side]?.reliefs.get(measure) ?? NO_RELIEF;
    };
    const expectedOf = (of: (way: SharedWay) => number): number =>
      ways.reduce((sum, way) => sum + of(way), 0);
    return {
      measure,
      outlay: {
        before: expectedOf((way) => way.share.before * reliefIn(way, 'before')),
        after: expectedOf((way) => way.share.after * reliefIn(way, 'after')),
      },
      deadweight: expectedOf(
        (way) =>
          Math.min(way.share.before, way.share.after) * (reliefIn(way, 'after') - reliefIn(way, 'before')),
      ),
    };
  });
}

const NO_RELIEF = 0;

/** What levers take off the price of a way that is open under both situations. */
export const leverCut = ({ before, after }: SharedWay['cost']): number =>
  before === null || after === null ? 0 : before.billed - after.billed;
