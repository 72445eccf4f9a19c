import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { nearest } from '../../reading/nearest.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { type Fact, type FactCatalogue, type Facts, placeFacts } from '../facts/fact.ts';
import { documentDay } from '../library/document-day.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { readDocuments } from '../library/read-documents.ts';
import { NONE_NEAR, unknownFact } from '../library/unknown-name.ts';
import type { DatedList, ListRow } from './dated-list.ts';
import { LIST_FILE, type ListFile } from './list-schema.ts';

type Complain = (issue: Issue) => void;

/**
 * Reads list files, `path -> text`, in the order of their ids. Where the terminals of a network are given, a place that
 * is none of them is refused with the nearest that is.
 */
export function loadLists(
  files: ReadonlyMap<string, string>,
  catalogue: FactCatalogue,
  terminals: readonly string[] | null,
): Result<readonly DatedList[]> {
  const issues: Issue[] = [];
  const complain: Complain = (issue) => {
    issues.push(issue);
  };
  const lists = readDocuments(files, LIST_FILE, complain).map(({ path, content }) => {
    if (terminals !== null) checkPlaces(path, content, { ...catalogue, terminals }, complain);
    return buildList(path, content, catalogue.facts, complain);
  });
  lists.sort((a, b) => (a.id < b.id ? -1 : 1));
  return issues.some(({ severity }) => severity === 'error') ? failure(issues) : success(freezeDeep(lists));
}

function buildList(path: string, file: ListFile, facts: Facts, complain: Complain): DatedList {
  const settles = new Map(Object.entries(file.settles));
  for (const [fact, columns] of settles) {
    const at = `${path}:settles.${fact}`;
    if (facts.get(fact)?.kind.kind !== 'flag') complain(policyIssue('M91', at, { fact }));
    for (const column of columns) {
      if (!facts.has(column)) complain(unknownFact(facts, column, at));
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
      if (columns.has(column)) checkValues(`${at}.where.${column}`, facts.get(column), values, complain);
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

function checkValues(
  path: string,
  fact: Fact | undefined,
  values: readonly string[],
  complain: Complain,
): void {
  const allowed = fact?.kind.kind === 'text' ? fact.kind.values : null;
  for (const value of values) {
    if (allowed && !allowed.includes(value)) {
      complain(policyIssue('M15', path, { value, allowed: allowed.join(', ') }));
    }
  }
}

interface KnownPlaces extends FactCatalogue {
  readonly terminals: readonly string[];
}

function checkPlaces(
  path: string,
  file: ListFile,
  { facts, terminalGroups, terminals }: KnownPlaces,
  complain: Complain,
): void {
  const places = new Set(placeFacts(facts));
  const known = [...terminals, ...terminalGroups.keys()];
  const isKnown = (place: string): boolean => known.some((id) => id === place || id.startsWith(`${place}-`));
  file.rows.forEach(({ where }, index) => {
    for (const [column, values] of Object.entries(where)) {
      for (const value of places.has(column) ? values : []) {
        if (isKnown(value)) continue;
        const at = `${path}:rows.${index}.where.${column}`;
        complain(policyIssue('M90', at, { value, nearest: nearest(value, known) ?? NONE_NEAR }));
      }
    }
  });
}
