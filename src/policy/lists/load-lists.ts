import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { nearest } from '../../reading/nearest.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { ownValue } from '../../units/own-value.ts';
import { documentDay } from '../library/document-day.ts';
import { EVENT_FIELDS, TERMINAL_GROUPS } from '../library/event-fields.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { readDocuments } from '../library/read-documents.ts';
import { NONE_NEAR, unknownFact } from '../library/unknown-name.ts';
import type { DatedList, ListRow } from './dated-list.ts';
import { LIST_FILE, type ListFile } from './list-schema.ts';

type Complain = (issue: Issue) => void;

/** Facts whose values are terminals of the network, or places with several of them. */
const PLACES: ReadonlySet<string> = new Set(['terminal', 'exit_port']);

/**
 * Reads list files, `path -> text`, in the order of their ids. Where the terminals of a network are given, a place that
 * is none of them is refused with the nearest that is.
 */
export function loadLists(
  files: ReadonlyMap<string, string>,
  terminals: readonly string[] | null,
): Result<readonly DatedList[]> {
  const issues: Issue[] = [];
  const complain: Complain = (issue) => {
    issues.push(issue);
  };
  const lists = readDocuments(files, LIST_FILE, complain).map(({ path, content }) => {
    checkPlaces(path, content, terminals, complain);
    return buildList(path, content, complain);
  });
  lists.sort((a, b) => (a.id < b.id ? -1 : 1));
  return issues.some(({ severity }) => severity === 'error') ? failure(issues) : success(freezeDeep(lists));
}

function buildList(path: string, file: ListFile, complain: Complain): DatedList {
  const settles = new Map(Object.entries(file.settles));
  for (const [fact, columns] of settles) {
    const at = `${path}:settles.${fact}`;
    if (ownValue(EVENT_FIELDS, fact)?.kind !== 'flag') complain(policyIssue('M91', at, { fact }));
    for (const column of columns) {
      if (!Object.hasOwn(EVENT_FIELDS, column)) complain(unknownFact(column, at));
      else if (settles.has(column)) complain(policyIssue('M91', at, { fact: column }));
    }
  }
  const columns = new Set([...settles.values()].flat());
  const rows = file.rows.map((row, index): ListRow => {
    const at = `${path}:rows.${index}`;
    const day = (text: string, key: string): BeijingDate | null =>
      documentDay(text, `${at}.${key}`, complain);
    const from = day(row.valid.from, 'valid.from');
    const to = row.valid.to === null ? null : day(row.valid.to, 'valid.to');
    const published = day(row.published, 'published');
    if (from !== null && to !== null && to < from) complain(policyIssue('M21', `${at}.valid`, { from, to }));
    for (const column of columns) {
      if (!Object.hasOwn(row.where, column))
        complain(policyIssue('M03', `${at}.where.${column}`, { key: column }));
    }
    for (const [column, values] of Object.entries(row.where)) {
      if (columns.has(column)) checkValues(`${at}.where.${column}`, column, values, complain);
      else complain(policyIssue('M02', `${at}.where.${column}`, { key: column }));
    }
    return {
      from: from ?? UNREAD,
      to,
      published: published ?? UNREAD,
      source: row.source,
      where: new Map(Object.entries(row.where)),
    };
  });
  return { id: file.id, title: file.title, settles, rows };
}

/** Stands in for a date that could not be read, in a list that is refused. */
const UNREAD = '1970-01-01' as BeijingDate;

function checkValues(path: string, column: string, values: readonly string[], complain: Complain): void {
  const kind = ownValue(EVENT_FIELDS, column);
  const allowed = kind?.kind === 'text' ? kind.values : null;
  for (const value of values) {
    if (allowed && !allowed.includes(value)) {
      complain(policyIssue('M15', path, { value, allowed: allowed.join(', ') }));
    }
  }
}

function checkPlaces(
  path: string,
  file: ListFile,
  terminals: readonly string[] | null,
  complain: Complain,
): void {
  if (terminals === null) return;
  const known = [...terminals, ...Object.keys(TERMINAL_GROUPS)];
  const isKnown = (place: string): boolean => known.some((id) => id === place || id.startsWith(`${place}-`));
  file.rows.forEach(({ where }, index) => {
    for (const [column, values] of Object.entries(where)) {
      for (const value of PLACES.has(column) ? values : []) {
        if (isKnown(value)) continue;
        const at = `${path}:rows.${index}.where.${column}`;
        complain(policyIssue('M90', at, { value, nearest: nearest(value, known) ?? NONE_NEAR }));
      }
    }
  });
}
