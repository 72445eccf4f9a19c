import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isMisuse } from '../../../src/cli/command-line.ts';
import { ownEventsOf } from '../../../src/cli/enquiry/own-events.ts';
import { issueLine } from '../../../src/cli/issue-line.ts';
import { refuse } from '../../../src/enquiry/enquiry-issue.ts';

const folder = mkdtempSync(join(tmpdir(), 'yusuan-own-events-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

async function read(...given: readonly string[]) {
  const read = await ownEventsOf(given);
  if (isMisuse(read)) throw new Error(read.message);
  return read;
}

describe('own events on the command line', () => {
  it('are taken as typed, and from tables row by row', async () => {
    const file = fileOf(
      'events.csv',
      'where,from,to,effect,what',
      'suez,2027-01-01,2027-01-20,closed,"Exercise, announced"',
      'CN-KZ,,,2 d,',
    );
    const result = await read('hormuz; ; ; closed', file);
    expect(result.ok && result.value.typed).toEqual([
      'hormuz; ; ; closed',
      'suez; 2027-01-01; 2027-01-20; closed; Exercise, announced',
      'CN-KZ; ; ; 2 d',
    ]);
  });

  it('are found at fault at their row and column of the table, or at the option', async () => {
    const file = fileOf('faults.csv', 'where,from,to,effect', 'suez,,,closed', 'suez,,,1500/teu');
    const result = await read('hormuz; ; ; closed', file);
    if (!result.ok) throw new Error('not read');
    const { located } = result.value;
    const noCurrency = (path: string) => located(refuse('E90', path, { x: '1500/teu' }));
    expect(noCurrency('ownEvents:2:effect').path).toBe(`${file}:3:effect`);
    expect(issueLine(noCurrency('ownEvents:2:effect'), 'en')).toContain(
      `${file}:3:effect: "1500/teu" has no currency.`,
    );
    expect(issueLine(noCurrency('ownEvents:0:effect'), 'en')).toContain('error --event: ');
    expect(located(refuse('E89', 'ownEvents')).path).toBe('ownEvents');
  });

  it('are refused as a table that lacks a column, with the column', async () => {
    const result = await read(fileOf('columns.csv', 'where,from,to', 'suez,,'));
    expect(result.ok).toBe(false);
    expect(result.issues.some(({ path }) => path.endsWith('columns.csv:1:effect'))).toBe(true);
  });
});
