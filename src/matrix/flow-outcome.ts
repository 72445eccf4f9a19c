import {
  type BeforeAfter,
  type CarriedFlow,
  LEVERS,
  type MeasureOutlay,
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

/** How the boxes of a flow divide under both situations, and what that comes to. */
export function flowOutcome({ handed, teuPerBox, ways: open }: OpenFlow, choice: ShipperChoice): CarriedFlow {
  const model = choiceModelOf(choice, open);
  const sides = {
    before: divide(open, 'before', choice, model),
    after: divide(open, 'after', choice, model),
  };
  const ways = open.map((way, index) => ({
    ...way,
    share: { before: present(sides.before.shares[index]), after: present(sides.after.shares[index]) },
  }));
  const { boxes } = handed;
  const teu = boxes * teuPerBox;
  const sum = (of: (cost: WayCost) => number): BeforeAfter => ({
    before: expected(ways, 'before', of),
    after: expected(ways, 'after', of),
  });
  const inAll = ({ before: first, after: second }: BeforeAfter): BeforeAfter<Fen> => ({
    before: fen(Math.round(first * boxes)),
    after: fen(Math.round(second * boxes)),
  });
  const co2e = sum(({ co2eKg }) => co2eKg);
  return {
    status: 'carried',
    flow: handed.flow.id,
    month: handed.month,
    teu,
    boxes,
    invoice: inAll(sum(({ invoice }) => invoice)),
    generalised: inAll(sum(({ generalised }) => generalised)),
    choiceCost: inAll({ before: yuan(sides.before.cost), after: yuan(sides.after.cost) }),
    minutes: sum(({ minutes }) => minutes),
    co2eKg: { before: co2e.before * boxes, after: co2e.after * boxes },
    ...byCorridor(ways, teu),
    links: byLink(ways, teu),
    outlays: outlaysOf(ways, boxes),
    undecided: [...new Set(ways.flatMap(({ cost }) => [...(cost.after?.undecided ?? [])]))].sort(),
  };
}

const expected = (
  ways: readonly SharedWay[],
  side: 'before' | 'after',
  of: (cost: WayCost) => number,
): number =>
  ways.reduce((sum, { cost, share }) => {
    const own = cost[side];
    return own === null ? sum : sum + share[side] * of(own);
  }, 0);

function byCorridor(ways: readonly SharedWay[], teu: number): Pick<CarriedFlow, 'corridors' | 'shifts'> {
  const shares = new Map<WayCorridor, { before: number; after: number }>();
  for (const { corridor, share } of ways) {
    const own = shares.get(corridor) ?? { before: 0, after: 0 };
    shares.set(corridor, { before: own.before + share.before, after: own.after + share.after });
  }
  const all = [...shares].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    corridors: all
      .filter(([, { before, after }]) => before > 0 || after > 0)
      .map(([corridor, { before, after }]) => ({
        corridor,
        teu: { before: before * teu, after: after * teu },
      })),
    shifts: shiftsBetween(all, teu),
  };
}

/** What corridors lose goes to those that gain, to each its part of all that is gained. */
function shiftsBetween(
  shares: readonly (readonly [WayCorridor, BeforeAfter])[],
  teu: number,
): CarriedFlow['shifts'] {
  const gains = shares.filter(([, { before, after }]) => after > before);
  const gained = gains.reduce((sum, [, { before, after }]) => sum + after - before, 0);
  return shares.flatMap(([from, own]) =>
    own.before <= own.after || gained === 0
      ? []
      : gains.map(([to, { before, after }]) => ({
          from,
          to,
          teu: (teu * (own.before - own.after) * (after - before)) / gained,
        })),
  );
}

function byLink(ways: readonly SharedWay[], teu: number): CarriedFlow['links'] {
  const links = new Map<string, { before: number; after: number }>();
  for (const { links: used, share } of ways) {
    if (share.before === 0 && share.after === 0) continue;
    for (const link of used) {
      const own = links.get(link) ?? { before: 0, after: 0 };
      links.set(link, { before: own.before + share.before * teu, after: own.after + share.after * teu });
    }
  }
  return [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([link, carried]) => ({ link, teu: carried }));
}

/** By measure, what it takes off the bills of the boxes that go each way under each situation. */
function outlaysOf(ways: readonly SharedWay[], boxes: number): readonly MeasureOutlay[] {
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
    const inAll = (of: (way: SharedWay) => number): Fen =>
      fen(Math.round(ways.reduce((sum, way) => sum + of(way), 0) * boxes));
    return {
      measure,
      outlay: {
        before: inAll((way) => way.share.before * reliefIn(way, 'before')),
        after: inAll((way) => way.share.after * reliefIn(way, 'after')),
      },
      deadweight: inAll(
        (way) =>
          Math.min(way.share.before, way.share.after) * (reliefIn(way, 'after') - reliefIn(way, 'before')),
      ),
    };
  });
}

const NO_RELIEF = 0;

/** What levers take off the price of a way that is open under both situations. */
const leverCut = ({ before, after }: SharedWay['cost']): number =>
  before === null || after === null ? 0 : before.billed - after.billed;
