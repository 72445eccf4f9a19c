import { beforeAll, describe, expect, it } from 'vitest';
import type { MatrixQuestion } from '../../src/contract/demand/matrix.ts';
import type { Session } from '../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import type { UserFigure } from '../../src/figures/user-figure.ts';
import { network, parameter, service, tariff } from '../builders/network.ts';
import { sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const NONE: PolicySituation = { scenario: 'none', facts: {}, parameters: {}, handOver: null };

const world = network({
  services: [
    service('train', ['A', 'B'], { tariffs: ['dear'] }),
    service('barge', ['A', 'B'], { mode: 'river', tariffs: ['cheap'] }),
  ],
  tariffs: [tariff('dear', 3000), tariff('cheap', 1000)],
  parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
});

const question = (own: Partial<MatrixQuestion> = {}): MatrixQuestion => ({
  flows: [
    {
      id: 'f',
      origin: 'A',
      destination: 'B',
      district: null,
      commodity: 'general',
      direction: 'domestic',
      equipment: '40HQ',
      boxesPerYear: 120,
      tonnesPerBox: 15,
      valueCnyPerBox: 100_000,
      monthShares: monthShares(() => 1 / 12),
    },
  ],
  corridors: new Map(),
  months: ['2026-12'],
  baseline: NONE,
  scenario: NONE,
  choice: 'cheapest',
  events: NO_EVENT_CHANGES,
  ...own,
});

describe('a run of a matrix', () => {
  let engine: Session;
  beforeAll(() => {
    engine = sessionOn(world);
  });

  it('sends what is handed over in the month the cheapest way, at what Compare bills for it', async () => {
    const report = await engine.matrixRun(question(), PATIENT);
    expect(report.ok && report.value.summary).toMatchObject({
      flows: 1,
      teu: 20,
      invoice: { before: 1_000_000, after: 1_000_000 },
      teuShifted: 0,
      unchanged: 1,
    });
  });

  it('divides by a logit without searching again, and searches again on another month', async () => {
    let searched = 0;
    const watched = { ...PATIENT, onProgress: () => searched++ };
    await engine.matrixRun(question(), PATIENT);
    const report = await engine.matrixRun(question({ choice: 'logit' }), watched);
    const mean = report.ok ? report.value.summary.invoice.before : 0;
    expect(mean).toBeGreaterThan(1_000_000);
    expect(mean).toBeLessThan(3_000_000);
    expect(searched).toBe(0);
    await engine.matrixRun(question({ months: ['2027-01'] }), watched);
    expect(searched).toBeGreaterThan(0);
  });

  it('is priced anew with the figures that it was run on, not with those of a run before', async () => {
    const own = sessionOn(world);
    const invoices = async (): Promise<readonly unknown[]> => {
      const report = await own.matrixRun(question(), PATIENT);
      if (!report.ok) throw new Error('no report');
      const { run, summary } = report.value;
      const answer = await own.matrixLive({ run, scenario: NONE }, PATIENT);
      const live = answer.ok && answer.value.kind === 'priced' ? answer.value.headline.invoice : null;
      return [live, summary.invoice];
    };
    const [before] = await invoices();
    const dearer: UserFigure = {
      ...{ target: 'tariff', key: 'cheap|RAIL_THROUGH|box|*', field: 'unit_price' },
      ...{ value: '1500', unit: 'CNY/box', note: '', date: '2026-11-20' },
    };
    expect((await own.replaceFigures([dearer])).ok).toBe(true);
    const [live, run] = await invoices();
    expect(live).toEqual(run);
    expect(live).not.toEqual(before);
  });

  it('keeps nothing half where it is stopped', async () => {
    const report = await engine.matrixRun(question({ months: ['2027-02'] }), {
      ...PATIENT,
      shouldStop: () => true,
    });
    expect(report).toMatchObject({ ok: false, issues: [{ code: 'E13', values: { n: 0, m: 1 } }] });
  });
});
