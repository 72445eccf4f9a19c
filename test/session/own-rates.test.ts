import { describe, expect, it } from 'vitest';
import type { AnswerItinerary } from '../../src/contract/answer-schema.ts';
import { BLANK_ENQUIRY } from '../../src/contract/enquiry.ts';
import type { BilledFigure } from '../../src/contract/figures.ts';
import { portWorld } from '../builders/port-world.ts';
import { rate } from '../builders/rate.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const ENQUIRY = {
  ...BLANK_ENQUIRY,
  from: 'Y',
  to: 'B',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  valueCny: '600000',
  commodity: 'general',
  ready: '2026-12-07T18:00',
  asOf: '2026-11-22T00:00',
};
const CONTROL = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

type Engine = ReturnType<typeof sessionOn>;

async function routes(engine: Engine): Promise<readonly AnswerItinerary[]> {
  const answer = await engine.compare(ENQUIRY, BARE, CONTROL);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return [...answer.value.itineraries, ...answer.value.dominated.map(({ itinerary }) => itinerary)];
}

const freight = (tariff: string): BilledFigure => ({
  target: 'charge',
  tariff,
  code: 'OCEAN_FREIGHT',
  basis: 'box',
  equipment: '40HQ',
  commodity: 'general',
  date: '2026-12-08',
});

/** The key of the rate by which a route is billed. */
const keyIn = ([route]: readonly AnswerItinerary[]): string =>
  route?.charges.find(({ source }) => source === 'own')?.tariff ?? '';

describe('rates of the user in a session', () => {
  it('move their own line of each route and no other, and leave everything as it was when they are gone', async () => {
    const engine = sessionOn(portWorld());
    const before = await routes(engine);
    expect(await engine.replaceRates([rate()])).toMatchObject({ ok: true, value: { inUse: 1, unused: [] } });
    const after = await routes(engine);
    expect(after.length).toBe(before.length);
    for (const [at, { charges }] of after.entries()) {
      const others = (lines: AnswerItinerary['charges']) =>
        lines.filter(({ code, inInvoice }) => inInvoice && code !== 'OCEAN_FREIGHT');
      expect(others(charges)).toEqual(others(before[at]!.charges));
      expect(charges.find(({ code }) => code === 'OCEAN_FREIGHT')).toMatchObject({
        amount: 1_400_000,
        source: 'own',
        grade: 'A',
      });
    }
    await engine.replaceRates([]);
    expect(await routes(engine)).toEqual(before);
  });

  it('show on a card what they stand in the place of', async () => {
    const engine = sessionOn(portWorld());
    await engine.replaceRates([rate()]);
    const card = await engine.figureCard(freight(keyIn(await routes(engine))));
    expect(card.ok && card.value).toMatchObject({
      layer: 'contract',
      value: '1000',
      grade: 'A',
      beneath: [{ layer: 'shipped', value: '9000', unit: 'CNY/box', grade: 'B' }],
    });
  });

  it('lie beneath single figures of the user, which stay in use when the rates change', async () => {
    const engine = sessionOn(portWorld());
    const figure = {
      target: 'tariff',
      key: 'train|RAIL_THROUGH|box|*',
      field: 'unit_price',
      value: '2500',
      unit: 'CNY/box',
      note: '',
      date: '2026-11-20',
    };
    await engine.replaceFigures([figure]);
    await engine.replaceRates([rate()]);
    const [route] = await routes(engine);
    const amountOf = (code: string) => route?.charges.find((charge) => charge.code === code)?.amount;
    expect([amountOf('RAIL_THROUGH'), amountOf('OCEAN_FREIGHT')]).toEqual([500_000, 1_400_000]);
  });

  it('may have a single figure over them, which waits while they are not in use', async () => {
    const engine = sessionOn(portWorld());
    await engine.replaceRates([rate()]);
    const key = `${keyIn(await routes(engine))}|OCEAN_FREIGHT|box|40HQ`;
    const figure = {
      target: 'tariff',
      key,
      field: 'unit_price',
      value: '950',
      unit: 'USD/box',
      note: '',
      date: '2026-11-20',
    };
    const amount = async () =>
      (await routes(engine))[0]?.charges.find(({ code }) => code === 'OCEAN_FREIGHT')?.amount;
    expect((await engine.replaceFigures([figure])).issues).toEqual([]);
    expect(await amount()).toBe(1_330_000);
    const without = await engine.replaceRates([]);
    expect(without.issues.map(({ code, severity }) => [code, severity])).toEqual([['O08', 'warning']]);
    expect(await amount()).toBe(1_800_000);
    await engine.replaceRates([rate()]);
    expect(await amount()).toBe(1_330_000);
  });

  it('name those that no service has a use for', async () => {
    const engine = sessionOn(portWorld());
    const idle = rate({ from: 'B', to: 'A' });
    expect(await engine.replaceRates([rate(), idle])).toMatchObject({ value: { inUse: 1, unused: [idle] } });
  });
});
