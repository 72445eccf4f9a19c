import type { EquipmentCode } from '../../consignment/equipment.ts';
import type { InsideItem } from '../../network/contract-freight.ts';
import type { Basis } from '../../network/tariff-item.ts';
import type { Mode } from '../../network/terminal.ts';
import type { Issue } from '../../units/issue.ts';
import type { ContractRate, RateSurcharge } from '../contract-rate.ts';
import { rateIssue } from '../rate-issue.ts';
import { modesBetween } from '../rides-between.ts';
import { readBoxes } from './box-words.ts';
import { currencyIn } from './currency-words.ts';
import { insideIn } from './inside-words.ts';
import { basisNamed } from './price-cell.ts';
import { type PricedBox, readPriceCells } from './read-prices.ts';
import { readSurcharges } from './read-surcharges.ts';
import { readValidity } from './read-validity.ts';
import type { RowCells } from './row-cells.ts';
import type { Note, RowContext } from './row-context.ts';
import { modeIn, type SheetStatement } from './sheet-statement.ts';
import { readTier } from './tier-cell.ts';

export interface RowReading {
  readonly rates: readonly ContractRate[];
  /** By column: `path` is the letter of one, or empty. */
  readonly issues: readonly Issue[];
}

/** The rates of a row, one for each kind of box; none where anything of it is wrong. Every issue of it at once. */
export function readRow(cells: RowCells, context: RowContext): RowReading {
  const issues: Issue[] = [];
  const note: Note = (code, cell, values) => {
    issues.push(rateIssue(code, cell?.name ?? '', values));
  };
  const [from, to] = readEnds(cells, context, issues, note);
  const mode = readMode(cells, from, to, context, note);
  const validity = readValidity(cells, context.said, note);
  const tier = readTierOf(cells, note);
  const boxes = readEquipment(cells, note);
  const basis = readBasis(cells, context, note);
  const inside = readInside(cells, context.said, mode);
  const prices = readPriceCells(cells, { ...context, boxes, basis }, note);
  const surcharges = readSurcharges(cells, context, mode, note);
  if (
    issues.some(({ severity }) => severity === 'error') ||
    mode === null ||
    validity === null ||
    tier === null
  )
    return { rates: [], issues };
  const minimum = cells.one('minimum') === null ? null : (prices.minimum ?? null);
  const common = {
    mode,
    carrier: cells.text('carrier') || context.said.carrier,
    leastUnits: tier.least,
    mostUnits: tier.most,
    validFrom: validity.from,
    validTo: validity.to,
    transit: cells.text('transit'),
    via: joined(cells, 'via'),
    note: joined(cells, 'note'),
    source: context.source,
  };
  const rateOf = (start: string, end: string, box: PricedBox): ContractRate => {
    const own = surcharges.filter(({ boxes: of }) => of.length === 0 || of.includes(box.equipment));
    return {
      ...common,
      ...box,
      from: start,
      to: end,
      minimum,
      inside: distinct([...inside, ...insideIn(box.typed, mode).inside, ...own.flatMap((one) => one.inside)]),
      surcharges: own.flatMap(({ surcharge }): readonly RateSurcharge[] =>
        surcharge === null ? [] : [surcharge],
      ),
    };
  };
  const rates = from.flatMap((start) =>
    to.flatMap((end) => prices.boxes.map((box) => withoutTyped(rateOf(start, end, box)))),
  );
  return { rates, issues };
}

const withoutTyped = ({ typed: _, ...rate }: ContractRate & { readonly typed?: string }): ContractRate =>
  rate;

const joined = (cells: RowCells, role: 'via' | 'note'): string =>
  cells
    .all(role)
    .map(({ cell }) => cell.text)
    .join(' ');

const distinct = (items: readonly InsideItem[]): readonly InsideItem[] =>
  items.filter(
    (item, index) => items.findIndex(({ charge, at }) => charge === item.charge && at === item.at) === index,
  );

const BETWEEN = /\s*(?:→|->|—|–|~|至|到|\s-\s|\/)\s*|-(?=[\u4e00-\u9fff])|(?<=[A-Za-z])-(?=[A-Za-z])/;

function readEnds(
  cells: RowCells,
  { placesOf, said, network }: RowContext,
  issues: Issue[],
  note: Note,
): readonly [readonly string[], readonly string[]] {
  const lane = cells.one('lane');
  const [start = '', end = ''] = lane?.text.split(BETWEEN) ?? [];
  const read = (role: 'from' | 'to', ofLane: string): readonly string[] => {
    const cell = cells.one(role) ?? lane;
    const text = cells.one(role)?.text ?? (ofLane || said[role]);
    if (text === '') {
      note('R20', cell, { x: lane?.text ?? '' });
      return [];
    }
    const { codes, issues: own } = placesOf(text);
    issues.push(...own.map((issue) => ({ ...issue, path: cell?.name ?? '' })));
    return codes;
  };
  const [from, to] = [read('from', start), read('to', end)];
  const placeOf = (code: string): string => network.terminals.get(code)?.place ?? code;
  if (from.some((code) => to.some((other) => placeOf(other) === placeOf(code))))
    note('R23', cells.one('to') ?? lane, { x: to[0] ?? '' });
  return [from, to];
}

function readMode(
  cells: RowCells,
  from: readonly string[],
  to: readonly string[],
  { network, said, mode: chosen, likelyMode }: RowContext,
  note: Note,
): Mode | null {
  const cell = cells.one('mode');
  const typed = cell && modeIn(cell.text);
  if (cell && !typed) {
    note('R46', cell, { x: cell.text });
    return null;
  }
  const [start, end] = [from[0], to[0]];
  if (start === undefined || end === undefined) return typed ?? chosen ?? said.mode ?? likelyMode;
  const open = modesBetween(network, start, end);
  const likely = said.mode ?? likelyMode;
  const [only] = open;
  const mode =
    typed ??
    chosen ??
    (likely !== null && open.includes(likely) ? likely : open.length === 1 ? (only ?? null) : null) ??
    (open.length === 0 ? likely : null);
  if (mode === null) note('R24', cells.one('to') ?? cells.one('lane'), { choices: open.join(', ') });
  else
    for (const one of from)
      for (const other of to)
        if (!modesBetween(network, one, other).includes(mode))
          note('R25', cells.one('to') ?? cells.one('lane'), { from: one, to: other, mode });
  return mode;
}

function readTierOf(cells: RowCells, note: Note) {
  const cell = cells.one('tier');
  if (cell === null) return { least: 1, most: null };
  const tier = readTier(cell.text);
  if (tier === null) note('R40', cell, { x: cell.text });
  return tier;
}

/** What the row says it is for; none where its columns do. */
function readEquipment(cells: RowCells, note: Note): readonly EquipmentCode[] {
  const cell = cells.one('equipment');
  if (cell === null) return [];
  const boxes = readBoxes(cell.text);
  if (boxes === null) note('R38', cell, { x: cell.text });
  return boxes ?? [];
}

function readBasis(cells: RowCells, { said }: RowContext, note: Note): Basis | null {
  const cell = cells.one('basis');
  if (cell === null) return said.basis;
  // A column of units may name a currency too: USD/CNTR.
  const { rest } = currencyIn(cell.text);
  const word = rest.replace(/^(?:\/|per|每)\s*/i, '').trim();
  const basis = basisNamed(word);
  if (basis === null && word !== '') note('R39', cell, { x: cell.text });
  return basis;
}

function readInside(cells: RowCells, said: SheetStatement, mode: Mode | null): readonly InsideItem[] {
  const cell = cells.all('inside').map(({ cell: { text } }) => text);
  const notes = cells.all('note').map(({ cell: { text } }) => text);
  const texts = [...cell, ...notes];
  if (
    texts.some((text) => /不含|excl|w\/o/i.test(text)) &&
    texts.every((text) => insideIn(text, mode).inside.length === 0)
  )
    return [];
  return [...said.inside, ...texts.flatMap((text) => insideIn(text, mode).inside)];
}
