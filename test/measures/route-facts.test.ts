import { describe, expect, it } from 'vitest';
import { exportFacts } from '../../src/measures/route-facts.ts';
import type { Service } from '../../src/network/service.ts';
import type { Mode } from '../../src/network/terminal.ts';
import { writeValue } from '../../src/policy/expression/value.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { hubRule, link, network, service, terminal } from '../builders/network.ts';

const READY = '2026-12-07T00:00';
const PLACES = { DOOR: 'CN', YARD: 'CN', INLAND: 'CN', PORT: 'CN', GATE: 'CN', CITY: 'DE', HARBOUR: 'SG' };

/** Services named for what they are, each along the places given. */
const LINES: readonly (readonly [id: string, mode: Mode, ...places: readonly string[]])[] = [
  ['truck', 'road', 'DOOR', 'YARD'],
  ['train', 'rail', 'YARD', 'PORT'],
  ['through-train', 'rail', 'YARD', 'GATE', 'CITY'],
  ['first-train', 'rail', 'YARD', 'INLAND'],
  ['second-train', 'rail', 'INLAND', 'PORT'],
  ['barge', 'river', 'YARD', 'PORT'],
  ['long-truck', 'road', 'DOOR', 'PORT'],
  ['ship', 'sea', 'PORT', 'HARBOUR'],
  ['plane', 'air', 'YARD', 'CITY'],
];
const services: readonly Service[] = LINES.map(([id, mode, ...places]) => service(id, places, { mode }));
const world = network({
  terminals: Object.entries(PLACES).map(([id, country]) => terminal(id, { country })),
  links: LINES.flatMap(([, mode, ...places]) =>
    places.slice(1).map((to, index) => link(places[index] ?? '', to, { mode })),
  ),
  services,
  hubRules: (['origin', 'transfer', 'destination'] as const).map((activity) => hubRule(activity)),
});

const factsOf = (...rides: readonly Ride[]) =>
  Object.fromEntries(
    [...exportFacts(world, journey(world, READY, ...rides))].map(([name, fact]) => [name, writeValue(fact)]),
  );

describe('what the route of an export decides', () => {
  it('is the yard where the train takes over from the truck, and the port where the ship does', () => {
    expect(
      factsOf(['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']),
    ).toEqual({
      terminal: 'YARD',
      exit_port: 'PORT',
      direct_to_exit: 'true',
      carrier: 'china_railway',
      mode_chain: 'road rail sea',
    });
  });

  it('is not straight where the goods change trains on the way to the exit', () => {
    const facts = factsOf(
      ['first-train', 'YARD', 'INLAND'],
      ['second-train', 'INLAND', 'PORT'],
      ['ship', 'PORT', 'HARBOUR'],
    );
    expect(facts).toMatchObject({ terminal: 'YARD', exit_port: 'PORT', direct_to_exit: 'false' });
  });

  it('is the border where a through train crosses it', () => {
    expect(factsOf(['through-train', 'YARD', 'CITY'])).toMatchObject({
      terminal: 'YARD',
      exit_port: 'GATE',
      direct_to_exit: 'true',
      carrier: 'china_railway',
    });
  });

  it('leaves open whether a barge is a listed ship', () => {
    const facts = factsOf(['barge', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']);
    expect(facts).toEqual({
      terminal: 'YARD',
      exit_port: 'PORT',
      direct_to_exit: 'true',
      mode_chain: 'river sea',
    });
  });

  it('has the port itself for departure where a truck brings the goods to the ship', () => {
    const facts = factsOf(['long-truck', 'DOOR', 'PORT'], ['ship', 'PORT', 'HARBOUR']);
    expect(facts).toMatchObject({ terminal: 'PORT', exit_port: 'PORT', direct_to_exit: 'false' });
  });

  it('is no carrier that a pilot names where the goods fly', () => {
    expect(factsOf(['plane', 'YARD', 'CITY'])).toMatchObject({ carrier: 'other', exit_port: 'YARD' });
  });

  it('is nothing where nothing is carried', () => {
    expect(exportFacts(world, { steps: [], start: 0, arrival: 0 } as never).size).toBe(0);
  });
});
