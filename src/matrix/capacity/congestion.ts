import type { ChoiceModel } from '../../choice/choose.ts';
import type { BottleneckLoad, CapacityReport, WaySearch } from '../../contract/demand/capacity.ts';
import type { Goods, OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { WaitsInMonth } from '../../contract/demand/waiting-boxes.ts';
import { affectedNames } from '../../network/crossings/affected-names.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { Names } from '../../network/terminal.ts';
import { present } from '../../units/present.ts';
import { choiceModelOf } from '../divide.ts';
import { instantIn } from '../handed-over.ts';
import { AddedWays, boxKey } from './added-ways.ts';
import { type Bottleneck, Bottlenecks } from './bottlenecks.ts';
import { dayCostOf } from './day-costs.ts';
import { type BoxesOnWays, congestedBox, type MonthEquilibrium, monthEquilibrium } from './equilibrium.ts';

/** Boxes of equal goods in a month. */
export interface GoodsInMonth {
  readonly box: OpenBox;
  readonly boxes: number;
  readonly goods: Goods;
  readonly month: string;
  readonly ready: string;
}

interface CongestedMonth {
  readonly month: string;
  readonly bottlenecks: Bottlenecks;
  readonly before: MonthEquilibrium;
  readonly after: MonthEquilibrium;
}

/** What bottlenecks do to a run: each month at its equilibrium under either situation. */
export class Congestion {
  readonly #network: Network;
  readonly #choice: ShipperChoice;
  readonly #added: AddedWays;
  readonly #months: ReadonlyMap<string, CongestedMonth>;
  readonly #perDay = new Map<string, number>();

  /**
   * @param choice constants of corridors as fitted without waits, which then come on top
   * @param added ways that boxes have beside their own
   */
  constructor(
    network: Network,
    all: readonly GoodsInMonth[],
    choice: ShipperChoice,
    added: AddedWays = new AddedWays(),
  ) {
    this.#network = network;
    this.#choice = choice;
    this.#added = added;
    const months = new Map<string, BoxesOnWays[]>();
    for (const { box, boxes, goods, month, ready } of all) {
      const own = months.get(month) ?? [];
      months.set(month, own);
      const all = added.with(boxKey(goods, { month, ready }), box);
      const { tonnesPerBox } = goods;
      own.push({ box: all, boxes, tonnesPerBox, perDay: this.#dayCost(goods, ready) });
    }
    this.#months = new Map(
      [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, own]) => {
          const bottlenecks = new Bottlenecks(network, instantIn(month));
          // Every ride is met before anything is put on it, so that places stay as they are.
          for (const { box } of own)
            for (const { rides } of box.ways) for (const ride of rides) bottlenecks.ofRide(ride);
          const at = (side: 'before' | 'after'): MonthEquilibrium =>
            monthEquilibrium(own, bottlenecks, choice, { month, side });
          return [month, { month, bottlenecks, before: at('before'), after: at('after') }];
        }),
    );
  }

  /** A box with the waits of its month, and how its shippers choose: as finely as without them. */
  of({ box: own, goods, month, ready }: Omit<GoodsInMonth, 'boxes'>): {
    readonly box: OpenBox;
    readonly model: ChoiceModel;
  } {
    const { bottlenecks, before, after } = present(this.#months.get(month));
    const perDay = this.#dayCost(goods, ready);
    const box = this.#added.with(boxKey(goods, { month, ready }), own);
    return {
      box: congestedBox({ box, perDay }, bottlenecks, { before: before.waits, after: after.waits }),
      model: choiceModelOf(this.#choice, box.ways),
    };
  }

  /** What boxes wait for, month by month. */
  waits(): readonly WaitsInMonth[] {
    return [...this.#months.values()].map(({ month, bottlenecks, before, after }) => ({
      month,
      bottlenecks: bottlenecks.all.map(({ key }, place) => ({
        key,
        days: { before: present(before.waits[place]), after: present(after.waits[place]) },
      })),
    }));
  }

  /**
   * @param crowdedOut flows that lose only because others are in their way
   * @param search ways searched for at the waits of all months
   * @param of the month that is told of; null: all
   */
  report(crowdedOut: number, search: WaySearch, of: string | null = null): CapacityReport {
    const months = [...this.#months.values()].filter(({ month }) => of === null || month === of);
    const count = (of: (bottlenecks: Bottlenecks) => ReadonlySet<string>): number =>
      new Set(months.flatMap(({ bottlenecks }) => [...of(bottlenecks)])).size;
    return {
      runs: months.flatMap(({ before, after }) => [before, after].map(runOf)),
      bottlenecks: months.flatMap((month) => loadsOf(this.#network, month)),
      services: {
        bounded: count(({ bounded }) => bounded),
        unbounded: count(({ unbounded }) => unbounded),
      },
      places: {
        bounded: count(({ boundedPlaces }) => boundedPlaces),
        unbounded: count(({ unboundedPlaces }) => unboundedPlaces),
      },
      crowdedOut,
      search,
    };
  }

  #dayCost(goods: Goods, ready: string): number {
    const { commodity, equipment, tonnesPerBox, valueCnyPerBox } = goods;
    const key = [commodity, equipment, tonnesPerBox, valueCnyPerBox, ready].join(' ');
    const known = this.#perDay.get(key) ?? dayCostOf(this.#network, goods, ready);
    this.#perDay.set(key, known);
    return known;
  }
}

const runOf = ({ month, side, loadings, gap }: MonthEquilibrium): CapacityReport['runs'][number] => ({
  month,
  side,
  loadings,
  gap,
});

/** Of each service its fullest section, and each place; the fullest first. */
function loadsOf(
  network: Network,
  { month, bottlenecks, before, after }: CongestedMonth,
): CapacityReport['bottlenecks'] {
  const loads = bottlenecks.all
    .map((bottleneck, place): BottleneckLoad => {
      const load = { before: present(before.loads[place]), after: present(after.loads[place]) };
      const { perWeek, othersPerWeek } = bottleneck.room;
      return {
        ...namedLoad(network, bottleneck),
        month,
        load,
        use: {
          before: (load.before + othersPerWeek) / perWeek,
          after: (load.after + othersPerWeek) / perWeek,
        },
        wait: { before: present(before.waits[place]), after: present(after.waits[place]) },
      };
    })
    .sort((a, b) => mostUse(b) - mostUse(a) || (a.id < b.id ? -1 : 1));
  const told = new Set<string>();
  return loads.filter(({ id }) => {
    const isFirst = !told.has(id);
    told.add(id);
    return isFirst;
  });
}

const mostUse = ({ use }: BottleneckLoad): number => Math.max(use.before, use.after);

/** What a bottleneck is, whatever goes over it. */
function namedLoad(
  network: Network,
  own: Bottleneck,
): Omit<BottleneckLoad, 'month' | 'load' | 'use' | 'wait'> {
  const { kind, unit, room } = own;
  const each = { kind, unit, capacity: room.perWeek };
  if (own.kind !== 'slots') {
    const { place, others } = own.capacity;
    const { share, status } = others;
    return {
      ...each,
      id: own.key,
      names: affectedNames(network, place),
      section: null,
      others: { load: room.othersPerWeek, share, status },
    };
  }
  const { service, from, to } = own;
  const names = { from: namesOf(network, from), to: namesOf(network, to) };
  return { ...each, id: service.id, names: service.names, section: { from, to, names }, others: null };
}

const namesOf = (network: Network, terminal: string): Names =>
  entryOf(network.terminals, terminal, 'terminal').names;
