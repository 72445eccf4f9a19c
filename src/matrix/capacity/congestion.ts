import type { ChoiceModel } from '../../choice/choose.ts';
import type { CapacityReport, WaySearch } from '../../contract/demand/capacity.ts';
import type { Goods, OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { WaitsInMonth } from '../../contract/demand/waiting-boxes.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { Names } from '../../network/terminal.ts';
import { type Instant, parseInstant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { choiceModelOf } from '../divide.ts';
import { momentOf } from '../handed-over.ts';
import { AddedWays, boxKey } from './added-ways.ts';
import { Bottlenecks } from './bottlenecks.ts';
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

/** What slots do to a run: each month at its equilibrium under either situation. */
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
      own.push({ box: all, boxes, perDay: this.#dayCost(goods, ready) });
    }
    this.#months = new Map(
      [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, own]) => {
          const bottlenecks = new Bottlenecks(network, instantOf(month));
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

  /** What boxes wait for slots, month by month. */
  waits(): readonly WaitsInMonth[] {
    return [...this.#months.values()].map(({ month, bottlenecks, before, after }) => ({
      month,
      slots: bottlenecks.all.map(({ service, call }, place) => ({
        service: service.id,
        call,
        days: { before: present(before.waits[place]), after: present(after.waits[place]) },
      })),
    }));
  }

  /**
   * @param crowdedOut flows that lose only because slots are full
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
      unbounded: count(({ unbounded }) => unbounded),
      bounded: count(({ bounded }) => bounded),
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

/** Of each service its fullest section; the fullest service first. */
function loadsOf(
  network: Network,
  { month, bottlenecks, before, after }: CongestedMonth,
): CapacityReport['bottlenecks'] {
  const loads = bottlenecks.all
    .map(({ service: { id, names, mode }, from, to, slots }, place) => ({
      service: id,
      names,
      mode,
      from,
      to,
      ends: { from: namesOf(network, from), to: namesOf(network, to) },
      month,
      slots: slots.perWeek,
      load: { before: present(before.loads[place]), after: present(after.loads[place]) },
      wait: { before: present(before.waits[place]), after: present(after.waits[place]) },
    }))
    .sort((a, b) => useOf(b) - useOf(a) || (a.service < b.service ? -1 : 1));
  const services = new Set<string>();
  return loads.filter(({ service }) => {
    const isFirst = !services.has(service);
    services.add(service);
    return isFirst;
  });
}

const namesOf = (network: Network, terminal: string): Names =>
  entryOf(network.terminals, terminal, 'terminal').names;

const useOf = ({ load, slots }: CapacityReport['bottlenecks'][number]): number =>
  Math.max(load.before, load.after) / slots;

function instantOf(month: string): Instant {
  const moment = parseInstant(momentOf(month));
  if (moment === null) throw new RangeError(`not a month: ${month}`);
  return moment;
}
