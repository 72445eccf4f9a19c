import { findCommodity } from '../../consignment/find-commodity.ts';
import { findEquipment } from '../../consignment/find-equipment.ts';
import type { LineField, LineSetting } from '../../contract/enquiries/enquiry-line.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../contract/enquiry.ts';
import { placesNamed } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import { readDay } from '../../reading/day.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { enquiryOfLine } from '../line/enquiry-of-line.ts';
import { readEnquiryLine } from '../line/read-line.ts';
import { CLOSE } from '../usual-ready.ts';
import type { ColumnField, ColumnMeaning, ListColumn } from './list-columns.ts';

/** A cell with the column it stands in. */
export interface ListCell {
  readonly column: ListColumn;
  readonly text: string;
}

export interface RowEnquiry {
  readonly enquiry: Enquiry;
  readonly reference: string;
  readonly guesses: readonly LineSetting[];
  /** Pieces of a line that fill no field. */
  readonly unread: readonly string[];
}

/**
 * The enquiry of a row: what a cell says in the words of the form is taken as it is; anything else, and a line, is read as
 * people write in messages.
 */
export function rowEnquiry(
  network: Network,
  cells: readonly ListCell[],
  today: BeijingDate,
  asOf: string,
): RowEnquiry {
  const line = textIn(cells, 'line');
  const direct = new Map<ColumnField, string>();
  const phrases: string[] = [line];
  for (const { column, text } of cells) {
    const { meaning } = column;
    if (meaning === 'line' || meaning === 'reference') continue;
    const cell = /^[\d.,]+$/.test(text) ? `${text}${unitOf(column)}` : text;
    const value = meaning === 'allTonnes' ? null : directly(network, meaning, cell);
    if (meaning !== 'allTonnes' && value !== null) direct.set(meaning, value);
    const phrase = phraseOf(meaning, cell);
    if (speaksOfItself(network, phrase, meaning, today)) phrases.push(phrase);
    else if (value === null) direct.set(meaning === 'allTonnes' ? 'grossTonnes' : meaning, cell);
  }
  const reading = readEnquiryLine(network, phrases.filter((phrase) => phrase !== '').join('\n'), today);
  const said = enquiryOfLine(reading);
  const enquiry = { ...BLANK_ENQUIRY, ...said, ...Object.fromEntries(direct), asOf };
  const isDirect = ({ field }: LineSetting): boolean => field !== 'avoid' && direct.has(field);
  return {
    enquiry,
    reference: textIn(cells, 'reference'),
    guesses: reading.settings.filter((setting) => setting.guess !== null && !isDirect(setting)),
    unread: line === '' ? [] : unreadOf(network, line, today),
  };
}

/** Fields that cells of a column may fill as they are read in a message: a day in a column of numbers says nothing of when. */
const MAY_FILL: Readonly<Partial<Record<ColumnMeaning, readonly LineField[]>>> = {
  from: ['from'],
  to: ['to'],
  equipment: ['equipment', 'boxes'],
  boxes: ['boxes', 'equipment'],
  commodity: ['commodity', 'dangerousGoods'],
  dangerousGoods: ['dangerousGoods'],
  ready: ['ready'],
  deadline: ['deadline'],
  allTonnes: ['grossTonnes'],
  volumeM3: ['volumeM3'],
};

/** Whether a cell, read by itself, fills no field of another column; where it would, it stays for the form to refuse. */
function speaksOfItself(
  network: Network,
  phrase: string,
  meaning: ColumnMeaning,
  today: BeijingDate,
): boolean {
  if (phrase === '') return true;
  const own = MAY_FILL[meaning] ?? [];
  return readEnquiryLine(network, phrase, today).parts.every(
    (part) => part.kind !== 'read' || part.settings.every(({ field }) => own.includes(field)),
  );
}

const textIn = (cells: readonly ListCell[], meaning: ColumnMeaning): string =>
  cells.find(({ column }) => column.meaning === meaning)?.text ?? '';

const unreadOf = (network: Network, line: string, today: BeijingDate): readonly string[] =>
  readEnquiryLine(network, line, today).parts.flatMap((part) =>
    part.kind === 'unread' ? [part.text.trim()] : [],
  );

/** Units as figures of a field take them. */
function unitOf({ unit, meaning }: ListColumn): string {
  if (unit === '万元') return '万元';
  if (meaning === 'allTonnes' && unit === '') return '吨';
  return unit === '' ? '' : ` ${unit}`;
}

/** A cell as the field holds it; null where the form would not understand it. */
function directly(network: Network, field: ColumnField, cell: string): string | null {
  switch (field) {
    case 'from':
    case 'to': {
      const named = placesNamed(network, cell);
      return named.kind === 'found' ? named.id : null;
    }
    case 'equipment':
      return findEquipment(cell);
    case 'commodity':
      return findCommodity(cell)?.id ?? null;
    case 'ready':
    case 'deadline': {
      const day = valueIn(readDay(cell));
      if (day !== null) return `${day}T${CLOSE}`;
      return readMoment(cell).kind === 'unreadable' ? null : cell;
    }
    case 'dangerousGoods':
      return /UN/i.test(cell) ? null : cell;
    default:
      return cell;
  }
}

/** What a cell says, as it would stand in a message. */
function phraseOf(meaning: ColumnMeaning, cell: string): string {
  switch (meaning) {
    case 'from':
      return `起运港：${cell}`;
    case 'to':
      return `目的港：${cell}`;
    case 'ready':
      return `货好时间：${cell}`;
    case 'deadline':
      return /[天日周内]|day|week|hour/i.test(cell) ? `时效：${cell}` : `交期：${cell}`;
    case 'allTonnes':
      return `总重${cell}`;
    case 'boxes':
      return `${cell}柜`;
    case 'volumeM3':
      return /[\d.]$/.test(cell) ? `${cell}方` : cell;
    case 'equipment':
    case 'commodity':
    case 'dangerousGoods':
      return cell;
    default:
      return '';
  }
}
