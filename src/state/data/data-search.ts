import type { FigureField, FigureFields, FigureRef } from '../../contract/figure-ref.ts';
import type { DataSheet, SheetFigure } from '../../contract/figures.ts';
import type { NetworkView } from '../../contract/network-view.ts';
import type { TariffLine } from '../../contract/tariff-line.ts';
import type { Names } from '../../network/terminal.ts';

/** Something with figures that a person can look for. */
export interface FigureEntry {
  readonly kind: FigureRef['target'];
  /** Null where ids say it all. */
  readonly names: Names | null;
  /** Id as it stands in the network. */
  readonly id: string;
  /** The figures it has, the one asked for first first. */
  readonly figures: readonly [FigureRef, ...FigureRef[]];
  /** The first figure's own value; null where it is not known or takes a card to tell. */
  readonly value: { readonly text: string; readonly unit: string } | null;
  readonly haystack: string;
}

/** Figures of each kind of entry that come several to an entry. */
const LINK_FIELDS: readonly FigureFields['link'][] = [
  'tariff_km',
  'distance_km',
  'hours_typical',
  'hours_p90',
  'back_hours_typical',
  'back_hours_p90',
  'toll_km_chongqing',
];
const SERVICE_FIELDS: readonly FigureFields['service'][] = [
  'departures_per_week',
  'cut_off_hours',
  'capacity_teu',
  'max_gross_20_t',
  'max_gross_40_t',
];

/** Everything in the network that has a figure of its own, ready to be looked through. */
export function figureEntries(sheet: DataSheet, view: NetworkView): readonly FigureEntry[] {
  const terminals = new Map(view.terminals.map((terminal) => [terminal.id, terminal.names]));
  const ends = (from: string, to: string): Names => ({
    zh: `${terminals.get(from)?.zh ?? from}—${terminals.get(to)?.zh ?? to}`,
    en: `${terminals.get(from)?.en ?? from} – ${terminals.get(to)?.en ?? to}`,
  });
  return [
    ...[...sheet.parameters, ...sheet.exchangeRates, ...sheet.equipmentFactors, ...sheet.emissionFactors]
      .toSorted(newestFirst)
      .map(listedFigure),
    ...sheet.tariffs.map(tariffEntry),
    ...view.services.map(({ id, names }) => entry('service', id, names, SERVICE_FIELDS)),
    ...view.links.map(({ id, from, to }) => entry('link', id, ends(from, to), LINK_FIELDS)),
  ];
}

/** Among the dated rows of one figure; figures keep their order. */
const newestFirst = (a: SheetFigure, b: SheetFigure): number =>
  a.label === b.label && (a.validFrom ?? '') > (b.validFrom ?? '') ? -1 : 0;

function listedFigure({ figure, label, value, unit, note }: SheetFigure): FigureEntry {
  return {
    kind: figure.target,
    names: null,
    id: figure.key,
    figures: [figure],
    value: { text: value, unit },
    haystack: plain(`${figure.key} ${label} ${note}`),
  };
}

function tariffEntry(line: TariffLine): FigureEntry {
  return {
    kind: 'tariff',
    names: null,
    id: line.figure.key,
    figures: [line.figure],
    value: line.unitPrice === null ? null : { text: line.unitPrice, unit: `${line.currency}/${line.basis}` },
    haystack: plain(`${line.figure.key} ${line.note}`),
  };
}

function entry(
  target: 'link' | 'service',
  key: string,
  names: Names,
  [first, ...rest]: readonly FigureField[],
): FigureEntry {
  const figure = (field: FigureField): FigureRef => ({ target, key, field });
  return {
    kind: target,
    names,
    id: key,
    figures: [figure(first ?? 'value'), ...rest.map(figure)],
    value: null,
    haystack: plain(`${key} ${names.zh} ${names.en}`),
  };
}

/** The other figures of what a figure belongs to, itself among them; for one that stands alone, itself. */
export function figuresBeside(figure: FigureRef): readonly FigureRef[] {
  const fields: Partial<Record<FigureRef['target'], readonly FigureField[]>> = {
    link: LINK_FIELDS,
    service: SERVICE_FIELDS,
    hub_operation: ['hours_typical', 'hours_p90', 'distance_km', 'free_days'],
    call: figure.field.startsWith('run')
      ? ['run_hours_typical', 'run_hours_p90']
      : ['dwell_hours_typical', 'dwell_hours_p90'],
    tariff: ['unit_price', 'list_price', 'minimum'],
  };
  return fields[figure.target]?.map((field) => ({ ...figure, field })) ?? [figure];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Entries that hold every word of the query somewhere, those that begin with it first; at most `limit`. */
export function findFigures(
  entries: readonly FigureEntry[],
  query: string,
  words: (entry: FigureEntry) => string,
  limit: number,
): { readonly found: readonly FigureEntry[]; readonly count: number } {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { found: [], count: 0 };
  const hits = entries
    .map((item) => ({ item, text: `${item.haystack} ${plain(words(item))}` }))
    .filter(({ text }) => wanted.every((word) => text.includes(word)));
  const whole = wanted.join(' ');
  const rank = ({ text }: { readonly text: string }): number => (text.startsWith(whole) ? 0 : 1);
  const sorted = hits.toSorted((a, b) => rank(a) - rank(b));
  return { found: sorted.slice(0, limit).map(({ item }) => item), count: hits.length };
}
