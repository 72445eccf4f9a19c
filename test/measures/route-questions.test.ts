import { describe, expect, it } from 'vitest';
import type { PolicySubject } from '../../src/contract/policy.ts';
import { billed, cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, routeOf } from './policy-desk.ts';

describe('the months of hand-over', () => {
  const compared = comparison([route([toll('194.75')])]);
  const months = (from: string, to: string) => deskOf(compared).months(routeOf(compared), { from, to });

  it('show the invoice rise once the text has lapsed', async () => {
    const relieved = { invoice: cny('142.50'), saving: cny('52.25'), incremental: cny('52.25') };
    const lapsed = { invoice: cny('194.75'), saving: 0, incremental: 0 };
    expect(granted(await months('2026-11-23', '2027-02-01'))).toEqual([
      { month: '2026-11', ...relieved },
      { month: '2026-12', ...relieved },
      { month: '2027-01', ...lapsed },
      { month: '2027-02', ...lapsed },
    ]);
  });

  it('refuse a span that is none', async () => {
    const codes = async (from: string, to: string) => (await months(from, to)).issues.map(({ code }) => code);
    expect(await codes('2026-13-01', 'soon')).toEqual(['M28', 'M28']);
    expect(await codes('2027-01-01', '2026-01-01')).toEqual(['M47']);
  });

  it('are at most ten years of them', async () => {
    expect(granted(await months('2024-01-01', '2033-12-31'))).toHaveLength(120);
    expect((await months('2024-01-01', '2034-01-01')).issues.map(({ code }) => code)).toEqual(['M47']);
  });
});

describe('the deadlines of reliefs', () => {
  it('are the last days of the measures, what becomes of them afterwards in', async () => {
    const compared = comparison([route([toll('194.75'), inspection('24.00')])]);
    const lastDays = async (after: object) => {
      const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
      const scenario = { ...mine, after_expiry: { ...after } };
      const deadlines = granted(await deskOf(compared).deadlines(routeOf(compared, { scenario })));
      return deadlines.map(({ charge, lastDay, amount }) => [charge, lastDay, amount]);
    };
    expect(await lastDays({})).toEqual([[0, '2026-12-31', cny('52.25')]]);
    expect(await lastDays({ 'a14.container_toll': { taper_months: 3 } })).toEqual([
      [0, '2027-03-31', cny('52.25')],
    ]);
    expect(await lastDays({ 'a14.container_toll': { extend_to: null } })).toEqual([]);
  });
});

describe('an explanation', () => {
  const compared = comparison([route([billed('RAIL_RUN', '100.00'), toll('194.75'), inspection('24.00')])]);
  const explain = async (subject: PolicySubject) =>
    granted(await deskOf(compared).explanation(routeOf(compared), subject));

  it('of a charge is that of its event alone', async () => {
    const { events, titles } = await explain({ kind: 'charge', charge: 1 });
    expect(events.map(({ date, line, charge }) => [date, line, charge])).toEqual([
      ['2026-12-08', 'toll.chongqing', 1],
    ]);
    expect(events[0]?.lines.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['measure', 'step', 'total']),
    );
    expect(titles['a14.container_toll']?.en).toBe('Container trucks pay the toll of a class 3 bus');
    expect((await explain({ kind: 'charge', charge: 0 })).events).toEqual([]);
  });

  it('says that of an expected inspection only the clean share is relieved, and nothing of averages twice', async () => {
    const lines = (await explain({ kind: 'all' })).events.flatMap((event) => event.lines);
    expect(lines.filter(({ key }) => key === 'relievedShare').map(({ values }) => values)).toEqual([
      { share: '0.98' },
    ]);
    expect(lines.map(({ key }) => key)).not.toContain('expected');
  });

  it('of a measure goes through the events that concern it', async () => {
    const { events } = await explain({ kind: 'measure', measure: 'a14.inspection_waiver' });
    expect(events.map(({ charge }) => charge)).toEqual([2]);
    expect(events[0]?.lines[0]).toMatchObject({
      key: 'measure',
      values: { measure: 'a14.inspection_waiver' },
    });
  });

  it('of all has every event', async () => {
    expect((await explain({ kind: 'all' })).events.map(({ charge }) => charge)).toEqual([1, 2]);
  });
});

describe('a question about a route', () => {
  it('is refused where the answer has no such route', async () => {
    const compared = comparison([route([toll('194.75')])]);
    const asked = { ...routeOf(compared), itinerary: 'i0' };
    expect(await deskOf(compared).taxes(asked)).toMatchObject({
      ok: false,
      issues: [{ code: 'M45', values: { itinerary: 'i0' } }],
    });
  });
});
