import type { DataSheet, SheetFigure, SheetSeries } from '../../contract/figures.ts';
import type { NetworkView } from '../../contract/network-view.ts';
import type { TariffLine } from '../../contract/tariff-line.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import type { Names } from '../../network/terminal.ts';

/** Something with figures that a person can look for. */
export interface FigureEntry {
  readonly kind: FigureRef['target'];
  /** Null where ids say it all. */
  readonly names: Names | null;
  /** Id as it stands in the network. */
  readonly id: string;
  /** The one of its figures that is asked for first; its card leads to the others. */
  readonly figure: FigureRef;
  /** The figure's value; null where it is not known or takes a card to tell. */
  readonly value: { readonly text: string; readonly unit: string } | null;
  readonly haystack: string;
}

/** Everything in the network that has a figure of its own, ready to be looked through. */
export function figureEntries(sheet: DataSheet, view: NetworkView): readonly FigureEntry[] {
  const terminals = new Map(view.terminals.map((terminal) => [terminal.id, terminal.names]));
  const ends = (from: string, to: string): Names => ({
    zh: `${terminals.get(from)?.zh ?? from}—${terminals.get(to)?.zh ?? to}`,
    en: `${terminals.get(from)?.en ?? from} – ${terminals.get(to)?.en ?? to}`,
  });
  return [
    ...[
      ...sheet.parameters,
      ...sheet.exchangeRates,
      ...sheet.equipmentFactors,
      ...sheet.emissionFactors,
      ...sheet.capacities,
    ]
      .toSorted(newestFirst)
      .map(listedFigure),
    ...sheet.priceSeries.flatMap(lastLevel),
    ...sheet.tariffs.map(tariffEntry),
    ...view.services.map(({ id, names }) =>
      entry({ target: 'service', key: id, field: 'cut_off_hours' }, names),
    ),
    ...view.links.map(({ id, from, to }) =>
      entry({ target: 'link', key: id, field: 'tariff_km' }, ends(from, to)),
    ),
  ];
}

/** Of a series the level that is held: the others stand in its picture. */
const lastLevel = ({ names, unit, levels }: SheetSeries): readonly FigureEntry[] =>
  levels.slice(-1).map(({ figure, value }) => ({
    ...entry(figure, names),
    value: { text: value, unit },
  }));

/** Among the dated rows of one figure; figures keep their order. */
const newestFirst = (a: SheetFigure, b: SheetFigure): number =>
  a.label === b.label && (a.validFrom ?? '') > (b.validFrom ?? '') ? -1 : 0;

function listedFigure({ figure, label, value, unit, note }: SheetFigure): FigureEntry {
  return {
    kind: figure.target,
    names: null,
    id: figure.key,
    figure,
    value: { text: value, unit },
    haystack: plain(`${figure.key} ${label} ${inBoth(note)}`),
  };
}

function tariffEntry(line: TariffLine): FigureEntry {
  return {
    kind: 'tariff',
    names: null,
    id: line.figure.key,
    figure: line.figure,
    value: line.unitPrice === null ? null : { text: line.unitPrice, unit: `${line.currency}/${line.basis}` },
    haystack: plain(`${line.figure.key} ${inBoth(line.note)}`),
  };
}

const entry = (figure: FigureRef, names: Names): FigureEntry => ({
  kind: figure.target,
  names,
  id: figure.key,
  figure,
  value: null,
  haystack: plain(`${figure.key} ${names.zh} ${names.en}`),
});

const inBoth = (note: Names | null): string => (note === null ? '' : `${note.zh} ${note.en}`);

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
