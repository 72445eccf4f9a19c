import type { NetworkView, ViewLink, ViewTerminal } from '../../contract/network-view.ts';
import type { EquipmentClass } from '../../network/equipment-class.ts';
import type { Grade } from '../../network/provenance.ts';
import type { Mode } from '../../network/terminal.ts';

/** What is kept off the map and out of the lists. */
export interface ExploreFilters {
  readonly hiddenModes: readonly Mode[];
  readonly hiddenCorridors: readonly string[];
  /** Links keep their place by the grade of most of their figures; those without any figure stay. */
  readonly hiddenGrades: readonly Grade[];
  /** Code of the country in which at least one end lies; null for all. */
  readonly country: string | null;
  /** Departures a week that a link must have; 0 for any, those on demand too. */
  readonly leastPerWeek: number;
  /** What a service over the link must take; null for anything. */
  readonly equipment: EquipmentClass | null;
  /** A month, `YYYY-MM`, on some day of which a service over the link runs; null for any. */
  readonly month: string | null;
  /** Whether links without any service that can be booked are shown. */
  readonly showsClosed: boolean;
}

export const NO_FILTERS: ExploreFilters = {
  hiddenModes: [],
  hiddenCorridors: [],
  hiddenGrades: [],
  country: null,
  leastPerWeek: 0,
  equipment: null,
  month: null,
  showsClosed: true,
};

export const sameFilters = (a: ExploreFilters, b: ExploreFilters): boolean =>
  sameMembers(a.hiddenModes, b.hiddenModes) &&
  sameMembers(a.hiddenCorridors, b.hiddenCorridors) &&
  sameMembers(a.hiddenGrades, b.hiddenGrades) &&
  a.country === b.country &&
  a.leastPerWeek === b.leastPerWeek &&
  a.equipment === b.equipment &&
  a.month === b.month &&
  a.showsClosed === b.showsClosed;

const sameMembers = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member));

/** A list with a member put in, or taken out where it was in. */
export const toggled = <T>(members: readonly T[], member: T): readonly T[] =>
  members.includes(member) ? members.filter((each) => each !== member) : [...members, member];

/** What is left of a network, and how much of it each choice would leave. */
export interface ShownNetwork {
  readonly links: readonly ViewLink[];
  readonly terminals: readonly ViewTerminal[];
  readonly hiddenLinks: number;
  /** Links that pass every other filter, by what the filter in question looks at. */
  readonly counts: {
    readonly modes: ReadonlyMap<Mode, number>;
    readonly corridors: ReadonlyMap<string, number>;
    readonly grades: ReadonlyMap<Grade, number>;
    readonly closed: number;
  };
}

type Facet = 'modes' | 'corridors' | 'grades' | 'country' | 'frequency' | 'equipment' | 'month' | 'closed';
type Test = (link: ViewLink) => boolean;

export function filterNetwork(view: NetworkView, filters: ExploreFilters): ShownNetwork {
  const countries = new Map(view.terminals.map(({ id, country }) => [id, country]));
  const running = filters.month === null ? null : servicesRunningIn(view, filters.month);
  const tests = testsOf(filters, (id) => countries.get(id), running);
  const passing = (but?: Facet): readonly ViewLink[] =>
    view.links.filter((link) => tests.every(([facet, test]) => facet === but || test(link)));
  const links = passing();
  return {
    links,
    terminals: terminalsOf(view, links),
    hiddenLinks: view.links.length - links.length,
    counts: {
      modes: countBy(passing('modes'), ({ mode }) => [mode]),
      corridors: countBy(passing('corridors'), ({ corridors }) => corridors),
      grades: countBy(passing('grades'), ({ typicalGrade }) => (typicalGrade === null ? [] : [typicalGrade])),
      closed: passing('closed').filter(({ closed }) => closed).length,
    },
  };
}

function testsOf(
  filters: ExploreFilters,
  countryOf: (terminal: string) => string | undefined,
  running: ReadonlySet<string> | null,
): readonly (readonly [Facet, Test])[] {
  const { hiddenModes, hiddenCorridors, hiddenGrades, country, leastPerWeek, equipment } = filters;
  return [
    ['modes', ({ mode }) => !hiddenModes.includes(mode)],
    ['corridors', ({ corridors }) => !corridors.length || !includesAll(hiddenCorridors, corridors)],
    ['grades', ({ typicalGrade }) => typicalGrade === null || !hiddenGrades.includes(typicalGrade)],
    [
      'country',
      ({ from, to }) => country === null || countryOf(from) === country || countryOf(to) === country,
    ],
    ['frequency', ({ departuresPerWeek }) => departuresPerWeek >= leastPerWeek],
    ['equipment', (link) => equipment === null || link.equipment.includes(equipment)],
    [
      'month',
      ({ servicesOut, servicesBack }) =>
        running === null || [...servicesOut, ...servicesBack].some((service) => running.has(service)),
    ],
    ['closed', ({ closed }) => filters.showsClosed || !closed],
  ];
}

/** Services with a departure printed for a day of the month, and all that are printed for no days in particular. */
function servicesRunningIn(view: NetworkView, month: string): ReadonlySet<string> {
  const isIn = ({ validFrom, validTo }: NetworkView['services'][number]): boolean =>
    (validFrom === null || validFrom.slice(0, 7) <= month) &&
    (validTo === null || validTo.slice(0, 7) >= month);
  return new Set(view.services.filter(isIn).map(({ id }) => id));
}

/** The ends of the links shown; while all are shown, terminals without a link too. */
function terminalsOf(view: NetworkView, links: readonly ViewLink[]): readonly ViewTerminal[] {
  if (links.length === view.links.length) return view.terminals;
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  return view.terminals.filter(({ id }) => ends.has(id));
}

const includesAll = <T>(all: readonly T[], some: readonly T[]): boolean =>
  some.every((member) => all.includes(member));

function countBy<K>(links: readonly ViewLink[], keysOf: (link: ViewLink) => readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of links.flatMap((link) => [...keysOf(link)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
