import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';

/**
 * The way by which goods between Chongqing and elsewhere were carried: the New Land-Sea Corridor by train and ship, or by
 * truck across the border; China-Europe trains; the Yangtze; trains to ports of the east and south coast.
 */
export const CORRIDORS = ['rail_sea', 'road', 'china_europe', 'river', 'coast_rail'] as const;
export type Corridor = (typeof CORRIDORS)[number];

/** Statistics count the New Land-Sea Corridor as one, by train, ship and truck. */
export const isLandSea = (corridor: Corridor | null): boolean =>
  corridor === 'rail_sea' || corridor === 'road';

/** A corridor by its word; null for an empty cell, and for one that is none, which is an issue. */
export function readCorridor(text: string, issues: Issue[]): Corridor | null {
  const word = plainText(text).toLowerCase();
  const corridor = CORRIDORS.find((known) => known === word) ?? null;
  if (corridor === null && word !== '')
    issues.push(demandIssue('D27', 'corridor', { x: text, choices: CORRIDORS.join(', ') }));
  return corridor;
}
