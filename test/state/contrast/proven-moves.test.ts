import { describe, expect, it } from 'vitest';
import type { Answer, AnswerItinerary } from '../../../src/contract/answer-schema.ts';
import type { Recomparison } from '../../../src/contract/recomparison.ts';
import { provenMoves } from '../../../src/state/contrast/proven-moves.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { fen, parseFen } from '../../../src/units/money.ts';
import { enquiry, openChongqing } from '../../builders/chongqing.ts';

const { ask } = await openChongqing();
const reached = await ask();
if (!reached.ok) throw new Error('no answer');
const answer = reached.value;
const [winner, loser] = answer.itineraries.filter(({ complete }) => complete);
if (winner === undefined || loser === undefined) throw new Error('too few routes');

const asked: Recomparison = { enquiry: enquiry(), situation: DEFAULT_SITUATION, figures: [] };
const OF_DAYS = new Set(['CAPITAL', 'DECAY']);

/** The same routes at other prices and another cost of a day; what hangs on a price follows it by a share. */
function reckonedAnew({ enquiry: { dayCostCny }, figures }: Recomparison, follows = 1): Answer {
  const byDay = dayCostCny === '' ? 1 : parseFen(dayCostCny) / answer.query.dayCostCny;
  const totalOf = ({ economicTotal, charges }: AnswerItinerary): number =>
    charges.reduce<number>((sum, { tariff, code, basis, quantity, unitPrice, exchangeRate, amount }) => {
      if (OF_DAYS.has(code)) return sum + (amount ?? 0) * (byDay - 1);
      const own = figures.find(({ key }) => key.startsWith(`${tariff}|${code}|${basis}|`));
      const moved = own === undefined ? 0 : Number(own.value) - Number(unitPrice);
      return sum + moved * quantity * Number(exchangeRate) * 100 * follows;
    }, economicTotal);
  return {
    ...answer,
    itineraries: answer.itineraries.map((route) => ({
      ...route,
      economicTotal: fen(Math.round(totalOf(route))),
    })),
  };
}

const totalIn = ({ itineraries }: Answer, { id }: AnswerItinerary): number =>
  itineraries.find((route) => route.id === id)?.economicTotal ?? Number.NaN;

function trial(recompare: (again: Recomparison) => Result<Answer>, signal = new AbortController().signal) {
  return provenMoves({
    engine: { recompare: (again) => ({ result: Promise.resolve(recompare(again)), cancel: () => {} }) },
    asked,
    answer,
    loser: loser!,
    winner: winner!,
    today: '2026-11-30',
    signal,
    onProgress: () => {},
  });
}

describe('moves that turn the order', () => {
  it('set an input and prices by which it is turned when all is compared anew', async () => {
    const moves = (await trial((again) => success(reckonedAnew(again)))) ?? [];
    expect(new Set(moves.map(({ levers }) => levers.length))).toEqual(new Set([1, 2]));
    for (const { levers, edit, figures } of moves) {
      expect(Object.keys(edit)).toEqual(levers.includes('day_cost') ? ['dayCostCny'] : []);
      expect(figures.length > 0).toBe(levers.some((lever) => lever !== 'day_cost'));
      const anew = reckonedAnew({ ...asked, enquiry: { ...asked.enquiry, ...edit }, figures });
      expect(totalIn(anew, loser)).toBeLessThan(totalIn(anew, winner));
    }
  });

  it('go a tenth further where prices follow by less, and are left out where nothing is turned', async () => {
    const exact = await trial((again) => success(reckonedAnew(again)));
    const slack = await trial((again) => success(reckonedAnew(again, 0.98)));
    const percents = (moves: typeof exact) => (moves ?? []).reduce((sum, { percent }) => sum + percent, 0);
    expect(percents(slack)).toBeGreaterThan(percents(exact));
    expect(await trial(() => success(answer))).toEqual([]);
  });

  it('are not known where trying was given up', async () => {
    const control = new AbortController();
    control.abort();
    expect(await trial(() => success(answer), control.signal)).toBeNull();
  });
});
