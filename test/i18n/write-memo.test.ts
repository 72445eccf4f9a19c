import { describe, expect, it } from 'vitest';
import type { MatrixQuestion, OpenFlow } from '../../src/contract/demand/matrix.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import { type MemoBlock, memoPlainText } from '../../src/i18n/demand/memo-blocks.ts';
import { type MemoSubject, writeMemo } from '../../src/i18n/demand/write-memo.ts';
import { matrixReport } from '../../src/matrix/report.ts';
import type { PolicyLibrary } from '../../src/policy/scenario/scenario.ts';
import { formatFen } from '../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const LIBRARY = { measures: new Map() } as unknown as PolicyLibrary;
const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const BY_RAIL = wayCost(9000);
const flow = (id: string, month: string, relief: number): OpenFlow => {
  const open = openFlow(
    id,
    7,
    way('river', 'river', wayCost(8000)),
    way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', relief)),
  );
  return { ...open, handed: { ...open.handed, month } };
};
const FOUND = [flow('f', '2026-12', 1500.01), flow('f', '2027-01', 0), flow('g', '2026-12', 1200.5)];
const asked: MatrixQuestion = {
  flows: FOUND.map(({ handed }) => handed.flow),
  corridors: new Map(),
  months: ['2026-12', '2027-01'],
  baseline: SITUATION,
  scenario: { ...SITUATION, scenario: 'mine' },
  choice: 'cheapest',
  events: NO_EVENT_CHANGES,
};
const PATIENT = { yieldNow: () => Promise.resolve(), shouldStop: () => false };
const made = await matrixReport(asked, FOUND, LIBRARY, null, 'run', PATIENT);
if (made === null) throw new Error('stopped');
const report = made;
const subject: MemoSubject = {
  asked,
  report,
  table: { file: 'own.csv', isSample: false },
  names: { months: asked.months, baseline: 'No policy', scenario: 'Mine' },
  scenario: ['Over "No policy".', 'On: A waiver.'],
  nameOf: (id) => (id === 'general' ? 'General manufactures' : undefined),
  network: { edition: '2026.11', priceDate: '2026-11-20' },
  documents: [],
  hashes: { demand: 'd1', baseline: 'b1', scenario: 's1', figures: 'f1', inputs: 'i1' },
  day: '2026-11-30',
};

const tables = (blocks: readonly MemoBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const plain = (amount: string) => amount.replaceAll(',', '').replace('−', '-');

describe('a memo of a run', () => {
  const blocks = writeMemo(subject, 'en');
  const [corridors, payers, months] = tables(blocks);

  it('has the amounts of the run, to the fen, and sums that are theirs', () => {
    const { summary, outlay } = report;
    const total = months?.rows.at(-1)?.map(plain);
    expect(total?.[1]).toBe(formatFen((summary.invoice.after - summary.invoice.before) as never));
    expect(total?.[3]).toBe(formatFen(summary.outlay));
    expect(payers?.rows.at(-1)?.map(plain).slice(1, 3)).toEqual([
      formatFen(outlay.outlay),
      formatFen(outlay.deadweight),
    ]);
    const inFen = (cell = '') => Math.round(Number(plain(cell)) * 100);
    const bills = months?.rows.map(([, cell]) => inFen(cell)) ?? [];
    expect(bills.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(bills.at(-1));
  });

  it('has corridors that sum to the demand on both sides', () => {
    expect(corridors?.rows).toEqual([
      ['Land-sea by rail', '0', '28', '+28'],
      ['Yangtze', '42', '14', '−28'],
      ['Total', '42', '42', '0'],
    ]);
  });

  it('says what was asked, under which assumptions, who gains, and by what it can be checked', () => {
    const text = memoPlainText(blocks);
    expect(text).toContain(
      'handed over in 2026-12 – 2027-01 (42 TEU, from own.csv) under "Mine" against "No policy"',
    );
    expect(text).toContain('Over "No policy". On: A waiver.');
    expect(text).toContain('Commodities: none lose; gain most General manufactures −');
    expect(text).toContain('flows d1, baseline b1, scenario s1');
    expect(text).toContain('edition 2026.11');
    expect(text).toContain('Yangtze\t42\t14\t−28');
  });

  it("says of sample data that they are, and nothing of the kind of a table of one's own", () => {
    const sample = writeMemo({ ...subject, table: { file: 'sample.csv', isSample: true } }, 'en');
    expect(sample.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === 'mark')).toHaveLength(0);
  });

  it('is of the same parts and figures in Chinese', () => {
    const chinese = writeMemo(subject, 'zh');
    expect(chinese.map(({ kind }) => kind)).toEqual(blocks.map(({ kind }) => kind));
    expect(tables(chinese).map(({ rows }) => rows.map((row) => row.slice(1)))).toEqual(
      tables(blocks).map(({ rows }) => rows.map((row) => row.slice(1))),
    );
    expect(memoPlainText(chinese)).toMatch(/货主账单减少.*受益 2 条货流/s);
  });

  it('has no table of months where one alone was run', () => {
    const one = { ...report, months: report.months.slice(0, 1) };
    expect(tables(writeMemo({ ...subject, report: one }, 'en'))).toHaveLength(2);
  });
});
