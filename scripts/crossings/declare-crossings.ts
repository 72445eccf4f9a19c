import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { type DrawnLines, drawnLines } from '../../src/network/check/validate-alignments.ts';
import { type CountryOutline, countryOutlines } from './country-outlines.ts';
import { countriesCrossed, type StraitSite, straitsCrossed } from './crossed.ts';
import { type DrawnWay, drawnWay } from './drawn-way.ts';

type Row = Readonly<Record<string, string>>;

export interface DeclaredCrossings {
  /** The table with its empty cells filled in. */
  readonly text: string;
  readonly filled: number;
}

/** Modes that run on the ground of countries. */
const ON_GROUND: ReadonlySet<string> = new Set(['rail', 'road', 'river']);
const ON_WATER: ReadonlySet<string> = new Set(['sea', 'river']);

/**
 * Fills what `links.csv` leaves empty of the countries and straits that each link crosses, from its drawn line. A cell
 * that is filled stays as it is: what is declared is right until a person says otherwise, and a test holds it against
 * the drawing.
 */
export function declareCrossings(folder: URL): DeclaredCrossings {
  const terminals = new Map(table(folder, 'terminals.csv').map((row) => [row.terminal ?? '', row]));
  const lineOf = drawnLines(JSON.parse(textOf(folder, 'alignments.json')) as DrawnLines);
  const straits = table(folder, 'straits.csv');
  const outlines = countryOutlines();
  let filled = 0;
  const links = table(folder, 'links.csv').map((link): Row => {
    const [from, to] = [endOf(terminals, link.from), endOf(terminals, link.to)];
    const way = drawnWay(from.at, to.at, lineOf(link.alignment ?? ''));
    const passed = ON_WATER.has(link.mode ?? '') ? straitsCrossed(way, straits.map(siteOf)) : [];
    const crossed = crossingsOf(link, [from.country, to.country], way, passed, { straits, outlines });
    const countries = link.countries || crossed.countries;
    const own = link.straits || passed.join(';') || NONE;
    if (countries !== link.countries || own !== link.straits) filled += 1;
    return { ...link, countries, straits: own };
  });
  return { text: `${Papa.unparse([...links], { newline: '\n' })}\n`, filled };
}

const NONE = 'none';

/** Of a flight nothing: where it flies is not known. */
function crossingsOf(
  { mode = '' }: Row,
  [first, last]: readonly [string, string],
  way: DrawnWay,
  passed: readonly string[],
  { straits, outlines }: { readonly straits: readonly Row[]; readonly outlines: readonly CountryOutline[] },
): { readonly countries: string } {
  if (mode === 'air') return { countries: '' };
  if (!ON_GROUND.has(mode)) {
    const through = straits.filter(({ strait = '', country }) => country !== '' && passed.includes(strait));
    const countries = [...new Set(through.map(({ country = '' }) => country))];
    return { countries: countries.join(';') || NONE };
  }
  const between = countriesCrossed(way, outlines).filter((code) => code !== first && code !== last);
  return { countries: [...new Set([first, ...between, last])].join(';') };
}

function endOf(terminals: ReadonlyMap<string, Row>, id = '') {
  const row = terminals.get(id);
  if (row?.country === undefined) throw new Error(`unknown terminal ${id}`);
  return { at: [Number(row.lon), Number(row.lat)] as const, country: row.country };
}

const siteOf = ({ strait = '', lon, lat, within_km }: Row): StraitSite => ({
  id: strait,
  at: [Number(lon), Number(lat)],
  withinKm: Number(within_km),
});

const table = (folder: URL, name: string): readonly Row[] =>
  Papa.parse<Row>(textOf(folder, name), { header: true, skipEmptyLines: true }).data;

const textOf = (folder: URL, name: string): string => readFileSync(new URL(name, folder), 'utf8');
