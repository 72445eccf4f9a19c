import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LiveAnswer } from '../../src/contract/demand/live-headline.ts';
import type { MatrixQuestion, MatrixReport } from '../../src/contract/demand/matrix.ts';
import type { Session } from '../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import type { Flow } from '../../src/demand/flow.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const flow = (id: string, own: Partial<Flow>): Flow => ({
  id,
  origin: 'CN500109',
  destination: 'SGSIN',
  district: null,
  commodity: 'general',
  direction: 'export',
  equipment: '40HQ',
  boxesPerYear: 1200,
  tonnesPerBox: 12,
  valueCnyPerBox: 400_000,
  monthShares: monthShares(() => 1 / 12),
  ...own,
});

/** Near, so that their bank is quickly built; out and in, of two kinds of box. */
const FLOWS = [
  flow('out', {}),
  flow('small', { equipment: '20GP', commodity: 'vehicle_parts', tonnesPerBox: 9.3, boxesPerYear: 77 }),
  flow('in', { origin: 'SGSIN', destination: 'CN500109', direction: 'import', commodity: 'electronics' }),
];

/** A scenario of one's own over a preset, with figures of one's own. */
const moved = (
  set: Readonly<Record<string, number>>,
  base = 'in-force',
  more: Readonly<Record<string, unknown>> = {},
): PolicySituation => ({
  ...BARE,
  scenario: {
    ...{ schema: 1, id: 'mine', title: 'mine', base },
    set: Object.fromEntries(Object.entries(set).map(([path, value]) => [path, { '2024-01-01': value }])),
    ...more,
  },
});

const IN_FORCE: PolicySituation = { ...BARE, scenario: 'in-force' };
const BUS_RATE = 'a14.container_toll.bus_class3_per_km';

const question = (own: Partial<MatrixQuestion> = {}): MatrixQuestion => ({
  flows: FLOWS,
  corridors: new Map(),
  months: ['2026-12'],
  baseline: BARE,
  scenario: IN_FORCE,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
  ...own,
});

let session: Session;

beforeAll(async () => {
  session = sessionOn((await openChongqing()).network);
});

async function run(own: Partial<MatrixQuestion> = {}): Promise<MatrixReport> {
  const report = await session.matrixRun(question(own), PATIENT);
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report.value;
}

async function live(of: string, scenario: PolicySituation): Promise<LiveAnswer> {
  const answer = await session.matrixLive({ run: of, scenario }, PATIENT);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

const headlineOf = ({ summary }: MatrixReport) => {
  const { teu, invoice, generalised, co2eKg, teuShifted, outlay } = summary;
  return { teu, invoice, generalised, co2eKg, teuShifted, outlay };
};

/** What a slider shows of a scenario over the run in force, and what a run under it says. */
async function both(scenario: PolicySituation, own: Partial<MatrixQuestion> = {}) {
  const whole = headlineOf(await run({ ...own, scenario }));
  const answer = await live((await run(own)).run, scenario);
  if (answer.kind !== 'priced') throw new Error(answer.kind);
  return { whole, ...answer };
}

describe('a run under another scenario, without a search', () => {
  it('is to the fen what a run under it comes to, whatever a parameter is moved to, in every month and by either choice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom(['2026-12'], ['2027-01'], ['2026-12', '2027-01']),
        fc.constantFrom('logit' as const, 'cheapest' as const),
        async (hundredths, months, choice) => {
          const { whole, headline, certificate } = await both(moved({ [BUS_RATE]: hundredths / 100 }), {
            months,
            choice,
          });
          expect(headline).toEqual(whole);
          expect(certificate).toEqual({ covered: true, beyond: 0, otherWays: 0 });
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each([
    ['a preset', { ...BARE, scenario: 'text-only' }],
    ['no measure', BARE],
    ['what is asked of the State', { ...BARE, scenario: 'as-sought' }],
    ['a waiver that no one grants', moved({}, 'in-force', { disable: ['a14.inspection_waiver'] })],
    ['a text that runs on', moved({}, 'in-force', { after_expiry: { 'a14.*': { extend_to: null } } })],
  ])('is what a run under %s comes to', async (_, scenario) => {
    const { whole, headline, certificate } = await both(scenario);
    expect(headline).toEqual(whole);
    expect(certificate.covered).toBe(true);
  });

  it('says that the bank holds no longer where a measure fades out within a journey', async () => {
    const fading = moved({}, 'in-force', { after_expiry: { 'a14.container_toll': { taper_months: 6 } } });
    const answer = await live((await run()).run, fading);
    if (answer.kind !== 'priced') throw new Error(answer.kind);
    const { certificate } = answer;
    expect(certificate).toMatchObject({ covered: false });
    expect(certificate.beyond).toBeGreaterThan(0);
  });

  it('is not told where a lever makes another network, or of another run', async () => {
    const { run: own } = await run();
    const lever = moved({ 'a14.port_fee_guidance.handling_cut': 0.2 }, 'in-force', {
      enable: ['a14.port_fee_guidance'],
    });
    expect(await live(own, lever)).toEqual({ kind: 'other_network' });
    expect(await live('another', IN_FORCE)).toEqual({ kind: 'other_run' });
  });

  it('is none where the scenario does not stand', async () => {
    const { run: own } = await run();
    const answer = await session.matrixLive({ run: own, scenario: moved({ 'no.such': 1 }) }, PATIENT);
    expect(answer).toMatchObject({ ok: false });
  });
});
