import type { Issue } from '../../units/issue.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { SCENARIO_SCHEMA_VERSION } from './scenario-schema.ts';

type Content = Readonly<Record<string, unknown>>;
/** Carries the content of a scenario of one version over to the next. */
export type Migration = (content: Content) => Content;

/** By the version they start from. Version 1 is the first, so none is needed yet. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** Brings a scenario up to date; one written for a newer version is refused rather than read in part. */
export function migrateScenario(
  file: string,
  content: unknown,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  newest: number = SCENARIO_SCHEMA_VERSION,
): { readonly content: unknown } | { readonly issue: Issue } {
  if (typeof content !== 'object' || content === null) return { content };
  let current: Content = { ...content };
  let version = current.schema;
  if (typeof version !== 'number') return { content };
  if (version > newest) {
    return { issue: policyIssue('M33', `${file}:schema`, { version: String(version), known: newest }) };
  }
  for (let migration = migrations.get(version); migration; migration = migrations.get(version)) {
    version += 1;
    current = { ...migration(current), schema: version };
  }
  return { content: current };
}
