import { describe, expect, it } from 'vitest';
import type { MatrixQuestion } from '../../src/contract/demand/matrix.ts';
import type { TargetAsked } from '../../src/contract/demand/target.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const CUT = 'a14.port_fee_guidance.handling_cut';

const { network } = await openChongqing();
const engine = sessionOn(network);
const question: Omit<MatrixQuestion, 'scenario'> & { readonly scenario: PolicySituation } = {
  flows: [
    {
      id: 'f',
      origin: 'CN500112',
      destination: 'SGSIN',
      district: 'CN500112',
      commodity: 'general',
      direction: 'export',
      equipment: '40HQ',
      boxesPerYear: 1200,
      tonnesPerBox: 15,
      valueCnyPerBox: 300_000,
      monthShares: monthShares(() => 1 / 12),
    },
  ],
  corridors: new Map(),
  months: ['2026-06'],
  baseline: BARE,
  scenario: BARE,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
};
const asked = (own: Partial<TargetAsked>): TargetAsked => ({
  move: '',
  from: '',
  to: '',
  keep: '',
  flow: '',
  outlay: '',
  worse: '',
  changes: [`${CUT}=0..0.5`],
  ...own,
});
const seek = (own: Partial<TargetAsked>, control = PATIENT) =>
  engine.matrixTarget({ ...question, asked: asked(own) }, control);

describe('a target of a demand', () => {
  it('is met by packages that come to the same figures when they are run as scenarios', async () => {
    const sought = await seek({ move: '0.05', from: 'coast_road', to: 'rail, river' });
    if (!sought.ok) throw new Error('the target cannot be sought');
    const [best] = sought.value.packages;
    expect(best?.settings).toMatchObject([{ change: { path: CUT } }]);
    expect(best?.figures.reached).toBeGreaterThanOrEqual(0.05);
    const run = await engine.matrixRun(
      { ...question, scenario: { ...BARE, scenario: best?.scenario ?? 'none' } },
      PATIENT,
    );
    if (!run.ok) throw new Error('the package does not stand as a scenario');
    const { outlay, corridors, invoice } = run.value.summary;
    expect(outlay).toBe(best?.figures.outlay);
    expect(invoice.after - invoice.before).toBe(best?.figures.invoice);
    const shifted = corridors
      .filter(({ from, to }) => from === 'coast_road' && from !== to)
      .reduce((sum, { teu }) => sum + teu, 0);
    expect(shifted).toBeCloseTo(best?.figures.reached ?? 0, 5);
  });

  it('makes every usual change in full where none is named', async () => {
    const sought = await seek({ move: '0.05', from: 'coast_road', to: 'rail, river', changes: [] });
    if (!sought.ok) throw new Error('the target cannot be sought');
    expect(sought.value.alone.length).toBeGreaterThan(3);
    expect(sought.issues.filter(({ code }) => code === 'T13')).toEqual([]);
  });

  it('is refused with its own issues before anything is run', async () => {
    expect(await seek({ move: '-1', from: 'road', to: 'canal' })).toMatchObject({
      ok: false,
      issues: [{ code: 'T02' }, { code: 'T01' }],
    });
  });

  it('keeps nothing where it is stopped', async () => {
    const stopped = await seek({ keep: 'river' }, { ...PATIENT, shouldStop: () => true });
    expect(stopped).toMatchObject({ ok: false, issues: [{ code: 'E13' }] });
  });
});
