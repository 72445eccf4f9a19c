import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { countryOutlines } from '../../scripts/crossings/country-outlines.ts';
import { comesNear, countriesCrossed, straitsCrossed } from '../../scripts/crossings/crossed.ts';
import { declareCrossings } from '../../scripts/crossings/declare-crossings.ts';
import { type DrawnWay, drawnWay } from '../../scripts/crossings/drawn-way.ts';
import { drawnLines } from '../../src/network/check/validate-alignments.ts';
import type { Link } from '../../src/network/link.ts';
import type { Network } from '../../src/network/network.ts';
import { terminalOf } from '../../src/routing/way.ts';
import { openChongqing } from '../builders/chongqing.ts';

const FOLDER = new URL('../../networks/chongqing/', import.meta.url);
const outlines = countryOutlines();
const ON_GROUND = ['rail', 'road', 'river'];
const ON_WATER = ['sea', 'river'];

let network: Network;
let wayOf: (link: Link) => DrawnWay;
beforeAll(async () => {
  ({ network } = await openChongqing());
  const lineOf = drawnLines(JSON.parse(readFileSync(new URL('alignments.json', FOLDER), 'utf8')));
  const at = (id: string) => {
    const { lon, lat } = terminalOf(network, id).position;
    return [lon, lat] as const;
  };
  wayOf = ({ from, to, alignment }) => drawnWay(at(from), at(to), lineOf(alignment ?? ''));
});

const linksBy = (modes: readonly string[]) =>
  [...network.links.values()].filter(({ mode }) => modes.includes(mode));

/** `link country` for each that is drawn and not declared, or declared and nowhere near. */
const mismatches = (links: readonly Link[]) =>
  links.flatMap((link) => {
    const way = wayOf(link);
    const declared = link.countries ?? [];
    const undeclared = countriesCrossed(way, outlines).filter((code) => !declared.includes(code));
    const afar = declared.filter((code) => !outlines.some((one) => one.code === code && comesNear(way, one)));
    return [...undeclared, ...afar].map((code) => `${link.id} ${code}`);
  });

describe('the countries that links of the shipped network say they cross', () => {
  it('are known of all but flights', () => {
    const unknown = [...network.links.values()].filter(({ countries }) => countries === null);
    expect(new Set(unknown.map(({ mode }) => mode))).toEqual(new Set(['air']));
  });

  it('are those that their drawn lines run over', () => {
    expect(mismatches(linksBy(ON_GROUND))).toEqual([]);
  });

  it('are at sea those whose canals and locks they run through', () => {
    const wrong = linksBy(['sea']).filter(({ countries, straits }) => {
      const owners = (straits ?? []).flatMap((id) => network.straits.get(id)?.country ?? []);
      return [...new Set(owners)].join() !== countries?.join();
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('would be found out where one is left out, or one is made up', () => {
    const link = network.links.get('rail.KZDOS-STN.BYBQT-STN')!;
    expect(link.countries).toEqual(['KZ', 'RU', 'BY']);
    expect(mismatches([{ ...link, countries: ['KZ', 'BY'] }])).toEqual([`${link.id} RU`]);
    expect(mismatches([{ ...link, countries: ['KZ', 'RU', 'BY', 'FR'] }])).toEqual([`${link.id} FR`]);
  });
});

describe('the straits that links of the shipped network say they run through', () => {
  it('are those that their drawn lines run through', () => {
    const sites = Array.from(network.straits.values(), ({ id, position: { lon, lat }, withinKm }) => ({
      id,
      at: [lon, lat] as const,
      withinKm,
    }));
    const wrong = linksBy(ON_WATER).filter(
      (link) => straitsCrossed(wayOf(link), sites).join() !== link.straits?.join(),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('lead by Suez or round the Cape as their names say', () => {
    const by = (word: string) => [...network.links.keys()].filter((id) => id.endsWith(word));
    for (const id of by('.suez')) expect(network.links.get(id)?.straits).toContain('suez');
    for (const id of by('.cape')) expect(network.links.get(id)?.straits).toContain('good_hope');
    expect(by('.suez').length).toBeGreaterThan(10);
  });
});

describe('filling in what links cross', () => {
  it('leaves a table alone that is filled', () => {
    const { text, filled } = declareCrossings(FOLDER);
    expect(filled).toBe(0);
    expect(text).toBe(readFileSync(new URL('links.csv', FOLDER), 'utf8'));
  });
});
