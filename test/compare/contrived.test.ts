import { expect, it } from 'vitest';
import { isContrived } from '../../src/compare/contrived.ts';
import type { Network } from '../../src/network/network.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { hubRule, network, service, terminal } from '../builders/network.ts';

/** Inland goods by a southern or an eastern port abroad, with a coaster between the two. */
const COASTS = [
  service('south', ['INLAND', 'SOUTH'], { mode: 'rail', perWeek: 7 }),
  service('coaster', ['SOUTH', 'EAST'], { mode: 'sea', perWeek: 3 }),
  service('ocean', ['EAST', 'ABROAD'], { mode: 'sea', perWeek: 2 }),
  service('back', ['ABROAD', 'EAST'], { mode: 'sea', perWeek: 2 }),
  service('coaster-back', ['EAST', 'SOUTH'], { mode: 'sea', perWeek: 3 }),
  service('north', ['SOUTH', 'INLAND'], { mode: 'rail', perWeek: 7 }),
];
const worldOf = (...more: (typeof COASTS)[number][]): Network =>
  network({
    terminals: [
      terminal('INLAND'),
      terminal('SOUTH', { kind: 'sea_port' }),
      terminal('EAST', { kind: 'sea_port' }),
      terminal('ABROAD', { kind: 'sea_port', country: 'JP' }),
    ],
    services: [...COASTS, ...more],
    hubRules: [hubRule('origin'), hubRule('transfer'), hubRule('destination')],
  });

const OUT: readonly Ride[] = [
  ['south', 'INLAND', 'SOUTH'],
  ['coaster', 'SOUTH', 'EAST'],
  ['ocean', 'EAST', 'ABROAD'],
];
const HOME: readonly Ride[] = [
  ['back', 'ABROAD', 'EAST'],
  ['coaster-back', 'EAST', 'SOUTH'],
  ['north', 'SOUTH', 'INLAND'],
];
const at = '2026-12-07T00:00';

it('nobody goes by coaster to a port that goods reach from home in one ride, nor comes back so', () => {
  const direct = worldOf(
    service('east', ['INLAND', 'EAST'], { mode: 'road', onDemand: true }),
    service('west', ['EAST', 'INLAND'], { mode: 'road', onDemand: true }),
  );
  expect(isContrived(direct, journey(direct, at, ...OUT))).toBe(true);
  expect(isContrived(direct, journey(direct, at, ...HOME))).toBe(true);
});

it('a coaster to a port that no ride reaches is the way there, as is one that goes nowhere else', () => {
  const far = worldOf();
  expect(isContrived(far, journey(far, at, ...OUT))).toBe(false);
  expect(isContrived(far, journey(far, at, ...HOME))).toBe(false);
  const direct = worldOf(service('east', ['INLAND', 'EAST'], { mode: 'road', onDemand: true }));
  expect(isContrived(direct, journey(direct, at, ...OUT.slice(0, 2)))).toBe(false);
});
