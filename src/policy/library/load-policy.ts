import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { loadFacts } from '../facts/load-facts.ts';
import { loadLineWords } from '../lists/load-line-words.ts';
import { loadLists } from '../lists/load-lists.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import type { PolicyLibrary } from '../scenario/scenario.ts';
import type { ScenarioFile } from '../scenario/scenario-schema.ts';
import { policyIssue } from './issue-codes.ts';
import { loadIssuedDocuments } from './load-issued-documents.ts';
import { loadMeasures } from './load-measures.ts';

/** What a file of `scenarios` holds by where it lies; null of what is no part of the library. */
type Part = 'measure' | 'preset' | 'list' | 'words' | 'documents' | 'facts';

function partOf(path: string): Part | null {
  if (!path.endsWith('.yaml')) return null;
  const folders = path.split('/').slice(0, -1);
  if (folders.includes('examples')) return null;
  if (folders.includes('presets')) return 'preset';
  if (folders.includes('words')) return 'words';
  if (folders.includes('documents')) return 'documents';
  if (folders.includes('facts')) return 'facts';
  return folders.includes('lists') ? 'list' : 'measure';
}

/**
 * Reads facts, measures, lists and presets of `scenarios`, `path -> text`; every preset must stand on the measures read.
 * Each text has a folder of its own; what lies under `examples` is no part of the library. With the terminals of a
 * network, places that lists and terminal groups name are held against them. Where the facts do not stand, measures and
 * lists, which speak of them, are not looked at.
 */
export function loadPolicy(
  files: ReadonlyMap<string, string>,
  terminals: readonly string[] | null = null,
): Result<PolicyLibrary> {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const filesOf = (part: Part) => new Map(entries.filter(([path]) => partOf(path) === part));
  const words = loadLineWords(filesOf('words'));
  const documents = loadIssuedDocuments(filesOf('documents'));
  const catalogue = loadFacts(filesOf('facts'), terminals);
  if (!catalogue.ok) return failure([...catalogue.issues, ...words.issues, ...documents.issues]);
  const measures = loadMeasures(
    filesOf('measure'),
    catalogue.value.facts,
    words.ok ? words.value : undefined,
  );
  const lists = loadLists(filesOf('list'), catalogue.value, terminals);
  const issues: Issue[] = [...words.issues, ...measures.issues, ...lists.issues, ...documents.issues];
  const scenarios = new Map<string, ScenarioFile>();
  for (const [path, text] of filesOf('preset')) {
    const read = readScenario(path, text);
    issues.push(...read.issues);
    if (!read.ok) continue;
    if (scenarios.has(read.value.id)) issues.push(policyIssue('M37', `${path}:id`, { id: read.value.id }));
    scenarios.set(read.value.id, read.value);
  }
  if (!words.ok || !measures.ok || !lists.ok || !documents.ok) return failure(issues);
  const library: PolicyLibrary = {
    ...catalogue.value,
    measures: measures.value,
    lists: lists.value,
    documents: documents.value,
    scenarios,
  };
  for (const id of scenarios.keys()) issues.push(...resolveScenario(library, id).issues);
  return issues.some(({ severity }) => severity === 'error') ? failure(issues) : success(library, issues);
}
