import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { MANIFEST_FILE } from '../tables/file-names.ts';
import type { Manifest } from '../tables/manifest.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Of a zone that goes from summer to winter time and back, more offsets follow; of one that stays, none. */
const STEADY = 2;

/** Offsets that go on changing hold only as far as they were made, so the manifest has to say how far. */
export function checkClockSpan(manifest: Manifest, tables: Tables): readonly Issue[] {
  if (manifest.clocks_until !== undefined) return [];
  const zones = groupBy(tables.timeZones.rows, ({ row }) => row.timezone);
  const changing = [...zones].find(([, rows]) => rows.length > STEADY);
  return changing ? [networkIssue('N77', `${MANIFEST_FILE}:clocks_until`, { zone: changing[0] })] : [];
}
