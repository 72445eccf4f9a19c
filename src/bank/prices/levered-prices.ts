import type { Consignment } from '../../consignment/consignment.ts';
import { type FigureLayer, layOver } from '../../figures/layers.ts';
import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { NetworkGraphs } from '../../graph/network-graphs.ts';
import { leversInForce } from '../../measures/levers/levers-in-force.ts';
import type { PlannedEdit } from '../../measures/levers/planned-edit.ts';
import { scenarioEdits } from '../../measures/levers/scenario-edits.ts';
import { separateRows } from '../../measures/levers/separate-rows.ts';
import type { PolicyTerms } from '../../measures/terms.ts';
import type { Network } from '../../network/network.ts';
import { createRateBook, type RateBook } from '../../tariff/rate-book.ts';
import { type BeijingDate, beijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { type PricedClass, priceClass } from './priced-class.ts';
import { haveSameArcs } from './same-arcs.ts';

/** Levers of a situation that contradict one another, or lead a price beyond its bounds. */
export class LeversRefused extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`levers refused: ${issues[0]?.code}`);
    this.issues = issues;
  }
}

/**
 * What the levers of a situation make of prices for a consignment, whichever of them are on. Times, departures and all
 * else that levers change stay as they are.
 */
export class LeveredPrices {
  readonly #network: Network;
  readonly #consignment: Consignment;
  /** With rows of their own for whatever any of the levers changes; every price as it was. */
  readonly #parted: Network;

  /** @param terms with all levers on that will be asked of */
  constructor(network: Network, consignment: Consignment, terms: PolicyTerms) {
    this.#network = network;
    this.#consignment = consignment;
    this.#parted = separateRows(network, this.#edits(terms));
  }

  /** The network under the levers that are on in some terms. Throws {@link LeversRefused}. */
  network(terms: PolicyTerms): Network {
    const edits = this.#edits(terms);
    if (edits.length === 0) return this.#network;
    const [consignment, day] = [this.#consignment, this.#dayOf(terms)];
    const layer: FigureLayer = {
      name: 'scenario',
      resolve: (network) => scenarioEdits({ network, consignment, day }, edits),
    };
    const laid = layOver({ network: this.#parted, layers: [] }, layer);
    if (!laid.ok) throw new LeversRefused(laid.issues);
    return laid.value.network;
  }

  /** The class of the consignment under whichever levers are on; the same object for the same levers. */
  classUnder(priced: PricedClass): (terms: PolicyTerms) => PricedClass {
    const { dates, graph, billed } = priced;
    const { load } = this.#consignment.equipment;
    const graphs = new NetworkGraphs(this.#parted);
    const known = new Map<string, PricedClass>();
    const rateOf = rememberedRates(createRateBook(this.#parted, this.#consignment));
    return (terms) => {
      const edits = this.#edits(terms);
      if (edits.length === 0) return priced;
      const key = JSON.stringify(edits.map(({ measure, value, subject }) => [measure.id, value, subject]));
      const before = known.get(key);
      if (before) return before;
      const network = this.network(terms);
      const rates = this.#besides(network, rateOf);
      graphs.of(load);
      const on = graphs.for(network).of(load);
      const own = priceClass(network, onSameArcs(graph, on), this.#consignment, dates, rates, billed);
      known.set(key, own);
      return own;
    };
  }

  /** Rates of a network, those of which the rows are as they were as they are known. */
  #besides(network: Network, rateOf: RateBook['cnyPerUnit']): RateBook {
    const own = createRateBook(network, this.#consignment);
    const isAsItWas = (line: Parameters<RateBook['cnyPerUnit']>[0]): boolean =>
      line.contract === undefined &&
      network.tariffs.get(line.tariff) === this.#parted.tariffs.get(line.tariff);
    return {
      ...own,
      cnyPerUnit: (line, date) => (isAsItWas(line) ? rateOf(line, date) : own.cnyPerUnit(line, date)),
    };
  }

  /** Levers in force on the day of hand-over, as far as they change a price of a service, a stop or an operation. */
  #edits(terms: PolicyTerms): readonly PlannedEdit[] {
    return leversInForce(terms, this.#dayOf(terms), this.#consignment).edits.filter(
      ({ figure }) => figure === 'tariff.unit_price',
    );
  }

  #dayOf({ day }: PolicyTerms): BeijingDate {
    return day ?? beijingDate(this.#consignment.ready);
  }
}

function onSameArcs(graph: CompiledGraph, own: CompiledGraph): CompiledGraph {
  if (!haveSameArcs(graph, own)) throw new Error('a lever on prices has changed the arcs');
  return own;
}

/** Each line that a graph has on each day once. */
function rememberedRates({ cnyPerUnit }: RateBook): RateBook['cnyPerUnit'] {
  const known = new WeakMap<object, Map<BeijingDate, number>>();
  return (line, date) => {
    const byDate = known.get(line) ?? new Map<BeijingDate, number>();
    known.set(line, byDate);
    const rate = byDate.get(date) ?? cnyPerUnit(line, date);
    byDate.set(date, rate);
    return rate;
  };
}
