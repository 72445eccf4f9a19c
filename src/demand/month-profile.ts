import { nearest } from '../reading/nearest.ts';
import { readNumber } from '../reading/number.ts';
import { plainText } from '../reading/plain-text.ts';
import { valueIn } from '../reading/reading.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { demandIssue } from './demand-issue.ts';
import { MONTHS_PER_YEAR, type MonthShares, monthShares } from './month-shares.ts';

/** Month shares by the name that a table calls them by. */
export type MonthProfiles = ReadonlyMap<string, MonthShares>;

/** What every table may name, whatever other profiles there are: a year that is the same in every month. */
export const BASIC_PROFILES: MonthProfiles = new Map([['even', monthShares(() => 1 / MONTHS_PER_YEAR)]]);

/** How far twelve written shares may be from a sum of 1, for they are rounded; they are scaled to it. */
const ROUNDING = 0.001;
const EXACT = 1e-12;

/** A profile by its name, or twelve shares divided by spaces or semicolons, January first. */
export function readMonthProfile(text: string, profiles: MonthProfiles, issues: Issue[]): MonthShares | null {
  const plain = plainText(text);
  const named = profiles.get(plain.toLowerCase());
  if (named) return named;
  const parts = plain.split(/[;； ]+/).filter(Boolean);
  if (parts.length < 2) {
    const names = [...profiles.keys()];
    const meant = nearest(plain.toLowerCase(), names);
    const choices = (meant === null ? names : [meant]).join(', ');
    issues.push(demandIssue('D19', 'month_profile', { x: text, choices }));
    return null;
  }
  const shares = parts.map((part) => valueIn(readNumber(part))?.value ?? Number.NaN);
  const sum = shares.reduce((total, share) => total + share, 0);
  const isWhole = shares.length === MONTHS_PER_YEAR && shares.every((share) => share >= 0);
  if (!isWhole || Math.abs(sum - 1) > ROUNDING) {
    const written = Number.isNaN(sum) ? '?' : String(Number(sum.toFixed(4)));
    issues.push(demandIssue('D20', 'month_profile', { x: text, count: shares.length, sum: written }));
    return null;
  }
  // What was scaled before is left as it is, so that writing and reading it changes nothing.
  const scale = Math.abs(sum - 1) < EXACT ? 1 : sum;
  return monthShares((month) => present(shares[month]) / scale);
}

/** The name of a profile as a table has it; twelve shares where none of the known ones is the same. */
export function monthProfileText(shares: MonthShares, profiles: MonthProfiles): string {
  for (const [name, known] of profiles) {
    if (known === shares || known.every((share, month) => share === shares[month])) return name;
  }
  return shares.join(' ');
}
