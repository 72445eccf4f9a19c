import type { Bank } from '../bank/bank.ts';
import { BANK_VERSION, packBank, unpackBank } from '../bank/bank-file.ts';
import { bankKey, hashFloats } from '../bank/bank-key.ts';
import { type BuildControl, buildBank } from '../bank/build/build-bank.ts';
import { certificateOf } from '../bank/certificate.ts';
import type { ArcPrices } from '../bank/prices/arc-prices.ts';
import { placeInBox } from '../bank/prices/place-in-box.ts';
import type { RateBox } from '../bank/prices/rate-box.ts';
import { relievedPrices } from '../bank/prices/relieved-prices.ts';
import type { Assessment } from '../compare/assess.ts';
import type { BankShelf } from '../contract/demand/bank-shelf.ts';
import { BoxAssessor } from '../matrix/banked/assess-boxes.ts';
import { MonthBank } from '../matrix/banked/month-bank.ts';
import type { MonthPlan } from '../matrix/banked/month-plan.ts';
import type { PolicyTerms } from '../measures/terms.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { AskedBox } from './compared-box.ts';

/** A class of goods whose prices under some scenario leave the box of the month, and what a search over them goes by. */
export interface BeyondBox {
  readonly key: string;
  readonly box: RateBox;
  /** Services and terminals whose prices leave it, some of them. */
  readonly lines: readonly string[];
}

/** By their arcs. */
type Ways = readonly (readonly number[])[];

interface AssessedWays {
  readonly ways: Ways;
  readonly assessed: readonly Assessment[];
}

const LINES_AT_MOST = 5;

/** The bank of a month on one network, what was worked out from it, and the device's own copy. */
export class BankedMonth {
  readonly plan: MonthPlan;
  #whole: MonthBank | null = null;
  readonly #again = new Map<string, MonthBank>();
  readonly #assessor: BoxAssessor;
  readonly #offered = new WeakMap<MonthBank, Map<number, Ways>>();
  readonly #assessed = new WeakMap<MonthBank, Map<number, AssessedWays>>();

  constructor(plan: MonthPlan) {
    this.plan = plan;
    this.#assessor = new BoxAssessor(plan);
  }

  /** The bank of the month, from the device where it was built before, else kept there. Null where it was stopped. */
  async bank(
    shelf: BankShelf | null,
    control: BuildControl,
    complain: (issue: Issue) => void,
  ): Promise<MonthBank | null> {
    if (this.#whole) return this.#whole;
    const key = shelf === null ? '' : this.#key();
    const stored = storedBank((await shelf?.get(key)) ?? null);
    const bank = stored ?? (await buildBank(this.plan.ground, control));
    if (bank === null) return null;
    this.#whole = MonthBank.of(this.plan, bank);
    if (stored === null && shelf !== null) {
      const certificate = certificateOf(this.plan.ground, present(this.plan.boxes[0]).parameters);
      const refused = await shelf.put(key, packBank({ key, certificate, bank }));
      if (refused) complain(refused);
    }
    return this.#whole;
  }

  #key(): string {
    const { network, plan, priced, boxes } = this.plan;
    const classes = priced.map((one, goods) => ({
      priced: one,
      parameters: present(boxes[goods]).parameters,
    }));
    return `${BANK_VERSION} ${bankKey(network, plan, classes)}`;
  }

  /** Null where the box of the month holds the prices of a class of goods under all of the terms. */
  beyond(goods: number, terms: readonly PolicyTerms[]): BeyondBox | null {
    const priced = present(this.plan.priced[goods]);
    const prices = terms.map((own) => relievedPrices(priced, own));
    const box = present(this.plan.boxes[goods]);
    const figures = prices.flatMap((own) => placeInBox(box, own).beyond);
    if (figures.length === 0) return null;
    const { arrays, keys, arcCount } = priced.graph;
    const lines = figures.map((figure) => {
      if (figure >= box.prices.money.length) return 'storage';
      const arc = figure % arcCount;
      const service = keys.services[present(arrays.arcService[arc])];
      return service ?? present(keys.terminals[present(arrays.nodeTerminal[present(arrays.arcTail[arc])])]);
    });
    const key = [
      goods,
      ...prices.flatMap(({ money, storage }) => [hashFloats(money), hashFloats(storage)]),
    ].join(' ');
    return { key, box: boxThrough(prices), lines: [...new Set(lines)].sort().slice(0, LINES_AT_MOST) };
  }

  /** Demands searched again over boxes of their own; null where it was stopped. */
  async searchAgain(
    over: ReadonlyMap<number, BeyondBox>,
    demands: readonly number[],
    control: BuildControl,
  ): Promise<MonthBank | null> {
    const key = JSON.stringify([[...over.values()].map((own) => own.key), demands]);
    const known = this.#again.get(key);
    if (known) return known;
    const boxes = new Map([...over].map(([goods, { box }]) => [goods, box]));
    const built = await MonthBank.buildOver(this.plan, boxes, demands, control);
    if (built !== null) {
      this.#again.clear();
      this.#again.set(key, built);
    }
    return built;
  }

  /**
   * The ways that a bank offers a box, by their arcs; `position` is the box's among those of the month. The same object
   * each time, for they hang on no scenario.
   */
  offered(bank: MonthBank, position: number): Ways {
    const { demandOf, cnyPerMinute } = this.plan;
    const own = this.#offered.get(bank) ?? new Map<number, Ways>();
    this.#offered.set(bank, own);
    const known = own.get(position);
    if (known) return known;
    const demand = present(demandOf[position]);
    const ways = demand < 0 ? [] : bank.offered(demand, present(cnyPerMinute[position]));
    own.set(position, ways);
    return ways;
  }

  /** Ways of a box on this network, billed and simulated, those that cannot be taken on it left out. */
  assessed(
    bank: MonthBank,
    position: number,
    { read: { consignment } }: AskedBox,
    ways: Ways,
  ): readonly Assessment[] {
    const { demandOf, plan } = this.plan;
    const demand = present(demandOf[position]);
    const own = this.#assessed.get(bank) ?? new Map<number, AssessedWays>();
    this.#assessed.set(bank, own);
    const known = own.get(position);
    if (known && areSame(known.ways, ways)) return known.assessed;
    const itineraries = ways.flatMap((arcs) => bank.itinerary(demand, arcs) ?? []);
    const assessed = this.#assessor.assess(present(plan.demands[demand]).goods, consignment, itineraries);
    own.set(position, { ways, assessed });
    return assessed;
  }
}

const areSame = (a: Ways, b: Ways): boolean =>
  a === b || (a.length === b.length && a.every((arcs, index) => arcs.join() === present(b[index]).join()));

/** Null for bytes that are damaged: the bank is built anew. */
function storedBank(bytes: ArrayBuffer | null): Bank | null {
  try {
    return bytes && unpackBank(bytes).bank;
  } catch {
    return null;
  }
}

/** The prices between the first and each of the others. */
function boxThrough(all: readonly ArcPrices[]): RateBox {
  const prices = present(all[0]);
  const less = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((figure, index) => {
      const step = figure - present(b[index]);
      return Number.isNaN(step) ? 0 : step;
    });
  return {
    prices,
    parameters: all.slice(1).map(({ money, storage }, index) => ({
      id: `scenario ${index + 1}`,
      low: 0,
      high: 1,
      direction: { money: less(money, prices.money), storage: less(storage, prices.storage) },
    })),
  };
}
