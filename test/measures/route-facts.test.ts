import { describe, expect, it } from 'vitest';
import { exportFacts, importFacts, type RouteFacts } from '../../src/measures/route-facts.ts';
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
  ['ship-in', 'sea', 'HARBOUR', 'PORT'],
  ['train-in', 'rail', 'CITY', 'GATE', 'YARD'],
  ['train-on', 'rail', 'PORT', 'INLAND'],
  ['barge-in', 'river', 'PORT', 'YARD'],
  ['barge-on', 'river', 'INLAND', 'YARD'],
  ['truck-in', 'road', 'YARD', 'DOOR'],
  ['truck-on', 'road', 'PORT', 'DOOR'],
  ['plane-in', 'air', 'CITY', 'YARD'],
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

const written = (facts: RouteFacts) =>
  Object.fromEntries([...facts].map(([name, fact]) => [name, writeValue(fact)]));
const factsOf = (...rides: readonly Ride[]) => written(exportFacts(world, journey(world, READY, ...rides)));
const importOf = (...rides: readonly Ride[]) => written(importFacts(world, journey(world, READY, ...rides)));

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

describe('what the route of an import decides', () => {
  it('is where the train starts that crosses the border, and that it goes on by rail', () => {
    expect(importOf(['train-in', 'CITY', 'YARD'], ['truck-in', 'YARD', 'DOOR'])).toEqual({
      mode_chain: 'rail road',
      domestic_mode: 'rail',
      train_from: 'DE',
    });
  });

  it('is that no train crosses the border where the goods come by sea and go on by rail', () => {
    const facts = importOf(['ship-in', 'HARBOUR', 'PORT'], ['train-on', 'PORT', 'INLAND']);
    expect(facts).toEqual({ mode_chain: 'sea rail', domestic_mode: 'rail', train_from: 'CN' });
  });

  it('is the river, or rail and river, whatever truck delivers', () => {
    const river = importOf(
      ['ship-in', 'HARBOUR', 'PORT'],
      ['barge-in', 'PORT', 'YARD'],
      ['truck-in', 'YARD', 'DOOR'],
    );
    expect(river).toEqual({ mode_chain: 'sea river road', domestic_mode: 'river' });
    const both = importOf(
      ['ship-in', 'HARBOUR', 'PORT'],
      ['train-on', 'PORT', 'INLAND'],
      ['barge-on', 'INLAND', 'YARD'],
    );
    expect(both).toMatchObject({ domestic_mode: 'rail_and_river', train_from: 'CN' });
  });

  it('is the road where a truck alone takes them on, and no leg where the plane lands at the end', () => {
    expect(importOf(['ship-in', 'HARBOUR', 'PORT'], ['truck-on', 'PORT', 'DOOR'])).toMatchObject({
      domestic_mode: 'road',
    });
    expect(importOf(['plane-in', 'CITY', 'YARD'])).toEqual({ mode_chain: 'air', domestic_mode: 'none' });
  });

  it('is nothing where nothing is carried', () => {
    expect(importFacts(world, { steps: [], start: 0, arrival: 0 } as never).size).toBe(0);
  });
});
