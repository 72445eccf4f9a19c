import type { CapacityReport } from '../../contract/demand/capacity.ts';

const LOAD_PLACES = 1;
const DAY_PLACES = 2;
/** What is used by less than this is not listed. */
const LEAST_USE = 0.5;

/** What bottlenecks do to a run as `summary.json` holds it: those that are half full or more. */
export const capacityJson = ({
  runs,
  bottlenecks,
  services,
  places,
  crowdedOut,
  search,
}: CapacityReport) => ({
  equilibria: runs.map(({ month, side, loadings, gap }) => ({
    month,
    side,
    loadings,
    gap: Number(gap.toExponential(2)),
  })),
  services,
  places,
  crowdedOut,
  search,
  bottlenecks: bottlenecks
    .filter(({ use }) => Math.max(use.before, use.after) >= LEAST_USE)
    .map(({ kind, id, section, month, unit, capacity, others, load, wait }) => ({
      kind,
      id,
      from: section === null ? null : section.from,
      to: section === null ? null : section.to,
      month,
      unit,
      capacityPerWeek: rounded(capacity, LOAD_PLACES),
      othersPerWeek: others === null ? null : rounded(others.load, LOAD_PLACES),
      othersStatus: others === null ? null : others.status,
      loadPerWeek: { before: rounded(load.before, LOAD_PLACES), after: rounded(load.after, LOAD_PLACES) },
      waitDays: { before: rounded(wait.before, DAY_PLACES), after: rounded(wait.after, DAY_PLACES) },
    })),
});

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
