import { describe, expect, it } from 'vitest';
import { tellApart } from '../../src/answer/tell-apart.ts';
import type { AnswerItinerary } from '../../src/contract/answer-schema.ts';

const NAMES = { zh: '铁海联运 经钦州', en: 'Rail–sea via Qinzhou' };

const route = (
  letter: string,
  terminals: readonly string[],
  departure = '2026-12-11T05:00+08:00',
  services: readonly string[] = [],
) =>
  ({
    id: letter,
    letter,
    names: NAMES,
    departure,
    legs: terminals.slice(1).map((to, index) => ({
      from: terminals[index],
      to,
      service: services[index] ?? `line ${index}`,
      serviceNames: { zh: services[index] ?? `班${index}`, en: services[index] ?? `line ${index}` },
    })),
  }) as unknown as AnswerItinerary;

const details = (...routes: readonly AnswerItinerary[]) =>
  Object.fromEntries(
    [...tellApart(routes, (id) => ({ zh: `${id}站`, en: id }))].map(([id, { en }]) => [id, en]),
  );

describe('routes of one name', () => {
  it('need nothing more where there is but one', () => {
    expect(
      details(route('A', ['X', 'Y']), { ...route('B', ['X', 'Y']), names: { zh: '海', en: 'Sea' } }),
    ).toEqual({});
  });

  it('are told apart by where they start, by where they change, by when they leave, and by no more than it takes', () => {
    expect(details(route('A', ['X', 'Y', 'Z']), route('B', ['W', 'Y', 'Z']))).toEqual({
      A: 'from X',
      B: 'from W',
    });
    expect(details(route('A', ['X', 'Y', 'Z']), route('B', ['X', 'Q', 'Z']), route('C', ['X', 'Z']))).toEqual(
      {
        A: 'changing at Y',
        B: 'changing at Q',
        C: 'direct',
      },
    );
    expect(details(route('A', ['X', 'Y']), route('B', ['X', 'Y'], '2026-12-12T09:30+08:00'))).toEqual({
      A: 'leaving 12-11 05:00',
      B: 'leaving 12-12 09:30',
    });
  });

  it('are told apart by their services, those left out that all of them take', () => {
    const at = '2026-12-11T05:00+08:00';
    expect(
      details(
        route('A', ['X', 'Y', 'Z'], at, ['truck', 'east line']),
        route('B', ['X', 'Y', 'Z'], at, ['truck', 'west line']),
      ),
    ).toEqual({ A: 'east line', B: 'west line' });
  });

  it('take a second trait where one leaves some alike, and their letter in the end', () => {
    expect(
      details(route('A', ['X', 'Y', 'Z']), route('B', ['W', 'Y', 'Z']), route('C', ['W', 'Q', 'Z'])),
    ).toEqual({ A: 'from X, changing at Y', B: 'from W, changing at Y', C: 'from W, changing at Q' });
    expect(details(route('A', ['X', 'Y']), route('B', ['X', 'Y']))).toEqual({ A: 'option A', B: 'option B' });
  });
});
