import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type AnswerItinerary, answerSchema } from '../../src/contract/answer-schema.ts';
import { z } from '../../src/network/zod.ts';
import { addFen } from '../../src/units/money.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';

const LANES = [
  ['CNCKG', 'SGSIN', 'Singapore'],
  ['CNCKG', 'DEDUI', 'Duisburg'],
  ['CNCKG', 'NLRTM', 'Rotterdam'],
  ['CNCKG', 'LAVTE', 'Vientiane'],
  ['CNCKG', 'USLAX', 'Los Angeles'],
  ['THLCH', 'CNCKG', 'Chongqing from Laem Chabang'],
] as const;

let chongqing: Chongqing;
const answers = new Map<string, Answer>();

beforeAll(async () => {
  chongqing = await openChongqing();
  for (const [from, to] of LANES) {
    const result = await chongqing.ask({ from, to });
    if (result.ok) answers.set(`${from} ${to}`, result.value);
  }
});

const answerTo = (from: string, to: string): Answer => {
  const answer = answers.get(`${from} ${to}`);
  if (!answer) throw new Error(`no answer for ${from} to ${to}`);
  return answer;
};

const everyItinerary = (answer: Answer): AnswerItinerary[] => [
  ...answer.itineraries,
  ...answer.dominated.map(({ itinerary }) => itinerary),
];

describe.each(LANES)('%s to %s: a forwarder asking for %s', (from, to) => {
  it('gets three complete routes by two gateways and two main modes at least', () => {
    const complete = answerTo(from, to).itineraries.filter((itinerary) => itinerary.complete);
    expect(complete.length).toBeGreaterThanOrEqual(3);
    expect(new Set(complete.map(({ gateway }) => gateway)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(complete.map(({ mainMode }) => mainMode)).size).toBeGreaterThanOrEqual(2);
  });

  it('gets totals that are the sum of their lines to the fen', () => {
    for (const itinerary of everyItinerary(answerTo(from, to))) {
      const sum = (lines: AnswerItinerary['charges']) => addFen(lines.flatMap(({ amount }) => amount ?? []));
      expect(sum(itinerary.charges.filter(({ inInvoice }) => inInvoice))).toBe(itinerary.invoiceTotal);
      expect(sum(itinerary.charges)).toBe(itinerary.economicTotal);
    }
  });

  it('can check every line with a pencil: quantity x price x exchange rate, not below the minimum', () => {
    for (const { charges } of answerTo(from, to).itineraries) {
      for (const { quantity, unitPrice, exchangeRate, amount, minimum } of charges) {
        if (unitPrice === null || amount === null) continue;
        const product = quantity * Number(unitPrice) * Number(exchangeRate);
        const least = minimum === null ? 0 : Number(minimum) * Number(exchangeRate);
        expect(Math.abs(amount / 100 - Math.max(product, least))).toBeLessThan(0.0051);
      }
    }
  });

  it('meets no route that shows another in all its legs and then some', () => {
    const legs = answerTo(from, to).itineraries.map((itinerary) =>
      itinerary.legs.map((leg) => `${leg.service} ${leg.from} ${leg.to}`),
    );
    for (const [index, own] of legs.entries()) {
      const repeats = legs.some((other, at) => at !== index && other.every((leg) => own.includes(leg)));
      expect(repeats).toBe(false);
    }
  });

  it('passes no terminal twice', () => {
    for (const { legs } of everyItinerary(answerTo(from, to))) {
      const stops = legs.map((leg) => leg.to);
      expect(new Set(stops).size).toBe(stops.length);
    }
  });

  it('reads the list by economic total, complete routes first', () => {
    const { itineraries } = answerTo(from, to);
    const expected = [...itineraries].sort(
      (a, b) => Number(b.complete) - Number(a.complete) || Number(a.economicTotal) - Number(b.economicTotal),
    );
    expect(itineraries.map(({ letter }) => letter)).toEqual(expected.map(({ letter }) => letter));
  });

  it('sees times in order: steps follow one another and P50 is not above P90', () => {
    for (const itinerary of everyItinerary(answerTo(from, to))) {
      expect(itinerary.p50Minutes).toBeLessThanOrEqual(itinerary.p90Minutes);
      itinerary.timeline.reduce((end, element) => {
        expect(element.start >= end).toBe(true);
        expect(element.end >= element.start).toBe(true);
        return element.end;
      }, '');
    }
  });

  it('is told why each other route lost', () => {
    const { itineraries, dominated } = answerTo(from, to);
    const shown = new Set(
      [...itineraries, ...dominated.map(({ itinerary }) => itinerary)].map(({ id }) => id),
    );
    for (const { by } of dominated) expect(shown.has(by)).toBe(true);
  });
});

describe('an answer', () => {
  it('keeps its contract', () => {
    for (const answer of answers.values())
      expect(() => answerSchema.parse(z.encode(answerSchema, answer))).not.toThrow();
  });

  it('is the same to the byte for the same enquiry', async () => {
    const again = await chongqing.ask({ from: 'CNCKG', to: 'DEDUI' });
    expect(JSON.stringify(again.ok && again.value)).toBe(JSON.stringify(answerTo('CNCKG', 'DEDUI')));
  });

  it('names every source and terminal it refers to', () => {
    for (const { itineraries, sources, terminals } of answers.values()) {
      for (const { charges, legs } of itineraries) {
        for (const { source, place } of charges) {
          expect(source === 'own' || source in sources, source).toBe(true);
          expect(place in terminals, place).toBe(true);
        }
        for (const { from, to } of legs) expect(from in terminals && to in terminals).toBe(true);
      }
    }
  });

  it('shows the closed way by Suez as excluded, with the reason', () => {
    const reasons = answerTo('CNCKG', 'NLRTM').excluded.map(
      ({ reason, values }) => `${reason} ${values.service}`,
    );
    expect(reasons.some((reason) => reason.startsWith('X01') && reason.includes('suez'))).toBe(true);
  });

  it('holds the share of draws on time and the slack when there is a deadline', async () => {
    const result = await chongqing.ask({ to: 'DEDUI', deadline: '2026-12-30T18:00' });
    expect(result.ok).toBe(true);
    for (const { onTimeShare, slackMinutes } of result.ok ? result.value.itineraries : []) {
      expect(onTimeShare).toBeGreaterThanOrEqual(0);
      expect(onTimeShare).toBeLessThanOrEqual(1);
      expect(slackMinutes).not.toBeNull();
    }
  });

  it('takes the own cost of a day instead of capital and decay', async () => {
    const result = await chongqing.ask({ dayCostCny: '1000' });
    const [first] = result.ok ? result.value.itineraries : [];
    const economic = first?.charges.filter(({ inInvoice }) => !inInvoice) ?? [];
    expect(economic.map(({ code, unitPrice }) => [code, unitPrice])).toEqual([['CAPITAL', '1000.00']]);
  });

  it('keeps out what is to be avoided', async () => {
    const result = await chongqing.ask({ to: 'DEDUI', avoid: ['RU', 'air'] });
    const itineraries = result.ok ? result.value.itineraries : [];
    expect(itineraries.length).toBeGreaterThan(0);
    expect(itineraries.every(({ modes }) => !modes.includes('air'))).toBe(true);
    expect(
      itineraries.every(({ legs }) =>
        legs.every(({ calls }) => calls.every(({ terminal }) => !terminal.startsWith('RU'))),
      ),
    ).toBe(true);
  });

  it('ranks a route with an unknown price last and says what is missing', async () => {
    const result = await chongqing.ask({ equipment: '45HQ', commodity: 'general', grossTonnes: '18' });
    const itineraries = result.ok ? result.value.itineraries : [];
    const firstIncomplete = itineraries.findIndex(({ complete }) => !complete);
    expect(firstIncomplete).toBeGreaterThanOrEqual(0);
    for (const { complete, missing } of itineraries.slice(firstIncomplete)) {
      expect(complete).toBe(false);
      expect(missing.length).toBeGreaterThan(0);
    }
    expect(result.ok && result.value.issues.filter(({ code }) => code === 'E04')).toHaveLength(1);
  });
});

describe('an enquiry that cannot be answered', () => {
  const codes = async (own: Parameters<Chongqing['ask']>[0]) => {
    const result = await chongqing.ask(own);
    return result.issues
      .filter(({ severity }) => severity === 'error' || !result.ok)
      .map(({ code, path }) => `${code} ${path}`);
  };

  it.each([
    ['an unknown place', { to: 'Singapoor' }, 'E01 to'],
    ['the same place at both ends', { to: 'CNCKG-TJC' }, 'E02 to'],
    ['a box too heavy', { grossTonnes: '31' }, 'E06 grossTonnes'],
    ['a deadline no route can meet', { to: 'DEDUI', deadline: '2026-12-08T18:00' }, 'E11 deadline'],
    ['a deadline before the goods are ready', { deadline: '2026-12-01' }, 'E46 deadline'],
    ['a dry box for chilled goods', { commodity: 'chilled_food' }, 'E21 equipment'],
    ['a date that does not exist', { ready: '2026-02-30' }, 'E22 ready'],
    ['a figure that is none', { boxes: 'two' }, 'E31 boxes'],
    ['a kind of box nobody builds', { equipment: '41HQ' }, 'E23 equipment'],
    ['nothing to start from', { from: '' }, 'E24 from'],
    ['avoiding every way there', { avoid: ['rail', 'road', 'river', 'air'] }, 'E03 avoid'],
    ['too few legs', { from: 'CNCKG-XNY', to: 'USLAX-SPB', maxLegs: '1' }, 'E27 maxLegs'],
  ])('because of %s says so', async (_, own, expected) => {
    expect(await codes(own)).toContain(expected);
  });

  it('says everything that is wrong at once', async () => {
    const found = await codes({ from: 'Nowhere', boxes: '0', ready: 'soon', commodity: 'chilled_food' });
    expect(found).toEqual(expect.arrayContaining(['E25 from', 'E17 boxes', 'E22 ready', 'E21 equipment']));
  });

  it('suggests the nearest names', async () => {
    const result = await chongqing.ask({ to: 'Duisberg' });
    expect(result.issues.find(({ code }) => code === 'E01')?.values.a).toContain('DEDUI');
  });

  it('is still answered when the goods were ready in the past, for looking back only', async () => {
    const result = await chongqing.ask({ ready: '2025-03-03T18:00' });
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ code }) => code)).toContain('E19');
  });
});
