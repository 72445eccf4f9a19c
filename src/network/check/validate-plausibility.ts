import { distance } from '@turf/turf';
import type { Issue } from '../../units/issue.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import type { Mode } from '../terminal.ts';
import { networkIssue } from './issue-codes.ts';

/** What is credible of a link, by mode. Wide on purpose: a warning should nearly always be a slip. */
interface Band {
  /** Mean speed, km/h, stops on the way and a stay at the ends included. */
  readonly slowest: number;
  readonly fastest: number;
  /** How many times the great circle a way may be. */
  readonly detour: number;
}

const BANDS: Readonly<Record<Mode, Band>> = {
  rail: { slowest: 8, fastest: 120, detour: 3.5 },
  sea: { slowest: 7, fastest: 45, detour: 4 },
  river: { slowest: 4, fastest: 30, detour: 3 },
  road: { slowest: 8, fastest: 100, detour: 3 },
  air: { slowest: 10, fastest: 950, detour: 1.6 },
};

/** Below this a stay or a position off by a few km decides the ratio, not the link. */
const SHORT_KM = 60;
/** Positions are known to some 5 km at either end. */
const POSITION_SLACK_KM = 10;
/** Distances are rounded, and air distances are great circles of another figure of the Earth. */
const ROUNDING = 0.98;
const P90_TIMES = 6;
const TERMINAL_TO_PLACE_KM = 250;

type Position = readonly [lon: number, lat: number];
type LinkRow = TypedRow<Row<'links.csv'>>;

/** Physics that needs no graph: speeds, detours, spreads and positions. Warnings only. */
export function checkPlausibility(tables: Tables): readonly Issue[] {
  const positions = new Map<string, Position>(
    tables.terminals.rows.map(({ row }) => [row.terminal, [row.lon, row.lat]]),
  );
  return [
    ...checkPlaceDistances(tables),
    ...tables.links.rows.flatMap((link) => [
      ...checkSpeeds(link),
      ...checkSpread(link),
      ...checkDetour(link, positions.get(link.row.from), positions.get(link.row.to)),
    ]),
  ];
}

function checkPlaceDistances(tables: Tables): readonly Issue[] {
  const places = new Map<string, Position>(
    tables.places.rows.map(({ row }) => [row.place, [row.lon, row.lat]]),
  );
  return tables.terminals.rows.flatMap((terminal) => {
    const { lon, lat, place } = terminal.row;
    const position = places.get(place);
    if (!position) return [];
    const apart = Math.round(distance([lon, lat], [...position]));
    if (apart <= TERMINAL_TO_PLACE_KM) return [];
    const values = { distance: apart, place, most: TERMINAL_TO_PLACE_KM };
    return [networkIssue('N54', cellPath(terminal, 'lat'), values)];
  });
}

function checkSpeeds(link: LinkRow): readonly Issue[] {
  const { mode, distance_km: length, hours_typical: out, back_hours_typical: back } = link.row;
  if (length < SHORT_KM) return [];
  const { slowest: least, fastest: most } = BANDS[mode];
  const judge = (hours: number | null, column: string): readonly Issue[] => {
    if (hours === null || hours <= 0) return [];
    const speed = Math.round(length / hours);
    if (speed >= least && speed <= most) return [];
    return [networkIssue('N50', cellPath(link, column), { speed, mode, least, most })];
  };
  return [...judge(out, 'hours_typical'), ...judge(back, 'back_hours_typical')];
}

function checkSpread(link: LinkRow): readonly Issue[] {
  const judge = (typical: number | null, p90: number | null, column: string): readonly Issue[] =>
    typical === null || p90 === null || p90 <= typical * P90_TIMES
      ? []
      : [networkIssue('N53', cellPath(link, column), { p90, typical, times: P90_TIMES })];
  return [
    ...judge(link.row.hours_typical, link.row.hours_p90, 'hours_p90'),
    ...judge(link.row.back_hours_typical, link.row.back_hours_p90, 'back_hours_p90'),
  ];
}

function checkDetour(link: LinkRow, from: Position | undefined, to: Position | undefined): readonly Issue[] {
  if (!from || !to) return [];
  const { mode, distance_km: length } = link.row;
  const apart = distance([...from], [...to]);
  const path = cellPath(link, 'distance_km');
  const values = { distance: length, greatCircle: Math.round(apart) };
  if (length < apart * ROUNDING - POSITION_SLACK_KM) return [networkIssue('N51', path, values)];
  const { detour: times } = BANDS[mode];
  if (length <= (apart + POSITION_SLACK_KM) * times) return [];
  return [networkIssue('N52', path, { ...values, times })];
}
