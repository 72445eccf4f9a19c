import type { CapacityReport } from '../../contract/demand/capacity.ts';

const TEU_PLACES = 1;
const DAY_PLACES = 2;
/** Sections of services whose slots are used by less than this are not listed. */
const LEAST_USE = 0.5;

/** What slots do to a run as `summary.json` holds it: sections of services that are half full or more. */
export const capacityJson = ({
  runs,
  bottlenecks,
  bounded,
  unbounded,
  crowdedOut,
  search,
}: CapacityReport) => ({
  equilibria: runs.map(({ month, side, loadings, gap }) => ({
    month,
    side,
    loadings,
    gap: Number(gap.toExponential(2)),
  })),
  boundedServices: bounded,
  unboundedServices: unbounded,
  crowdedOut,
  search,
  bottlenecks: bottlenecks
    .filter(({ load, slots }) => Math.max(load.before, load.after) >= LEAST_USE * slots)
    .map(({ service, from, to, month, slots, load, wait }) => ({
      service,
      from,
      to,
      month,
      slotsTeuPerWeek: slots,
      teuPerWeek: { before: rounded(load.before, TEU_PLACES), after: rounded(load.after, TEU_PLACES) },
      waitDays: { before: rounded(wait.before, DAY_PLACES), after: rounded(wait.after, DAY_PLACES) },
    })),
});

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
