import { segmentAt } from '../../src/bank/prices/arc-prices.ts';
import type { LineMeasure } from '../../src/bank/prices/line-measure.ts';
import { placedLines } from '../../src/bank/prices/placed-lines.ts';
import type { PricedClass } from '../../src/bank/prices/priced-class.ts';
import { arcEventsOf } from '../../src/compare/arc-events.ts';
import { cargoTonnes, emittingTeu } from '../../src/consignment/consignment.ts';
import { arcEmissionsKg } from '../../src/graph/arc-emissions.ts';
import { stepEventsOf } from '../../src/network/events/step-events.ts';
import type { TerminalId } from '../../src/network/terminal.ts';
import { ParetoSearch } from '../../src/routing/pareto-search.ts';
import { tariffLines } from '../../src/tariff/quantity.ts';
import { storageDays } from '../../src/tariff/storage.ts';
import type { Instant } from '../../src/units/instant.ts';

/** Prices of arcs and storage at a point, each line at its own rate times its own factor: not the bank's directions. */
export interface RoutedPrices {
  readonly arcMoney: readonly Float64Array[];
  readonly storage: readonly Float64Array[];
}

export function pricesAtPoint(
  priced: PricedClass,
  measures: readonly LineMeasure[],
  point: Float64Array,
): RoutedPrices {
  const { network, graph, rates, dates, consignment, prices } = priced;
  const { firstQuantity, quantityClass, quantityPerUnit } = graph.arrays;
  const lines = placedLines(network, graph);
  const factors = lines.map((line) =>
    sum(measures, (measure, index) => (point[index] ?? 0) * measure.shareOf(line)),
  );
  const carbon = sum(measures, ({ carbonCny }, index) => (point[index] ?? 0) * carbonCny);
  const kilograms = arcEmissionsKg(graph, cargoTonnes(consignment), emittingTeu(consignment));
  const arcMoney = dates.map((date, segment) => {
    const perClass = graph.keys.classes.map((line) => rates.cnyPerUnit(line, date));
    return Float64Array.from({ length: graph.arcCount }, (_, arc) => {
      let added = carbon * (kilograms[arc] ?? 0);
      for (let row = firstQuantity[arc] ?? 0; row < (firstQuantity[arc + 1] ?? 0); row++) {
        const factor = factors[row] ?? 0;
        const rate = perClass[quantityClass[row] ?? 0] ?? 0;
        if (factor !== 0 && !Number.isNaN(rate)) added += factor * rate * (quantityPerUnit[row] ?? 0);
      }
      return (prices.money[segment * graph.arcCount + arc] ?? 0) + added;
    });
  });
  const storage = dates.map((date) =>
    Float64Array.from(graph.keys.storageTariffs, (tariff) => {
      const own = tariffLines(network.tariffs.get(tariff) ?? []).reduce(
        (total, { charge, basis }) =>
          total + rates.cnyPerUnit({ tariff, charge, basis, mode: null, perUnit: 1 }, date),
        0,
      );
      return (
        own * (1 + sum(measures, (measure, index) => (point[index] ?? 0) * measure.shareOfStorage(tariff)))
      );
    }),
  );
  return { arcMoney, storage };
}

const sum = (measures: readonly LineMeasure[], of: (measure: LineMeasure, index: number) => number): number =>
  measures.reduce((total, measure, index) => total + of(measure, index), 0);

/** Money and minutes of an arrival, unrounded. */
export interface RoutedWay {
  readonly money: number;
  readonly minutes: number;
}

/** Fine enough that what the search rounds away lies below the last digits of a sum, and whole numbers stay exact. */
const SCALE = 1e6;

/** Routes anew at such prices with the search that comparisons use, money and time alone; the front to each goal. */
export function createRouter(
  priced: PricedClass,
  { arcMoney, storage }: RoutedPrices,
  origins: readonly TerminalId[],
  ready: Instant,
  maxLegs: number,
): (destinations: readonly TerminalId[]) => readonly RoutedWay[] {
  const { network, graph, consignment, allowed, prices } = priced;
  const events = stepEventsOf(network, { ...consignment, ready });
  const scaled = (values: Float64Array) => values.map((value) => value * SCALE);
  const search = new ParetoSearch(graph, {
    origins,
    ready,
    maxLegs,
    segmentStarts: prices.segmentStarts,
    arcMoney: arcMoney.map(scaled),
    arcIncomplete: new Uint8Array(graph.arcCount),
    arcCo2e: new Float64Array(graph.arcCount),
    expectation: null,
    arcEvents: arcEventsOf(network, graph, events)?.windows ?? null,
    arcAllowed: allowed,
    storageCnyPerDay: storage.map(scaled),
    slack: null,
    shouldStop: () => false,
  });
  const { labels } = search;
  const { arcService, nodeFreeDays, nodeStorageTariff } = graph.arrays;
  /** The steps of a way in order, each at its own price. */
  const moneyOf = (end: number): number => {
    let money = 0;
    for (
      let label = end, from = labels.parent[end] ?? -1;
      from >= 0;
      label = from, from = labels.parent[label] ?? -1
    ) {
      const arc = labels.arc[label] ?? 0;
      const node = labels.node[from] ?? 0;
      const departure = labels.departure[label] ?? 0;
      const segment = segmentAt(prices.segmentStarts, departure);
      money += arcMoney[segment]?.[arc] ?? Number.NaN;
      const tariff = nodeStorageTariff[node] ?? -1;
      if (tariff < 0 || (arcService[arc] ?? -1) < 0) continue;
      const days = storageDays(departure - (labels.time[from] ?? 0), nodeFreeDays[node] ?? 0);
      if (days > 0) money += days * (storage[segment]?.[tariff] ?? Number.NaN);
    }
    return money;
  };
  return (destinations) =>
    search
      .to(destinations)
      .found.filter((label) => labels.incomplete[label] === 0)
      .map((label) => ({ money: moneyOf(label), minutes: (labels.time[label] ?? 0) - ready }));
}
