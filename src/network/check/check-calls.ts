import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { cellOf, cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { networkIssue } from './issue-codes.ts';

type CallRow = TypedRow<Row<'calls.csv'>>;
type DepartureRow = TypedRow<Row<'departures.csv'>>;
type LinkRow = Row<'links.csv'>;
type ServiceRow = TypedRow<Row<'services.csv'>>;

/** The calls of each service: numbered without a gap, each joined to the one before by a link that is run that way. */
export function checkCalls(tables: Tables): readonly Issue[] {
  if (!tables.calls.complete) return [];
  const links = new Map(tables.links.rows.map(({ row }) => [row.link, row]));
  const callsOf = groupBy(tables.calls.rows, (call) => call.row.service);
  const departuresOf = groupBy(tables.departures.rows, (departure) => departure.row.service);
  const brokenServices = servicesWithBrokenCalls(tables);
  return tables.services.rows.flatMap((service) => {
    const { service: id } = service.row;
    const departures = departuresOf.get(id) ?? [];
    if (brokenServices.has(id)) return checkTimetable(service, departures);
    const calls = (callsOf.get(id) ?? []).toSorted((a, b) => a.row.seq - b.row.seq);
    return [
      ...checkTimetable(service, departures),
      ...checkBooking(service, calls),
      ...calls.flatMap((call, index) => [
        ...checkSequence(call, index),
        ...checkRun(call, calls[index - 1], service.row.mode, links, hasTransfer(calls, index)),
      ]),
    ];
  });
}

/** Services one of whose calls could not be read: what is said of the rest would be a consequence. */
function servicesWithBrokenCalls(tables: Tables): ReadonlySet<string> {
  const read = new Set(tables.calls.rows.map((call) => call.line));
  const broken = tables.calls.raw.filter((call) => !read.has(call.line));
  return new Set(broken.map((call) => cellOf(call, 'service')));
}

/** A frequency beside a printed week must agree with it; departures of several seasons are no one week. */
function checkTimetable(service: ServiceRow, departures: readonly DepartureRow[]): readonly Issue[] {
  const { service: id, departures_per_week: perWeek } = service.row;
  const printed = departures.length;
  const isSeasonal = departures.some(({ row }) => row.valid_from !== null || row.valid_to !== null);
  if (perWeek === null || printed === 0 || isSeasonal || perWeek === printed) return [];
  return [networkIssue('N38', cellPath(service, 'departures_per_week'), { service: id, perWeek, printed })];
}

function checkBooking(service: ServiceRow, calls: readonly CallRow[]): readonly Issue[] {
  const id = service.row.service;
  if (calls.length < 2) {
    return [networkIssue('N36', cellPath(service, 'service'), { service: id, calls: calls.length })];
  }
  const firstBoard = calls.findIndex((call) => call.row.board);
  const lastAlight = calls.findLastIndex((call) => call.row.alight);
  const isBookable = firstBoard >= 0 && firstBoard < lastAlight;
  return isBookable ? [] : [networkIssue('N37', cellPath(service, 'service'), { service: id })];
}

function checkSequence(call: CallRow, index: number): readonly Issue[] {
  const { service, seq: found } = call.row;
  const expected = index + 1;
  return found === expected ? [] : [networkIssue('N30', cellPath(call, 'seq'), { service, found, expected })];
}

/** Within one booking the box may go on by another mode where it is said to be transhipped at an end of the run. */
const hasTransfer = (calls: readonly CallRow[], index: number): boolean =>
  [calls[index - 1], calls[index]].some((call) => call?.row.dwell_operation === 'transhipment');

function checkRun(
  call: CallRow,
  before: CallRow | undefined,
  serviceMode: string,
  links: ReadonlyMap<string, LinkRow>,
  mayChangeMode: boolean,
): readonly Issue[] {
  const { link: id, terminal: to } = call.row;
  const path = cellPath(call, 'link');
  if (!before) return id === '' ? [] : [networkIssue('N31', path, { link: id })];
  if (id === '') return [networkIssue('N32', path, { terminal: to })];
  const link = links.get(id);
  if (!link) return [];

  const from = before.row.terminal;
  const isOut = link.from === from && link.to === to;
  const isBack = link.to === from && link.from === to;
  const ends = `${link.from} – ${link.to}`;
  return [
    ...(isOut || isBack ? [] : [networkIssue('N33', path, { link: id, ends, from, to })]),
    ...(isBack && !isOut && link.back_hours_typical === null
      ? [networkIssue('N34', path, { link: id, from, to })]
      : []),
    ...(link.mode === serviceMode || mayChangeMode
      ? []
      : [networkIssue('N35', path, { link: id, linkMode: link.mode, serviceMode })]),
  ];
}
