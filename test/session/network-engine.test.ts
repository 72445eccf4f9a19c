import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnFigure } from '../../src/contract/figures.ts';
import type { Engine } from '../../src/contract/session.ts';
import { networkEngine } from '../../src/session/network-engine.ts';
import { enquiry } from '../builders/chongqing.ts';
import { network, parameter, service, tariff } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const world = network({
  services: [service('train', ['A', 'B'], { tariffs: ['through'] })],
  tariffs: [tariff('through', 1000)],
  parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
});

const mine: OwnFigure = {
  target: 'tariff',
  key: 'through|RAIL_THROUGH|box|*',
  field: 'unit_price',
  value: '800',
  unit: 'CNY/box',
  note: '',
  date: '2026-11-20',
};

describe('the engine of a network', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = networkEngine(world, { backtest: null, changeLog: '# 2026.11' });
  });

  const perBox = async () => {
    const answer = await engine.compare(enquiry({ from: 'A', to: 'B', commodity: 'general' }), PATIENT);
    return answer.ok && answer.value.itineraries[0]?.perBox;
  };
  const reached = async () => {
    const { to: _, ...from } = enquiry({ from: 'A', commodity: 'general' });
    const answer = await engine.isochrone({ enquiry: from, limit: null }, PATIENT);
    return answer.ok && answer.value.terminals[0]?.cheapest?.perBox;
  };
  const own = () => {
    const sheet = engine.dataSheet();
    return sheet.ok && sheet.value.own.map(({ value }) => value);
  };

  it('answers everything with own figures once it has them, and as shipped when they are gone', async () => {
    expect([await perBox(), await reached(), own()]).toEqual(['1000.00', '1000.00', []]);
    expect(engine.replaceFigures([mine])).toMatchObject({
      ok: true,
      value: { applied: [{ shipped: '1000' }] },
    });
    expect([await perBox(), await reached(), own()]).toEqual(['800.00', '800.00', ['800']]);
    const card = engine.figureCard(mine);
    expect(card.ok && card.value).toMatchObject({ value: '800', own: { shipped: '1000' } });
    engine.replaceFigures([]);
    expect([await perBox(), await reached(), own()]).toEqual(['1000.00', '1000.00', []]);
  });

  it('goes on with the figures it has when new ones are refused', async () => {
    engine.replaceFigures([mine]);
    expect(engine.replaceFigures([{ ...mine, value: 'free' }]).ok).toBe(false);
    expect([await perBox(), own()]).toEqual(['800.00', ['800']]);
  });

  it('passes the change log of its folder on', () => {
    const sheet = engine.dataSheet();
    expect(sheet.ok && sheet.value.changeLog).toBe('# 2026.11');
  });
});
