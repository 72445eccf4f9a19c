import { describe, expect, it } from 'vitest';
import { checkPrices } from '../../src/audit/check-prices.ts';
import { checkReach } from '../../src/audit/check-reach.ts';
import { checkUnbilled } from '../../src/audit/check-unbilled.ts';
import {
  dwell,
  hubRule,
  link,
  type NetworkOptions,
  network,
  type ServiceOptions,
  service,
  tariff,
  terminal,
} from '../builders/network.ts';

const HOME = [terminal('CNCKG-A', { place: 'CNCKG' }), terminal('CNCKG-B', { place: 'CNCKG' })];

describe('the ways of a network', () => {
  const world = (back: boolean) =>
    network({
      terminals: [...HOME, terminal('NEAR'), terminal('FAR'), terminal('STRAIT', { kind: 'chokepoint' })],
      links: [link('CNCKG-A', 'NEAR'), link('NEAR', 'FAR')],
      services: [
        service('out', ['CNCKG-A', 'NEAR']),
        ...(back ? [service('back', ['NEAR', 'CNCKG-A'])] : []),
      ],
    });
  const found = (back: boolean) => checkReach(world(back)).map(({ code, values }) => [code, values.terminal]);

  it('lead to every terminal and back, or a warning names it', () => {
    expect(found(true)).toEqual([
      ['N64', 'FAR'],
      ['N65', 'FAR'],
    ]);
    expect(found(false)).toContainEqual(['N65', 'NEAR']);
  });

  it('need not lead to straits, nor to where services only pass', () => {
    const passing = network({
      terminals: [...HOME, terminal('BORDER'), terminal('END')],
      links: [link('CNCKG-A', 'BORDER'), link('BORDER', 'END')],
      services: [
        service('out', ['CNCKG-A', 'BORDER', 'END'], { at: { 1: { board: false, alight: false } } }),
        service('back', ['END', 'BORDER', 'CNCKG-A'], { at: { 1: { board: false, alight: false } } }),
      ],
    });
    expect(checkReach(passing)).toEqual([]);
  });

  it('start from where most hangs together in a network of elsewhere', () => {
    const elsewhere = network({
      terminals: [terminal('LONE'), terminal('A'), terminal('B')],
      links: [link('A', 'B')],
      services: [service('ab', ['A', 'B']), service('ba', ['B', 'A'])],
    });
    expect(checkReach(elsewhere).map(({ values }) => values.terminal)).toEqual(['LONE', 'LONE']);
  });
});

describe('what nothing bills', () => {
  const bus = (own: ServiceOptions = {}) => service('bus', ['A', 'B', 'C'], { hours: 1, ...own });
  const found = (options: NetworkOptions) =>
    checkUnbilled(network({ tariffs: [tariff('fare', 1)], ...options })).map(({ code, path, values }) => ({
      code,
      path,
      ...values,
    }));
  const unbilled = (from: string, to: string, n: number) => [
    { code: 'N83', path: 'services.csv:bus', service: 'bus', from, to, n },
  ];

  it('is warned of once for a service, with its first ride and how many there are', () => {
    expect(found({ services: [bus()] })).toEqual(unbilled('A', 'B', 3));
    expect(found({ services: [bus({ tariffs: ['fare'] })] })).toEqual([]);
  });

  it('is a stretch sold by itself though it is billed with another', () => {
    expect(found({ services: [bus({ runTariffs: [[], ['fare']] })] })).toEqual(unbilled('A', 'B', 1));
    const through = bus({ runTariffs: [[], ['fare']], at: { 1: { alight: false } } });
    expect(found({ services: [through] })).toEqual([]);
  });

  it('is a ride with nothing but a stop on the way billed', () => {
    const stop = { dwell: dwell(1, { tariffs: ['fare'] }), board: false, alight: false };
    expect(found({ services: [bus({ at: { 1: stop } })] })).toEqual(unbilled('A', 'C', 1));
  });

  it('is a ride that only tolls would bill, where there are none to pay', () => {
    const toll = tariff('toll', 1, { charge: 'TOLL', basis: 'toll_km_chongqing' });
    expect(found({ services: [bus({ tariffs: ['toll'] })], tariffs: [toll] })).toEqual(unbilled('A', 'B', 3));
  });

  it('is a hub operation of which nobody says what it costs, and none that is free', () => {
    const rules = [hubRule('origin', { id: 'in', tariffs: null }), hubRule('destination', { tariffs: [] })];
    expect(found({ hubRules: rules })).toEqual([
      { code: 'N84', path: 'hub-operations.csv:in:tariffs', operation: 'in' },
    ]);
  });
});

describe('the price of a service', () => {
  const priced = (cny: number | null, own: Parameters<typeof service>[2] = {}) =>
    checkPrices(
      network({
        terminals: HOME,
        links: [link('CNCKG-A', 'CNCKG-B', { distanceKm: 1000, mode: own.mode ?? 'rail' })],
        services: [service('train', ['CNCKG-A', 'CNCKG-B'], { tariffs: ['through'], ...own })],
        tariffs: [tariff('through', cny)],
      }),
    );

  it('is credible by the tonne-km of its mode, or a warning says what it is', () => {
    expect(priced(5000)).toEqual([]);
    expect(priced(50_000)).toMatchObject([
      {
        code: 'N63',
        severity: 'warning',
        path: 'services.csv:train',
        values: { mode: 'rail', price: 3.546, least: 0.02, most: 1.2 },
      },
    ]);
    expect(priced(10)).toHaveLength(1);
    expect(priced(50_000, { mode: 'air' })).toEqual([]);
  });

  it('is not judged where it is unknown or the service carries no boxes', () => {
    expect(priced(null)).toEqual([]);
    expect(priced(50_000, { equipment: ['car'] })).toEqual([]);
  });
});
