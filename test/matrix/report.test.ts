import { expect, it } from 'vitest';
import type { FlowWays, MatrixQuestion } from '../../src/contract/demand/matrix.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import { matrixReport } from '../../src/matrix/report.ts';
import type { PolicyLibrary } from '../../src/policy/scenario/scenario.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const NONE = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const LIBRARY = { measures: new Map(), presets: new Map() } as unknown as PolicyLibrary;
const RAIL = wayCost(9000, {
  prices: [{ tariff: 'r', charge: 'RAIL_THROUGH', below: 90_000, above: 40_000, relieved: 0 }],
});

const PATIENT = { yieldNow: () => Promise.resolve(), shouldStop: () => false };

/** Rail is relieved in December alone. */
const inMonth = (month: string, boxes: number, relief: number): FlowWays => {
  const ways = [
    way('river', 'river', wayCost(8000)),
    way('rail', 'rail_sea', RAIL, relief === 0 ? RAIL : relieved(RAIL, 'waiver', relief)),
  ];
  const { handed, ...box } = openFlow('f', boxes, ...ways);
  return { ...box, handed: { ...handed, month } };
};
const found = [inMonth('2026-12', 100, 1500), inMonth('2027-01', 60, 0)];
const question: MatrixQuestion = {
  flows: [openFlow('f', 100).handed.flow],
  corridors: new Map(),
  months: ['2026-12', '2027-01'],
  baseline: NONE,
  scenario: NONE,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
};

it('tells of each month of a run by itself what adds up to the run', async () => {
  const report = await matrixReport(question, found, LIBRARY, null, 'run', PATIENT);
  if (report === null) throw new Error('stopped');
  const [december, january] = question.months.map((month) => report.ofMonths.get(month));
  expect(december?.run).toBe('run 2026-12');
  expect([december, january].map((own) => own?.summary.teu)).toEqual([200, 120]);
  expect([december, january].reduce((sum, own) => sum + (own?.summary.outlay ?? 0), 0)).toBe(
    report.summary.outlay,
  );
  expect(december?.summary.teuShifted).toBe(report.summary.teuShifted);
  expect(january?.likely?.outlay).toEqual({ low: 0, high: 0 });
  expect(december?.likely?.teuShifted).toEqual(report.likely?.teuShifted);
  expect(january?.rows).toHaveLength(2);
  expect(january?.groups.commodity[0]?.verdict).toBe('unchanged');
});

it('has no months of a run of one', async () => {
  const of = { ...question, months: ['2026-12'] };
  const report = await matrixReport(of, found.slice(0, 1), LIBRARY, null, 'run', PATIENT);
  expect(report?.ofMonths.size).toBe(0);
});

it('is nothing where it is stopped while prices are drawn', async () => {
  const stopped = { ...PATIENT, shouldStop: () => true };
  expect(await matrixReport(question, found, LIBRARY, null, 'run', stopped)).toBeNull();
});
