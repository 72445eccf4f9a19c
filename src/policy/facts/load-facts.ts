import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { nearest } from '../../reading/nearest.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { CONSTANTS, LINE_BEFORE } from '../expression/name-types.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Bilingual } from '../library/measure.ts';
import { readDocument } from '../library/read-document.ts';
import { NONE_NEAR } from '../library/unknown-name.ts';
import { buildFact } from './build-fact.ts';
import type { Fact, FactCatalogue } from './fact.ts';
import { FACTS_FILE, type FactsFile } from './facts-schema.ts';

type Complain = (issue: Issue) => void;

const ID = /^[a-z][a-z0-9_]*$/;

/**
 * Reads files of facts, `path -> text`; facts keep the order of their files. A fact or terminal group that two files
 * declare is refused: measures would mean either. Where the terminals of a network are given, a group that names none of
 * them is refused with the nearest that is.
 */
export function loadFacts(
  files: ReadonlyMap<string, string>,
  terminals: readonly string[] | null = null,
): Result<FactCatalogue> {
  const issues: Issue[] = [];
  const complain: Complain = (issue) => {
    issues.push(issue);
  };
  const facts = new Map<string, Fact>();
  const groups = new Map<string, readonly string[]>();
  const groupWords = new Map<string, Bilingual>();
  const declared = new Map<string, string>();
  const declare = (path: string, key: string, id: string): void => {
    const at = `${path}:${key}.${id}`;
    const other = declared.get(id);
    if (other !== undefined) complain(policyIssue('M99', at, { fact: id, file: other }));
    if (!ID.test(id)) complain(policyIssue('M04', at, { value: id, expected: ID.source }));
    if (Object.hasOwn(CONSTANTS, id) || id === LINE_BEFORE) complain(policyIssue('M18', at, { name: id }));
    declared.set(id, path);
  };
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readDocument(path, text, FACTS_FILE);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    for (const [id, entry] of Object.entries(read.value.facts)) {
      declare(path, 'facts', id);
      const fact = buildFact(`${path}:facts.${id}`, entry, complain);
      if (fact) facts.set(id, fact);
    }
    for (const [id, { terminals: members, ...words }] of Object.entries(read.value.terminal_groups ?? {})) {
      declare(path, 'terminal_groups', id);
      groups.set(id, members);
      groupWords.set(id, words);
    }
    checkMembers(path, read.value, terminals, complain);
  }
  if (issues.length > 0) return failure(issues);
  const named = new Map([...facts].map(([id, fact]) => [id, withGroupWords(fact, groupWords)] as const));
  return success(freezeDeep({ facts: named, terminalGroups: groups }));
}

/** A place is called by its own words, a group by those of the group. */
const withGroupWords = (fact: Fact, groupWords: ReadonlyMap<string, Bilingual>): Fact =>
  fact.kind.kind === 'text' && fact.kind.isPlace
    ? { ...fact, words: new Map([...groupWords, ...fact.words]) }
    : fact;

function checkMembers(
  path: string,
  { terminal_groups: groups = {} }: FactsFile,
  terminals: readonly string[] | null,
  complain: Complain,
): void {
  if (terminals === null) return;
  for (const [group, { terminals: members }] of Object.entries(groups)) {
    for (const value of members) {
      if (terminals.includes(value)) continue;
      const near = nearest(value, [...terminals]) ?? NONE_NEAR;
      complain(policyIssue('M103', `${path}:terminal_groups.${group}`, { group, value, nearest: near }));
    }
  }
}
