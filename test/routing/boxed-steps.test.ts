import { describe, expect, it } from 'vitest';
import type { Mode } from '../../src/network/terminal.ts';
import { boxedSteps } from '../../src/routing/boxed-steps.ts';
import { journey } from '../builders/journey.ts';
import { hubRule, link, network, service, terminal } from '../builders/network.ts';

/** Goods that take these modes one after the other: at which rides, then at which terminals, they are in their box. */
function boxed(...modes: readonly Mode[]) {
  const places = [...modes, null].map((_, index) => `P${index}`);
  const at = (index: number): [string, string] => [places[index]!, places[index + 1]!];
  const world = network({
    terminals: places.map((id) => terminal(id)),
    links: modes.map((mode, index) => link(...at(index), { mode })),
    services: modes.map((mode, index) => service(`s${index}`, at(index), { mode })),
    hubRules: (['origin', 'transfer', 'destination'] as const).map((activity) => hubRule(activity)),
  });
  const rides = modes.map((_, index) => [`s${index}`, ...at(index)] as const);
  const { steps } = journey(world, '2026-12-07T00:00', ...rides);
  const all = boxedSteps({ steps } as never);
  const of = (kind: 'ride' | 'hub') => all.filter((_, index) => steps[index]?.kind === kind);
  return { rides: of('ride'), hubs: of('hub') };
}

describe('goods in boxes', () => {
  it('stay in them on trains, ships and the trucks that fetch and deliver', () => {
    expect(boxed('road', 'rail', 'sea', 'road').rides).toEqual([true, true, true, true]);
    expect(boxed('road', 'road').rides).toEqual([true, true]);
  });

  it('are unpacked where they fly, and loose on the trucks to and from the plane', () => {
    expect(boxed('road', 'air', 'road')).toEqual({
      rides: [false, false, false],
      hubs: [false, false, false, false],
    });
  });

  it('come to the yard in a box and leave it loose where a truck takes them on to a plane', () => {
    const { rides, hubs } = boxed('road', 'rail', 'road', 'road', 'air');
    expect(rides).toEqual([true, true, false, false, false]);
    expect(hubs).toEqual([true, true, true, false, false, false]);
  });

  it('are in a box again once a train or ship takes them on', () => {
    expect(boxed('air', 'road', 'rail', 'road').rides).toEqual([false, false, true, true]);
  });
});
