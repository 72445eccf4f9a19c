import type { Issue, Severity } from '../../units/issue.ts';

/**
 * Everything that can be wrong with a network folder, and the values that its message is filled with.
 * N0x files and cells, N1x figures, N2x validity and provenance, N3x calls, N4x hub operations and places,
 * N5x physics, N6x what only a thorough check finds, N7x loads and tolls, N8x keys and
 * prices without which nothing can be reckoned, N9x what is crossed and rows about places. The sentences stand in `src/i18n/network-messages.ts`.
 */
export interface NetworkIssues {
  /** A table the network needs is not in the folder. */
  N01: { readonly file: string };
  N02: { readonly column: string };
  N03: { readonly column: string };
  /** `expected` shows the form: `1234.5`, `YYYY-MM-DD`, `rail | sea | ...`. */
  N04: { readonly value: string; readonly expected: string };
  /** A key that its table does not hold. */
  N05: { readonly value: string; readonly table: string };
  N06: { readonly value: string; readonly line: number };
  N07: { readonly column: string };
  N08: { readonly cells: number; readonly columns: number };
  /** A quotation mark that is never closed, or stands inside an unquoted cell. */
  N09: { readonly line: number };
  /** The header is one cell: another separator, or no table at all. */
  N10: { readonly value: string };
  /** YAML that cannot be parsed; `problem` is the parser's code. */
  N11: { readonly line: number; readonly problem: string };
  /** A CSV file that nothing reads. */
  N12: { readonly file: string };
  N13: { readonly value: string; readonly least: number; readonly most: number };
  N14: { readonly value: string; readonly least: number };
  N15: { readonly value: string };
  N16: { readonly p90: number; readonly typical: number };
  N17: { readonly low: string; readonly value: string; readonly high: string };
  /** One of two cells that only mean something together is empty. */
  N18: { readonly column: string; readonly other: string };
  /** Expressway km exceed the length of the link. */
  N19: { readonly toll: number; readonly distance: number };
  N20: { readonly from: string; readonly to: string };
  /** Two rows of one key are valid at once. */
  N21: { readonly key: string; readonly line: number };
  /** A figure is given, its status is `unknown`. */
  N22: { readonly value: string };
  /** No price or capacity, and a status that claims to know one. */
  N23: { readonly status: string };
  N24: { readonly source: string };
  /** A price in a currency that has no exchange rate. */
  N25: { readonly currency: string };
  /** The rows of a zone begin after the first moment that counts. */
  N26: { readonly zone: string; readonly from: string; readonly needed: string };
  /** A price is multiplied by a parameter that is no multiplier. */
  N27: { readonly parameter: string; readonly unit: string };
  /** A tariff is billed by what its use cannot count. */
  N28: { readonly tariff: string; readonly basis: string; readonly use: string };
  /** An emission factor of lifts on a link. */
  N29: { readonly factor: string; readonly unit: string };
  N30: { readonly service: string; readonly found: number; readonly expected: number };
  N31: { readonly link: string };
  N32: { readonly terminal: string };
  /** The link of a call does not join it to the call before. */
  N33: { readonly link: string; readonly ends: string; readonly from: string; readonly to: string };
  N34: { readonly link: string; readonly from: string; readonly to: string };
  N35: { readonly link: string; readonly linkMode: string; readonly serviceMode: string };
  N36: { readonly service: string; readonly calls: number };
  /** No pair of calls between which cargo may be booked. */
  N37: { readonly service: string };
  N38: { readonly service: string; readonly perWeek: number; readonly printed: number };
  /** Days on which nothing holds between two spans of one key. */
  N39: { readonly key: string; readonly from: string; readonly to: string };
  /** A hub operation that fits no terminal, or two scopes at once. */
  N40: { readonly operation: string };
  /** A cell that its activity leaves empty. */
  N41: { readonly column: string; readonly value: string; readonly activity: string };
  N42: { readonly value: string };
  N43: { readonly value: string };
  N44: { readonly country: string; readonly place: string; readonly placeCountry: string };
  N45: { readonly alias: string; readonly first: string; readonly second: string };
  N46: { readonly place: string };
  /** Two keys of one stretch, of one service. */
  N47: { readonly value: string; readonly other: string };
  N48: { readonly value: string; readonly other: string };
  N50: { readonly speed: number; readonly mode: string; readonly least: number; readonly most: number };
  N51: { readonly distance: number; readonly greatCircle: number };
  N52: { readonly distance: number; readonly greatCircle: number; readonly times: number };
  N53: { readonly p90: number; readonly typical: number; readonly times: number };
  N54: { readonly distance: number; readonly place: string; readonly most: number };
  /** A clock far from the sun of its terminal. */
  N55: { readonly timezone: string; readonly hours: number; readonly most: number };
  /** No service back. */
  N56: { readonly service: string; readonly from: string; readonly to: string };
  /** Shuttles in a circle that take no time. */
  N57: { readonly first: string; readonly second: string };
  /** A tariff that has no row for what is to be billed by it. */
  N70: { readonly tariff: string; readonly load: string };
  /** Expressway km in what is no province, in one twice, and in one where nothing bills them. */
  N71: { readonly value: string };
  N72: { readonly value: string };
  N73: { readonly tariff: string; readonly province: string; readonly basis: string };
  /** A column or basis of an older format. */
  N74: { readonly value: string; readonly instead: string };
  /** A figure or day that may be read in two ways. */
  N75: { readonly value: string; readonly first: string; readonly second: string };
  /** A sign that cannot be seen, by its code point. */
  N76: { readonly value: string; readonly sign: string };
  /** Clocks change, and the manifest does not say until when they are known. */
  N77: { readonly zone: string };
  /** A key that the engine names by itself is not in its table, or its figure has another unit. */
  N81: { readonly key: string; readonly unit: string };
  N82: { readonly key: string; readonly value: string; readonly unit: string };
  /** A level of a price series at or below zero, which is left out. */
  N85: { readonly value: string };
  /** A series without a level. */
  N86: { readonly series: string };
  /** Days between two levels of a series, more than a year of them. */
  N87: { readonly series: string; readonly from: string; readonly to: string; readonly days: number };
  /** A price that follows a series and says why it follows none. */
  N88: { readonly series: string; readonly flat: string };
  /** A link crosses a country that ISO 3166-1 does not list; it does not name one in which it ends. */
  N90: { readonly value: string };
  N91: { readonly country: string };
  /** A row about a place that is left out: its key stands twice, its place or source is unknown, its dates run back. */
  N93: { readonly value: string; readonly line: number };
  N94: { readonly value: string; readonly kind: string };
  N95: { readonly from: string; readonly to: string };
  N96: { readonly value: string };
  /** An event lacks a cell that its effect needs, has an amount that it cannot have, or a cell that it does not use. */
  N97: { readonly effect: string; readonly column: string };
  N98: { readonly value: string; readonly effect: string };
  N99: { readonly effect: string; readonly column: string };
  /** Two events of one effect on one place at once. */
  N100: { readonly effect: string; readonly which: string; readonly line: number };
}

/** What a thorough check of a folder finds beyond loading it: prices, ways, drawn lines. */
export interface CheckIssues {
  /** Drawn lines that are not in the form the map reads. */
  N60: { readonly file: string };
  /** CNY per tonne and km of a whole service. */
  N63: {
    readonly service: string;
    readonly price: number;
    readonly mode: string;
    readonly least: number;
    readonly most: number;
  };
  /** No way leads to a terminal, or from it. */
  N64: { readonly terminal: string; readonly place: string };
  N65: { readonly terminal: string; readonly place: string };
  /** The drawn line and the distance of a link disagree. */
  N66: { readonly distance: number; readonly drawn: number };
  /** A position in the water, so many km off the nearest coast. */
  N67: { readonly kind: string; readonly distance: number; readonly most: number };
  /** A port or waterway so many km from the water it belongs to. */
  N68: { readonly kind: string; readonly distance: number; readonly most: number };
  /** Two terminals on the very same point. */
  N69: { readonly terminal: string; readonly other: string };
  /** Nothing bills a ride of a service, the first of `n`, or a hub operation. */
  N83: { readonly service: string; readonly from: string; readonly to: string; readonly n: number };
  N84: { readonly operation: string };
  /** Links of which it is not known what they cross. */
  N92: { readonly column: string; readonly n: number; readonly of: number };
}

export type NetworkIssueCode = keyof NetworkIssues;

/** Every code with its values. */
export interface FolderIssues extends NetworkIssues, CheckIssues {}

/** Warnings qualify a network that loads; every other code refuses it. */
const WARNINGS: ReadonlySet<string> = new Set<keyof FolderIssues>([
  'N12',
  'N35',
  'N38',
  'N39',
  'N77',
  'N43',
  'N44',
  'N45',
  'N46',
  'N47',
  'N48',
  'N50',
  'N51',
  'N52',
  'N53',
  'N54',
  'N55',
  'N56',
  'N57',
  'N60',
  'N63',
  'N64',
  'N65',
  'N66',
  'N67',
  'N68',
  'N69',
  'N83',
  'N84',
  'N85',
  'N86',
  'N87',
  'N91',
  'N92',
  'N93',
  'N94',
  'N95',
  'N96',
  'N97',
  'N98',
  'N99',
  'N100',
]);

export const severityOf = (code: keyof FolderIssues): Severity => (WARNINGS.has(code) ? 'warning' : 'error');

export const networkIssue = <Code extends keyof FolderIssues>(
  code: Code,
  path: string,
  values: FolderIssues[Code],
): Issue => ({ severity: severityOf(code), code, path, values });
