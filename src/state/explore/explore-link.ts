import type { TimetableQuestion } from '../../contract/cards.ts';
import type { EventChanges } from '../../contract/event-sheet.ts';
import type { EquipmentClass } from '../../network/equipment-class.ts';
import type { Grade } from '../../network/provenance.ts';
import type { Mode } from '../../network/terminal.ts';
import { readDay } from '../../reading/day.ts';
import { readLinkQuery } from '../../reading/link-query.ts';
import { readNumber } from '../../reading/number.ts';
import { valueIn } from '../../reading/reading.ts';
import { EMPTY_INPUTS } from '../enquiry/enquiry-inputs.ts';
import { NO_EVENT_CHANGES } from '../enquiry/event-changes.ts';
import { type ExploreFilters, NO_FILTERS } from './explore-filters.ts';
import { type IsochroneInputs, MEASURES } from './explore-isochrone.ts';
import { type ExploreTable, type Selection, TABLES } from './explore-state.ts';

/** What an address keeps of Explore. */
export interface ExploreLink {
  readonly filters: ExploreFilters;
  readonly selection: Selection | null;
  readonly table: ExploreTable;
  readonly isochrone: IsochroneInputs;
  readonly timetable: TimetableQuestion | null;
}

const VERSION = '1';

const MODES: readonly Mode[] = ['rail', 'sea', 'river', 'road', 'air'];
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
const EQUIPMENT: readonly EquipmentClass[] = [
  'dry',
  'reefer',
  'open_top',
  'flat_rack',
  'lcl',
  'car',
  'wagon',
];

/** Explore as it opens: everything shown, nothing asked yet. */
export const exploreBeginning = (ready: string): ExploreLink => ({
  filters: NO_FILTERS,
  selection: null,
  table: 'terminals',
  isochrone: {
    from: 'CNCKG-TJC',
    equipment: EMPTY_INPUTS.equipment,
    commodity: EMPTY_INPUTS.commodity,
    valueCny: '300000',
    ready,
    measure: 'p50',
    days: '10',
    cnyPerBox: '15000',
    avoidModes: [],
    events: NO_EVENT_CHANGES,
  },
  timetable: null,
});

/**
 * Fragment of an address without the `#`: what differs from the beginning, so that it stays short. The ready time
 * is always in it, since the beginning's moves with the day.
 */
export function writeExploreLink(link: ExploreLink, beginning: ExploreLink): string {
  const { filters, selection, table, isochrone, timetable } = link;
  const query = new URLSearchParams();
  const put = (name: string, value: string, usual: string): void => {
    if (value !== usual) query.set(name, value);
  };
  put('hide', filters.hiddenModes.join(' '), '');
  put('without', filters.hiddenCorridors.join(' '), '');
  put('grades', filters.hiddenGrades.join(' '), '');
  put('country', filters.country ?? '', '');
  put('weekly', String(filters.leastPerWeek), '0');
  put('takes', filters.equipment ?? '', '');
  put('month', filters.month ?? '', '');
  put('closed', filters.showsClosed ? '1' : '0', '1');
  put('open', selection === null ? '' : `${selection.kind} ${selection.id}`, '');
  put('table', table, beginning.table);
  put('week', timetable === null ? '' : weekText(timetable), '');
  for (const [field, name] of ISOCHRONE_NAMES) {
    if (field === 'ready') query.set(name, isochrone.ready);
    else put(name, isochrone[field], beginning.isochrone[field]);
  }
  put('avoid', isochrone.avoidModes.join(' '), '');
  for (const [list, name] of EVENT_NAMES) for (const text of isochrone.events[list]) query.append(name, text);
  // Last, for what stands last loses what looks like the rest of a sentence.
  query.set('x', VERSION);
  return query.toString();
}

/** Reads what {@link writeExploreLink} wrote; null for a fragment of another kind. What is not known is left out. */
export function readExploreLink(fragment: string, beginning: ExploreLink): ExploreLink | null {
  const query = readLinkQuery(fragment, 'ready');
  if (query.get('x') !== VERSION) return null;
  const list = (name: string): readonly string[] => (query.get(name) ?? '').split(' ').filter(Boolean);
  const texts = ISOCHRONE_NAMES.map(([field, name]) => [
    field,
    query.get(name) ?? beginning.isochrone[field],
  ]);
  const isochrone: IsochroneInputs = { ...beginning.isochrone, ...Object.fromEntries(texts) };
  const leastPerWeek = valueIn(readNumber(query.get('weekly') ?? ''))?.value ?? 0;
  return {
    filters: {
      hiddenModes: known(MODES, list('hide')),
      hiddenCorridors: list('without'),
      hiddenGrades: known(GRADES, list('grades')),
      country: query.get('country') || null,
      leastPerWeek: Math.min(MOST_PER_WEEK, Math.max(0, Math.round(leastPerWeek * 100) / 100)),
      equipment: known(EQUIPMENT, list('takes'))[0] ?? null,
      month: monthOf(query.get('month')),
      showsClosed: query.get('closed') !== '0',
    },
    selection: readSelection(query.get('open')),
    table: known(TABLES, list('table'))[0] ?? beginning.table,
    isochrone: {
      ...isochrone,
      measure: known(MEASURES, [isochrone.measure])[0] ?? beginning.isochrone.measure,
      avoidModes: known(MODES, list('avoid')),
      events: {
        withoutEvents: query.getAll('off'),
        eventEnds: query.getAll('until'),
        ownEvents: query.getAll('event'),
      },
    },
    timetable: readWeek(query.get('week')),
  };
}

const EVENT_NAMES = [
  ['withoutEvents', 'off'],
  ['eventEnds', 'until'],
  ['ownEvents', 'event'],
] as const satisfies readonly (readonly [keyof EventChanges, string])[];

const ISOCHRONE_NAMES = [
  ['from', 'from'],
  ['equipment', 'box'],
  ['commodity', 'goods'],
  ['valueCny', 'value'],
  ['ready', 'ready'],
  ['measure', 'by'],
  ['days', 'days'],
  ['cnyPerBox', 'cny'],
] as const satisfies readonly (readonly [keyof IsochroneInputs, string])[];

/** Nothing departs more often. */
const MOST_PER_WEEK = 10_000;

const monthOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;

const known = <T extends string>(choices: readonly T[], texts: readonly string[]): readonly T[] =>
  choices.filter((choice) => texts.includes(choice));

function readSelection(text: string | null): Selection | null {
  const [kind, id] = (text ?? '').split(' ');
  return (kind === 'terminal' || kind === 'link') && id ? { kind, id } : null;
}

const weekText = ({ of, week }: TimetableQuestion): string =>
  'service' in of ? `service ${of.service} ${week}` : `terminal ${of.terminal} ${week}`;

function readWeek(text: string | null): TimetableQuestion | null {
  const [kind, id, written = ''] = (text ?? '').split(' ');
  const week = valueIn(readDay(written));
  if (!id || week === null) return null;
  if (kind === 'service') return { of: { service: id }, week };
  return kind === 'terminal' ? { of: { terminal: id }, week } : null;
}
