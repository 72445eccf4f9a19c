import { describe, expect, it } from 'vitest';
import { powerIssues } from '../../../src/compare/reefer/power-issues.ts';
import type { ReeferPowerRule } from '../../../src/network/conditions/reefer-power.ts';
import { openChongqing } from '../../builders/chongqing.ts';
import { corridor } from '../../builders/corridor.ts';
import { journey } from '../../builders/journey.ts';
import { parameter } from '../../builders/network.ts';

const READY = '2026-12-07T18:00';

const rule = (own: Partial<ReeferPowerRule>): ReeferPowerRule => ({
  id: 'r',
  at: 'ride',
  supplied: true,
  mode: null,
  corridor: null,
  service: null,
  kind: null,
  country: null,
  basis: { zh: '惯例', en: 'Practice' },
  status: 'estimated',
  source: 'test',
  year: 2026,
  ...own,
});

/** Six hours in the yard, a wait, and a train of 112 hours with its two stops; 5 hours in the city. */
function issuesOf(...reeferPower: ReeferPowerRule[]) {
  const limit = parameter('reefer.unpowered_hours', '5', { unit: 'hours' });
  const world = corridor({ reeferPower, parameters: [limit] });
  return powerIssues(world, [journey(world, READY, ['train', 'YARD', 'CITY'])]);
}

const ABOARD = rule({ service: 'tr*' });
const IN_YARDS = rule({ at: 'stop', kind: 'rail_yard' });

describe('a refrigerated box', () => {
  it('that has power all the way needs nothing said', () => {
    expect(issuesOf(ABOARD, IN_YARDS)).toEqual([]);
  });

  it('is told of where nobody knows of power, once for stretches one after another, with whom to ask', () => {
    const [issue, ...others] = issuesOf(rule({ at: 'stop', country: 'CN' }));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'E16',
      values: {
        where_en: 'Yard–City',
        power: 'power_unknown',
        h: 117,
        m: 5,
        n: 1,
        asked_en: 'train',
        avoid: 'rail',
      },
    });
  });

  it('is told of first where a rule says that there is none, though unknown stretches are longer', () => {
    const withoutPlugs = rule({ at: 'stop', country: 'CN', supplied: false });
    const [issue] = issuesOf(ABOARD, withoutPlugs, rule({ at: 'stop', country: 'DE' }));
    expect(issue?.values).toMatchObject({ where_en: 'Yard', power: 'power_none', asked_en: 'Yard' });
  });

  it('bears the hours that its goods do, to the very hour', () => {
    expect(issuesOf(ABOARD, rule({ at: 'stop', country: 'CN' }))).toEqual([]);
  });

  it('bears none where nobody has said how long its goods keep', () => {
    const world = corridor({ reeferPower: [ABOARD, rule({ at: 'stop', country: 'CN' })] });
    expect(powerIssues(world, [journey(world, READY, ['train', 'YARD', 'CITY'])])[0]?.values).toMatchObject({
      m: 0,
      h: 5,
    });
  });

  it('of durian by train from Laem Chabang is told of, and by truck with a generator only where it stands', async () => {
    const { ask } = await openChongqing();
    const durian = {
      from: 'THLCH',
      to: 'CNCKG',
      equipment: '40RF',
      commodity: 'fresh_fruit',
      grossTonnes: '',
    };
    const told = async (...avoid: string[]) => {
      const answer = await ask({ ...durian, avoid });
      return answer.ok ? answer.value.issues.filter(({ code }) => code === 'E16') : answer.issues;
    };
    const [issue] = await told();
    expect(issue?.values).toMatchObject({ power: 'power_unknown', m: 4 });
    expect(String(issue?.values.avoid).split(';')).toContain('rail');
    const [left] = await told('rail', 'river', 'sea', 'air');
    expect(left?.values).toMatchObject({
      where_en: 'Lat Krabang ICD',
      avoid: 'LAVTE-RDD;THBKK-LKR;THRYG-IZN',
    });
  });

  it('is not asked about where the box is dry', async () => {
    const { ask } = await openChongqing();
    const answer = await ask();
    expect(answer.ok && answer.value.issues.map(({ code }) => code)).not.toContain('E16');
  });
});
