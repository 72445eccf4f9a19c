import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contract/answer-schema.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../../src/contract/enquiry.ts';
import { admissionOf } from '../../../src/state/enquiry/admitting-change.ts';
import { failure, type Result, success } from '../../../src/units/issue.ts';
import { RAIL_SEA, sampleAnswer, TRAIN } from '../../builders/sample-answer.ts';

type Excluded = Answer['excluded'][number];

const excluded = (reason: string, values: Excluded['values'] = {}): Excluded => ({
  reason,
  values,
  names: RAIL_SEA.names,
  legs: RAIL_SEA.legs.map(({ mode, from, to, service }) => ({ mode, from, to, service })),
});

/** What lets the rail–sea route in, of an engine that answers anew. */
async function admission(
  left: Excluded,
  enquiry: Partial<Enquiry>,
  answer: (asked: Enquiry) => Result<Answer>,
) {
  const asked: Enquiry[] = [];
  const reached = await admissionOf({
    asked: {
      enquiry: { ...BLANK_ENQUIRY, ...enquiry },
      situation: { scenario: 'in-force', facts: {}, parameters: {}, handOver: null },
      figures: [],
    },
    excluded: left,
    signal: new AbortController().signal,
    engine: {
      recompare: ({ enquiry: again }) => {
        asked.push(again);
        return { result: Promise.resolve(answer(again)), cancel: () => {} };
      },
    },
  });
  return { reached, asked };
}

const WITH = success(sampleAnswer());
const WITHOUT = success(sampleAnswer({ itineraries: [TRAIN], dominated: [] }));

describe('what would let an excluded route in', () => {
  it('is the word to avoid without which the same services are among the routes', async () => {
    const { reached, asked } = await admission(
      excluded('X03', { x: 'SG' }),
      { avoid: ['air', 'SG', 'RU'] },
      ({ avoid }) => (avoid.includes('SG') ? WITHOUT : WITH),
    );
    expect(reached).toEqual({
      kind: 'change',
      change: { kind: 'avoid', text: 'SG', edit: { avoid: ['air', 'RU'] } },
    });
    expect(asked.map(({ avoid }) => avoid)).toEqual([
      ['SG', 'RU'],
      ['air', 'RU'],
    ]);
  });

  it('is nothing where two words keep it out, each by itself', async () => {
    const { reached } = await admission(excluded('X04'), { avoid: ['SG', 'sea'] }, () => WITHOUT);
    expect(reached).toEqual({ kind: 'none' });
  });

  it.each([
    ['X07', { w: 12.3, m: 10 }, { shelfLifeDays: '13' }],
    ['E06', { w: 28, m: 24 }, { grossTonnes: '24' }],
  ])('is the figure that it needs, for %s', async (reason, values, edit) => {
    const { reached } = await admission(excluded(reason, values), {}, () => WITH);
    expect(reached).toMatchObject({ kind: 'change', change: { edit } });
  });

  it('counts a route that is folded away, and no other that only looks alike', async () => {
    const folded = sampleAnswer({ itineraries: [TRAIN] });
    const shown = { ...excluded('X03'), legs: folded.dominated[0]?.itinerary.legs ?? [] };
    expect((await admission(shown, { avoid: ['SG'] }, () => success(folded))).reached.kind).toBe('change');
    const elsewhere = { ...shown, legs: shown.legs.map((leg) => ({ ...leg, to: 'XXXXX' })) };
    expect((await admission(elsewhere, { avoid: ['SG'] }, () => success(folded))).reached.kind).toBe('none');
  });

  it.each(['X01', 'X02', 'X05', 'X06', 'X08', 'E07'])(
    'is no input of the enquiry for %s, and nothing is asked',
    async (reason) => {
      const { reached, asked } = await admission(excluded(reason, { x: '3' }), { avoid: ['SG'] }, () => WITH);
      expect([reached.kind, asked]).toEqual(['none', []]);
    },
  );

  it('is not settled where a search gave no answer', async () => {
    const { reached } = await admission(excluded('X03'), { avoid: ['SG'] }, () => failure([]));
    expect(reached).toEqual({ kind: 'unsettled' });
  });
});
