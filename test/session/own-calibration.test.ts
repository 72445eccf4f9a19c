import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../src/calibration/calibration.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
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

const WORLD = portWorld();
const LEARNED: Calibration = {
  name: 'invoices.csv',
  network: `${WORLD.id} ${WORLD.edition}`,
  prices: [
    { charge: 'OCEAN_FREIGHT', tariff: null, factor: '1.05', credibility: 0.5, spread: 0.1, invoices: 9 },
    { charge: 'OCEAN_FREIGHT', tariff: 'ship', factor: '1.1', credibility: 0.6, spread: 0.1, invoices: 7 },
  ],
  delays: [{ service: 'train', factor: '1.5', credibility: 0.5, journeys: 3 }],
};

type Engine = ReturnType<typeof sessionOn>;

async function answer(engine: Engine) {
  const result = await engine.compare(ENQUIRY, BARE, UNWATCHED);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const freightsOf = async (engine: Engine): Promise<readonly (readonly unknown[])[]> =>
  (await answer(engine)).itineraries.flatMap(({ charges }) =>
    charges.filter(({ code }) => code === 'OCEAN_FREIGHT').map(({ amount, source }) => [amount, source]),
  );

const FREIGHT: BilledFigure = {
  target: 'charge',
  tariff: 'ship',
  code: 'OCEAN_FREIGHT',
  basis: 'box',
  equipment: '40HQ',
  commodity: 'general',
  date: '2026-12-08',
};

describe('corrections learned from invoices', () => {
  it('move what they are of, and are gone to the byte when they are switched off', async () => {
    const engine = sessionOn(WORLD);
    const before = JSON.stringify(await answer(engine));
    expect(await engine.replaceCalibration(LEARNED)).toMatchObject({ ok: true, issues: [] });
    for (const freight of await freightsOf(engine)) expect(freight).toEqual([1_980_000, 'calibration']);
    const after = await answer(engine);
    expect(after.itineraries[0]!.p50Minutes).toBeGreaterThan(
      (JSON.parse(before) as typeof after).itineraries[0]!.p50Minutes,
    );
    await engine.replaceCalibration(null);
    expect(JSON.stringify(await answer(engine))).toBe(before);
  });

  it('show on the card of the price with factor, number of invoices and what they stand on', async () => {
    const engine = sessionOn(WORLD);
    await engine.replaceCalibration(LEARNED);
    const card = await engine.figureCard(FREIGHT);
    expect(card.ok && card.value).toMatchObject({
      layer: 'calibration',
      value: '9900',
      learned: { factor: '1.1', invoices: 7 },
      beneath: [{ layer: 'shipped', value: '9000' }],
    });
  });

  it('lie beneath rates and figures of the user', async () => {
    const engine = sessionOn(WORLD);
    await engine.replaceCalibration(LEARNED);
    await engine.replaceRates([rate()]);
    for (const freight of await freightsOf(engine)) expect(freight).toEqual([1_400_000, 'own']);
    await engine.replaceRates([]);
    const card = await engine.figureCard(FREIGHT);
    if (!card.ok) throw new Error('no card');
    await engine.replaceFigures([
      { ...card.value.figure, value: '8000', unit: card.value.unit, note: '', date: '2026-11-30' },
    ]);
    for (const freight of await freightsOf(engine)) expect(freight).toEqual([1_600_000, 'own']);
    await engine.replaceFigures([]);
    for (const freight of await freightsOf(engine)) expect(freight).toEqual([1_980_000, 'calibration']);
  });

  it('of another edition are said to be', async () => {
    const engine = sessionOn(WORLD);
    expect(await engine.replaceCalibration({ ...LEARNED, network: 'x 2024.01' })).toMatchObject({
      ok: true,
      issues: [{ code: 'K06', severity: 'warning' }],
    });
  });

  it('are learned from the network as shipped, whatever is in use', async () => {
    const engine = sessionOn(WORLD);
    const asked = {
      name: 'i.csv',
      bytes: new TextEncoder().encode(
        'Date,From,To,Mode,Qty,Item,Amount\n2026-12-07,Y,B,rail-sea,2,Ocean freight,CNY 19800',
      ),
      sheet: null,
      choices: { roles: {}, remembered: {}, currency: null },
      routes: [],
    };
    const bare = await engine.calibrate(asked, UNWATCHED);
    await engine.replaceCalibration(LEARNED);
    await engine.replaceRates([rate()]);
    expect(await engine.calibrate(asked, UNWATCHED)).toEqual(bare);
    expect(bare).toMatchObject({ ok: true, value: { observations: 1, rows: [{ kind: 'learned' }] } });
  });
});
