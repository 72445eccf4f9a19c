import { startOfDay } from '../units/calendar-day.ts';
import { totalDeparturesPerWeek } from './departures-per-week.ts';
import type { Network } from './network.ts';
import { countPriceCourses, type PriceCourses } from './price-courses.ts';
import { type Grade, gradeOf, type Provenance, STATUSES, type Status } from './provenance.ts';

/** How much a network holds, and how well it is known. */
export interface NetworkCounts {
  readonly places: number;
  readonly terminals: number;
  readonly links: number;
  readonly services: number;
  /** Of services that can be booked on the price date, to the whole departure; those on demand count none. */
  readonly departuresPerWeek: number;
  readonly tariffItems: number;
  readonly hubOperations: number;
  readonly sources: number;
  readonly figuresByStatus: Readonly<Record<Status, number>>;
  /** Unknown figures have no grade. */
  readonly figuresByGrade: Readonly<Record<Grade, number>>;
  readonly priceCourses: PriceCourses;
}

export const networkDeparturesPerWeek = (network: Network): number =>
  Math.round(totalDeparturesPerWeek(network.services.values(), startOfDay(network.priceDate)));

export function countNetwork(network: Network): NetworkCounts {
  const figuresByStatus = countByStatus(network);
  const tariffItems = [...network.tariffs.values()].flat();
  return {
    places: network.places.size,
    terminals: network.terminals.size,
    links: network.links.size,
    services: network.services.size,
    departuresPerWeek: networkDeparturesPerWeek(network),
    tariffItems: tariffItems.length,
    hubOperations: network.hubRules.length,
    sources: network.sources.size,
    figuresByStatus,
    figuresByGrade: countByGrade(figuresByStatus),
    priceCourses: countPriceCourses(network),
  };
}

/** Figures a result rests on, with the provenance of each; a range counts with its central value. */
export function* figures(network: Network): Generator<readonly [figures: number, provenance: Provenance]> {
  for (const link of network.links.values()) {
    yield [DISTANCES_OF_LINK, link];
    yield [TIMES, link.out];
    if (link.back) yield [TIMES, link.back];
  }
  for (const service of network.services.values()) {
    yield [service.timetable.kind === 'frequency' ? FREQUENCY_AND_CUT_OFF : 1, service];
    if (service.timetable.kind === 'published') {
      for (const departure of service.timetable.departures) yield [1, departure];
    }
    for (const { run, dwell } of service.calls) {
      if (run?.ownTime) yield [TIMES, run.ownTime];
      if (dwell) yield [TIMES, dwell];
    }
  }
  for (const rule of network.hubRules) yield [TIMES + 1, rule];
  for (const item of [...network.tariffs.values()].flat()) yield [1, item];
  for (const parameter of [...network.parameters.values()].flat()) yield [1, parameter];
  for (const factor of network.equipmentFactors) yield [1, factor];
  for (const rate of network.exchangeRates) yield [1, rate];
  for (const { levels } of network.priceSeries.values()) for (const level of levels) yield [1, level];
  for (const factor of network.emissionFactors.values()) yield [1, factor];
}

/** Distance and tariff distance; typical hours and their 90th percentile; frequency and cut-off. */
const DISTANCES_OF_LINK = 2;
const TIMES = 2;
const FREQUENCY_AND_CUT_OFF = 2;

function countByStatus(network: Network): Record<Status, number> {
  const counts = { official: 0, published: 0, contract: 0, estimated: 0, assumed: 0, unknown: 0 };
  for (const [number, { status }] of figures(network)) counts[status] += number;
  return counts;
}

function countByGrade(byStatus: Readonly<Record<Status, number>>): Record<Grade, number> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const status of STATUSES) {
    const grade = gradeOf(status);
    if (grade) counts[grade] += byStatus[status];
  }
  return counts;
}
