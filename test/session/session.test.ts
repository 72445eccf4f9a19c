import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/contract/engine.ts';
import type { FigureRef } from '../../src/figures/figure-ref.ts';
import type { UserFigure } from '../../src/figures/user-figure.ts';
import { enquiry } from '../builders/chongqing.ts';
import { cny } from '../builders/comparison.ts';
import { network, parameter, service, tariff } from '../builders/network.ts';
import { rate } from '../builders/rate.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const world = network({
  services: [service('train', ['A', 'B'], { tariffs: ['through'] })],
  tariffs: [tariff('through', 1000)],
  parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
});

const PRICE: FigureRef = { target: 'tariff', key: 'through|RAIL_THROUGH|box|*', field: 'unit_price' };

const mine: UserFigure = {
  ...PRICE,
  value: '800',
  unit: 'CNY/box',
  note: '',
  date: '2026-11-20',
};

const CHANGE_LOG = { zh: '# 2026.11 版', en: '# 2026.11' };

describe('a session over a network', () => {
  let engine: Session;
  beforeEach(() => {
    engine = sessionOn(world, { backtest: null, changeLog: CHANGE_LOG });
  });

  const perBox = async () => {
    const answer = await engine.compare(enquiry({ from: 'A', to: 'B', commodity: 'general' }), BARE, PATIENT);
    return answer.ok && answer.value.itineraries[0]?.perBox;
  };
  const reached = async () => {
    const { to: _, ...from } = enquiry({ from: 'A', commodity: 'general' });
    const answer = await engine.isochrone({ enquiry: from, limit: null }, BARE, PATIENT);
    return answer.ok && answer.value.terminals[0]?.cheapest?.perBox;
  };
  const own = async () => {
    const sheet = await engine.dataSheet();
    return sheet.ok && sheet.value.userFigures.map(({ value }) => value);
  };

  it('names the place of the world that a name means only where the network does not have it', async () => {
    const there = await engine.placeElsewhere('Vienna');
    expect(there.ok && there.value).toMatchObject({ names: { zh: '维也纳', en: 'Vienna' } });
    expect(await engine.placeElsewhere('A')).toMatchObject({ ok: true, value: null });
    expect(await engine.placeElsewhere('Xanadu')).toMatchObject({ ok: true, value: null });
  });

  it('keeps rates and figures that are given at the same time', async () => {
    const rail = rate({ mode: 'rail', currency: 'CNY', price: '500' });
    await Promise.all([engine.replaceRates([rail]), engine.replaceFigures([mine])]);
    expect(await own()).toEqual(['800']);
    await engine.replaceFigures([]);
    expect(await perBox()).toEqual(cny('500.00'));
    await Promise.all([engine.replaceFigures([mine]), engine.replaceRates([])]);
    expect([await perBox(), await own()]).toEqual([cny('800.00'), ['800']]);
  });

  it('answers everything with user’s figures once it has them, and as shipped when they are gone', async () => {
    expect([await perBox(), await reached(), await own()]).toEqual([cny('1000.00'), cny('1000.00'), []]);
    expect(await engine.replaceFigures([mine])).toMatchObject({
      ok: true,
      value: { applied: [{ replaced: '1000' }] },
    });
    expect([await perBox(), await reached(), await own()]).toEqual([cny('800.00'), cny('800.00'), ['800']]);
    const card = await engine.figureCard(PRICE);
    expect(card.ok && card.value).toMatchObject({ value: '800', userFigure: { replaced: '1000' } });
    await engine.replaceFigures([]);
    expect([await perBox(), await reached(), await own()]).toEqual([cny('1000.00'), cny('1000.00'), []]);
  });

  it('compares an enquiry of another day with the figures of that day, and keeps its own', async () => {
    const asked = { enquiry: enquiry({ from: 'A', to: 'B', commodity: 'general' }), situation: BARE };
    const then = await engine.recompare({ ...asked, figures: [mine] }, PATIENT);
    expect(then.ok && then.value.itineraries[0]?.perBox).toBe(cny('800.00'));
    expect([await perBox(), await own()]).toEqual([cny('1000.00'), []]);
  });

  it('goes on with the figures it has when new ones are refused', async () => {
    await engine.replaceFigures([mine]);
    expect((await engine.replaceFigures([{ ...mine, value: 'free' }])).ok).toBe(false);
    expect([await perBox(), await own()]).toEqual([cny('800.00'), ['800']]);
  });

  describe('that is given the graphs of another', () => {
    const asked = enquiry({ from: 'A', to: 'B', commodity: 'general' });
    const { to: _, ...from } = asked;
    const answersOf = async (session: Session) => [
      await session.compare(asked, BARE, PATIENT),
      await session.isochrone({ enquiry: from, limit: null }, BARE, PATIENT),
    ];
    const handedOn = (from: Session) => structuredClone(from.compiledGraphs());
    const bytesOf = (from: Session) =>
      [...from.compiledGraphs()].map(([load, buffer]) => [load, new Uint8Array(buffer)]);

    it('answers the same without compiling', async () => {
      const given = sessionOn(world, undefined, handedOn(engine));
      expect(await answersOf(given)).toEqual(await answersOf(engine));
      expect(bytesOf(given)).toEqual(bytesOf(engine));
    });

    it('searches those, and no others of its own', async () => {
      const cutOff = { cutOffHours: 30 };
      const later = network({
        services: [service('train', ['A', 'B'], { tariffs: ['through'], ...cutOff })],
      });
      const given = sessionOn(world, undefined, handedOn(sessionOn({ ...world, services: later.services })));
      expect(await answersOf(given)).not.toEqual(await answersOf(engine));
    });

    it('is given them as shipped, and lays user’s figures over them itself', async () => {
      const shipped = bytesOf(engine);
      const minutes: FigureRef = { target: 'service', key: 'train', field: 'cut_off_hours' };
      const slower = { ...mine, ...minutes, value: '30', unit: 'h' };
      expect(await engine.replaceFigures([slower])).toMatchObject({ ok: true });
      expect(bytesOf(engine)).toEqual(shipped);
      const given = sessionOn(world, undefined, handedOn(engine));
      await given.replaceFigures([slower]);
      expect(await answersOf(given)).toEqual(await answersOf(engine));
      await engine.replaceFigures([]);
      expect(await answersOf(given)).not.toEqual(await answersOf(engine));
    });
  });

  it('passes the change log of its folder on', async () => {
    const sheet = await engine.dataSheet();
    expect(sheet.ok && sheet.value.changeLog).toEqual(CHANGE_LOG);
  });

  it('compares a route question anew where its enquiry is not the last one compared', async () => {
    const asked = enquiry({ from: 'A', to: 'B', commodity: 'general' });
    const answer = await engine.compare(asked, BARE, PATIENT);
    const itinerary = answer.ok ? (answer.value.itineraries[0]?.id ?? '') : '';
    const route = { enquiry: asked, situation: BARE, itinerary };
    const known = await engine.attribution(route);
    expect(known.ok).toBe(true);
    await engine.compare(enquiry({ from: 'B', to: 'A', commodity: 'general' }), BARE, PATIENT);
    expect(await engine.attribution(route)).toEqual(known);
  });

  it('prices with figures given after the comparison', async () => {
    const asked = enquiry({ from: 'A', to: 'B', commodity: 'general' });
    await engine.compare(asked, BARE, PATIENT);
    await engine.replaceFigures([mine]);
    const priced = await engine.prices({ enquiry: asked, situation: BARE });
    const [first] = priced.ok ? Object.values(priced.value.itineraries) : [];
    expect(first?.perBox).toBe(cny('800.00'));
  });

  it('answers as billed where a situation does not stand on the measures', async () => {
    const asked = enquiry({ from: 'A', to: 'B', commodity: 'general' });
    const answer = await engine.compare(asked, { ...BARE, scenario: 'no such' }, PATIENT);
    expect(answer.ok && answer.value.itineraries[0]?.policy).toBeNull();
    const priced = await engine.prices({ enquiry: asked, situation: { ...BARE, scenario: 'no such' } });
    expect(priced.ok).toBe(false);
  });
});
