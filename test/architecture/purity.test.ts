import { describe, expect, it } from 'vitest';
import { PURE_FOLDERS } from './dependency-table.ts';
import { impurities } from './purity-check.ts';
import { sourceFiles } from './source-files.ts';

describe('the engine from units to results', () => {
  it('touches no clock, chance, locale, page or network', () => {
    const files = sourceFiles('src').filter(({ path }) =>
      PURE_FOLDERS.some((folder) => path.startsWith(`src/${folder}/`)),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ path, text }) => impurities(path, text))).toEqual([]);
  });

  it.each([
    ['const now = Date.now();', 'the clock: Date.now'],
    ['const now = new Date();', 'the clock: new Date()'],
    ['const hour = moment.getHours();', 'the local time zone: .getHours('],
    ['const draw = Math.random();', 'chance: Math.random'],
    ['const text = amount.toLocaleString();', 'the locale: .toLocaleString'],
    ['names.sort((a, b) => a.localeCompare(b));', 'the locale: .localeCompare'],
    ['const rows = await fetch(address);', 'the network: fetch('],
    ["document.title = 'x';", 'the page: document.'],
    ["console.log('x');", 'the process: console.'],
  ])('would be caught with %s', (line, message) => {
    expect(impurities('src/units/money.ts', `\n${line}`)).toEqual([`src/units/money.ts:2 ${message}`]);
  });

  it('may name such things in comments and texts, call its own so, and read a given date', () => {
    const source =
      "// Date.now() is not ours\nconst at = new Date(0).getUTCHours();\nconst key = 'window.title';";
    expect(impurities('src/units/money.ts', source)).toEqual([]);
  });
});
