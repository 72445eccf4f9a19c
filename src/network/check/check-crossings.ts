import type { Issue } from '../../units/issue.ts';
import { isIsoCountry } from '../countries.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Mode } from '../terminal.ts';
import { networkIssue } from './issue-codes.ts';

/** Modes that run on the ground of the countries between their ends; a barge runs inland. */
const ON_GROUND: ReadonlySet<Mode> = new Set(['rail', 'road', 'river']);

/** Countries that a link crosses have codes of ISO 3166-1, and those of its two ends are among them. */
export function checkCrossings(tables: Tables): readonly Issue[] {
  const countryOf = new Map(tables.terminals.rows.map(({ row }) => [row.terminal, row.country]));
  return tables.links.rows.flatMap((row) => {
    const { countries, mode, from, to } = row.row;
    if (countries === null) return [];
    const unknown = countries.filter((code) => !isIsoCountry(code));
    const ends = ON_GROUND.has(mode) ? [countryOf.get(from), countryOf.get(to)] : [];
    const missing = [...new Set(ends)].flatMap((code) =>
      code === undefined || countries.includes(code) ? [] : [code],
    );
    const path = cellPath(row, 'countries');
    return [
      ...unknown.map((value) => networkIssue('N90', path, { value })),
      ...missing.map((country) => networkIssue('N91', path, { country })),
    ];
  });
}
