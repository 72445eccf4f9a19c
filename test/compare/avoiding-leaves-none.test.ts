import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AvoidedRides } from '../../src/compare/avoided-rides.ts';
import { allowedArcs } from '../../src/compare/exclusions.ts';
import { priceEnquiry, queryOf, SLACK } from '../../src/compare/find-itineraries.ts';
import { type Avoided, type AvoidedKind, avoidanceOf, avoids } from '../../src/enquiry/avoidance.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { bordersOn } from '../../src/network/crossings/borders.ts';
import type { Network } from '../../src/network/network.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { ridesOf } from '../../src/routing/way.ts';
import { addDays, parseDay } from '../../src/units/calendar-day.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { link, linkId, network, service, strait, terminal } from '../builders/network.ts';
import { searchQuery } from '../builders/search-query.ts';

/** Everything that rides meet, worked out call by call and link by link, apart from the code under test. */
function metBy(world: Network, itinerary: Itinerary): readonly Avoided[] {
  return ridesOf(itinerary).flatMap(({ service: { id, mode, calls }, board, alight }) => {
    const met: Avoided[] = [
      { kind: 'mode', id: mode },
      { kind: 'service', id },
    ];
    for (let position = board; position <= alight; position++) {
      const { terminal: at, run } = calls[position]!;
      met.push({ kind: 'terminal', id: at }, { kind: 'country', id: world.terminals.get(at)!.country });
      if (position === board || run === null) continue;
      const { countries, straits } = world.links.get(run.link)!;
      for (const country of countries ?? []) met.push({ kind: 'country', id: country });
      for (const border of bordersOn(countries ?? [])) met.push({ kind: 'border', id: border });
      for (const one of straits ?? []) met.push({ kind: 'strait', id: one });
    }
    return met;
  });
}

const places = ['A', 'B', 'C', 'D', 'E'];
const countries = ['CN', 'KZ', 'RU', 'PL'];
const straits = ['narrows', 'gut'];

/** Up to seven services over five terminals in four countries, links over up to three of them and two straits. */
const smallWorlds = fc
  .record({
    homes: fc.array(fc.constantFrom(...countries), { minLength: 5, maxLength: 5 }),
    ways: fc.array(fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 7,
    }),
    crossed: fc.array(fc.subarray(countries, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    narrow: fc.array(fc.subarray(straits), { minLength: 3, maxLength: 3 }),
  })
  .map(({ homes, ways, crossed, narrow }) => {
    const services = ways.map((way, index) =>
      service(`s${index}`, way, { mode: index % 2 === 0 ? 'rail' : 'sea' }),
    );
    const pairs = services.flatMap(({ mode, calls }) =>
      calls.slice(1).map(({ terminal: to }, index) => ({ mode, from: calls[index]!.terminal, to })),
    );
    const links = new Map(
      pairs.map(({ mode, from, to }, index) => [
        linkId(from, to, mode),
        link(from, to, {
          mode,
          countries: crossed[index % crossed.length] ?? null,
          straits: narrow[index % narrow.length] ?? null,
        }),
      ]),
    );
    return network({
      terminals: places.map((id, index) => terminal(id, { country: homes[index] ?? 'CN' })),
      straits: straits.map((id) => strait(id)),
      links: [...links.values()],
      services,
    });
  });

const someAvoided = fc.oneof(
  fc.constantFrom(...countries).map((id): Avoided => ({ kind: 'country', id })),
  fc.constantFrom(...straits).map((id): Avoided => ({ kind: 'strait', id })),
  fc.constantFrom('CN-KZ', 'KZ-RU').map((id): Avoided => ({ kind: 'border', id })),
  fc.constantFrom(...places).map((id): Avoided => ({ kind: 'terminal', id })),
  fc.constantFrom('rail', 'sea').map((id): Avoided => ({ kind: 'mode', id })),
  fc.constantFrom('s0', 's1').map((id): Avoided => ({ kind: 'service', id })),
);

describe('what is kept out of a journey', () => {
  it('is on none of its itineraries, and nothing else is lost, in any small world', () => {
    const asked = fc.record({ world: smallWorlds, avoided: fc.uniqueArray(someAvoided, { maxLength: 2 }) });
    fc.assert(
      fc.property(asked, ({ world, avoided }) => {
        const avoidance = avoidanceOf(avoided);
        const graph = compileGraph(world);
        const arcAllowed = allowedArcs(world, graph, {
          services: new Map(),
          avoided: AvoidedRides.of(world, avoidance),
          closures: null,
        });
        const isMet = (itinerary: Itinerary) =>
          metBy(world, itinerary).some(({ kind, id }) => avoids(avoidance, kind, id));
        const search = (own: object) => {
          const { front, near } = searchItineraries(world, graph, searchQuery(world, graph, 'A', 'E', own));
          return [...front, ...near].map(({ itinerary }) => itinerary);
        };
        const left = search({ arcAllowed });
        expect(left.filter(isMet)).toEqual([]);
        const best = search({});
        if (best.length > 0 && !best.some(isMet)) expect(left.length).toBeGreaterThan(0);
      }),
      { numRuns: 450 },
    );
  });

  it('is on none of the itineraries of the shipped network', async () => {
    const { network: world, prepared } = await openChongqing();
    const ends = [...world.terminals.values()].filter(
      ({ kind }) => kind !== 'chokepoint' && kind !== 'border_crossing',
    );
    const graph = prepared.graphOf('box');
    const ofKind = (kind: AvoidedKind, ids: Iterable<string>) =>
      fc.constantFrom(...ids).map((id) => ({ kind, id }));
    const crossed = [...world.links.values()].flatMap((one) => one.countries ?? []);
    const asked = fc.record({
      from: fc.constantFrom('CNCKG', ...ends.map(({ id }) => id)),
      to: fc.constantFrom(...ends.map(({ id }) => id)),
      ready: fc
        .integer({ min: 0, max: 360 })
        .map((days) => `${addDays(parseDay('2026-01-01')!, days)}T18:00`),
      avoided: fc.oneof(
        ofKind('country', new Set(crossed)),
        ofKind('strait', world.straits.keys()),
        ofKind('terminal', world.terminals.keys()),
        ofKind('mode', ['rail', 'sea', 'road', 'river', 'air']),
      ),
    });
    const counts = { itineraries: 0 };
    fc.assert(
      fc.property(asked, ({ avoided, ...own }) => {
        const given = { commodity: 'general', valueCny: '600000', grossTonnes: '15', avoid: [avoided.id] };
        const read = readEnquiry(world, enquiry({ ...given, ...own }));
        if (!read.ok) return;
        const priced = priceEnquiry(world, graph, read.value);
        const allowed = allowedArcs(world, graph, priced.refusals);
        const { front, near } = searchItineraries(
          world,
          graph,
          queryOf(priced, allowed, SLACK, () => false),
        );
        const found = [...front, ...near].map(({ itinerary }) => itinerary);
        counts.itineraries += found.length;
        const { avoidance } = read.value;
        const met = found.filter((one) =>
          metBy(world, one).some(({ kind, id }) => avoids(avoidance, kind, id)),
        );
        expect(met).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(counts.itineraries).toBeGreaterThan(100);
  });

  it('meets every ride over every link that crosses it', async () => {
    const { network: world } = await openChongqing();
    for (const { calls, ...rest } of world.services.values()) {
      const one = { calls, ...rest };
      for (const [position, { run }] of calls.entries()) {
        if (run === null) continue;
        const { countries: across, straits: through } = world.links.get(run.link)!;
        const met: readonly Avoided[] = [
          ...(across ?? []).map((id): Avoided => ({ kind: 'country', id })),
          ...(through ?? []).map((id): Avoided => ({ kind: 'strait', id })),
        ];
        for (const each of met) {
          const rides = AvoidedRides.of(world, avoidanceOf([each]));
          const isKeptOut = rides?.has({ service: one, board: position - 1, alight: position });
          if (isKeptOut !== true) expect(`${rest.id} ${run.link} ${each.id}`).toBe('kept out');
        }
      }
    }
  });
});
