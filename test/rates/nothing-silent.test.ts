import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHOICES, readRateSheet } from '../../src/rates/sheet/read-rate-sheet.ts';
import { rateWorld } from '../builders/rate-world.ts';

const WORLD = rateWorld();

/** Cells as sheets have them, sound and unsound, and what nobody would write. */
const of = (...known: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
const port = of('Shanghai', '上海', 'CNQZH', 'Hamburg', 'Singapore', '汉堡/鹿特丹', 'Xyzzy', '');
const price = of(
  '1250',
  'USD 1,250',
  '￥8,500 含THC',
  '2400/CNTR',
  'TBA',
  '-',
  '单询',
  '0',
  '-5',
  '1500,500',
  '',
);
const currency = of('USD', 'CNY', '人民币', 'HKD', '');
const validity = of('2026-12-01~2026-12-31', '2026.12.1-12.31', '46387', '03/04/2026', 'soon', '');
const surcharge = of('150', 'USD 40', 'incl.', '0', '-1', 'TBA', '');

const HEADER = ['POL', 'POD', '20GP', '40HQ', 'Currency', 'Validity', 'BAF (USD)', 'Remarks'];
const row = fc.tuple(
  port,
  port,
  price,
  price,
  currency,
  validity,
  surcharge,
  of('', 'weekly', '不含THC', '=1+1'),
);

describe('any rate sheet', () => {
  it('has every row accounted for, and every price in a rate or in an issue at its cell', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const cells = [HEADER, ...rows].map((own, index) => ({
          line: index + 1,
          cells: own,
          fromAbove: new Set<number>(),
        }));
        const table = { file: 'f.csv', sheet: '', rows: cells, uncalculated: [] };
        const reading = readRateSheet(WORLD, table, NO_CHOICES);
        if (!reading.ok) throw new Error('a sound header was refused');
        const { rows: read, issues, rates } = reading.value;
        expect(read.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
        const said = (line: number, severity?: string) =>
          issues.filter(
            (issue) =>
              (issue.path === `f.csv:${line}` || issue.path.startsWith(`f.csv:${line}:`)) &&
              (severity === undefined || issue.severity === severity),
          );
        for (const { line, kind, rates: own } of read) {
          if (kind === 'refused') expect(said(line, 'error').length).toBeGreaterThan(0);
          if (kind === 'note') expect(said(line).map(({ code }) => code)).toEqual(['R41']);
          if (kind !== 'taken') expect(own).toEqual([]);
          if (kind !== 'taken') continue;
          expect(said(line, 'error')).toEqual([]);
          for (const [column, equipment] of [
            [2, '20GP'],
            [3, '40HQ'],
          ] as const) {
            if ((rows[line - 2]?.[column] ?? '').trim() === '') continue;
            const letter = column === 2 ? 'C' : 'D';
            const isRate = own.some((rate) => rate.equipment === equipment);
            const isSaid = said(line).some(({ path }) => path.endsWith(`:${letter}`));
            expect(isRate || isSaid).toBe(true);
          }
        }
        for (const { price: amount, currency: code, leastUnits, validFrom, validTo } of rates) {
          expect(Number(amount)).toBeGreaterThan(0);
          expect(['CNY', 'USD', 'EUR']).toContain(code);
          expect(leastUnits).toBe(1);
          if (validFrom !== null && validTo !== null) expect(validFrom <= validTo).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
