import { describe, expect, it } from 'vitest';
import { endedReliefs } from '../../src/measures/ended-reliefs.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';
import { withExpiry } from '../../src/state/policy/policy-situation.ts';
import { cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, reliefOf, routeOf, situation, termsOf } from './policy-desk.ts';

const compared = comparison([route([toll('194.75'), inspection('24.00')])]);
const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
const dayAfter = async (handOver: string, own: Partial<ScenarioFile> = {}) =>
  granted(await deskOf(compared).dayAfter(routeOf(compared, { handOver, scenario: { ...mine, ...own } })));

describe('the day after the text', () => {
  it('has lost what only the text gave, and keeps what a national rule gives', async () => {
    const { measures, extended, lapsed, assumed } = await dayAfter('2027-01-01');
    expect(
      measures.map(({ measure, lastDay, lines, ...gain }) => [
        measure,
        lastDay,
        lines,
        [gain.extended, gain.lapsed, gain.assumed],
      ]),
    ).toEqual([
      ['a14.container_toll', '2026-12-31', ['toll.chongqing'], [cny('52.25'), 0, 0]],
      ['national.inspection_waiver', null, ['inspection.fees'], [cny('23.52'), cny('23.52'), cny('23.52')]],
    ]);
    expect([extended.invoice, lapsed.invoice, assumed.invoice]).toEqual([
      cny('142.98'),
      cny('195.23'),
      cny('195.23'),
    ]);
  });

  it('is measured against what is assumed of it', async () => {
    const { assumed } = await dayAfter('2027-01-01', {
      after_expiry: { 'a14.container_toll': { extend_to: null } },
    });
    expect(assumed.invoice).toBe(cny('142.98'));
  });

  it('counts a rule that the scenario adds as assumed alone', async () => {
    const { measures, lapsed, assumed } = await dayAfter('2027-01-01', {
      add: [
        {
          id: 'successor.toll',
          level: 'municipal',
          line: 'toll.chongqing',
          discount: 0.1,
          valid: { from: '2027-01-01' },
        },
      ],
    });
    expect(measures.find(({ measure }) => measure === 'successor.toll')).toMatchObject({
      extended: 0,
      lapsed: 0,
      assumed: cny('19.47'),
    });
    expect(assumed.invoice).toBe(lapsed.invoice - cny('19.47'));
  });

  it('has lost nothing as long as the text is in force', async () => {
    const { extended, lapsed, assumed } = await dayAfter('2026-12-01');
    expect([extended, lapsed]).toEqual([assumed, assumed]);
  });
});

describe('a relief outside the days of its measure', () => {
  const standings = (handOver: string, own: Partial<ScenarioFile> = {}) =>
    reliefOf(compared, { handOver, scenario: { ...mine, ...own } }).lines.flatMap(({ measures }) =>
      measures.flatMap(({ measure, standing }) => (standing === undefined ? [] : [[measure, standing]])),
    );

  it('is said to be retroactive before the text was published', () => {
    const retroactive = [['a14.container_toll', 'retroactive']];
    expect(standings('2024-04-10')).toEqual(expect.arrayContaining(retroactive));
    expect(standings('2026-06-01')).toEqual([]);
  });

  it('is said to be assumed after its last day', () => {
    const after = { 'a14.container_toll': { extend_to: null } };
    expect(standings('2027-02-01', { after_expiry: after })).toEqual([['a14.container_toll', 'extended']]);
    const taper = { 'a14.container_toll': { taper_months: 12 } };
    expect(standings('2027-02-01', { after_expiry: taper })).toEqual([['a14.container_toll', 'tapered']]);
    expect(standings('2027-02-01')).toEqual([]);
  });

  it('is said to be a rule of the scenario itself where no text gives it', () => {
    const { scenario } = withExpiry(situation({ scenario: mine }), ['a14.container_toll'], {
      kind: 'replaced',
      share: 0.1,
      lines: ['toll.chongqing'],
      from: '2027-01-01',
    });
    const added = typeof scenario === 'string' ? {} : scenario;
    expect(standings('2027-02-01', added)).toEqual([['successor.toll.chongqing', 'own_rule']]);
  });
});

describe('what has ended', () => {
  it('is said with what it would take off, and not while it holds or is assumed to go on', () => {
    const ask = (handOver: string, own: Partial<ScenarioFile> = {}) =>
      endedReliefs(termsOf(compared, { handOver, scenario: { ...mine, ...own } }), compared.assessments).map(
        ({ code, values: { m, d, a } }) => [code, m, d, a],
      );
    expect(ask('2026-12-01')).toEqual([]);
    expect(ask('2027-01-01')).toEqual([['E12', 'a14.container_toll', '2026-12-31', '52.25']]);
    expect(ask('2027-01-01', { after_expiry: { 'a14.container_toll': { extend_to: null } } })).toEqual([]);
  });
});
