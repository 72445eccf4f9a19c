import type { EquipmentCode } from '../../consignment/equipment.ts';
import type { Network } from '../../network/network.ts';
import { readBoxes } from '../../rates/sheet/box-words.ts';
import { currencyIn } from '../../rates/sheet/currency-words.ts';
import type { PlaceReading } from '../../rates/sheet/place-cell.ts';
import { serialDay } from '../../rates/sheet/span-cell.ts';
import { columnLetters } from '../../reading/column-letters.ts';
import { readDay } from '../../reading/day.ts';
import { type Figure, readNumber } from '../../reading/number.ts';
import type { Reading } from '../../reading/reading.ts';
import { exactly, writeExact } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { type CalibrationIssueCode, type CalibrationIssues, calibrationIssue } from '../calibration-issue.ts';
import type { InvoiceColumn, InvoiceRole } from './invoice-column.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { type ItemSought, itemSought, WHOLE_BILL } from './item-sought.ts';
import { modesIn } from './modes-cell.ts';

/** What reading a row takes besides its cells. */
export interface LineContext {
  readonly network: Network;
  readonly placesOf: (text: string) => PlaceReading;
  readonly columns: readonly InvoiceColumn[];
  /** Of the whole table, where a person chose it. */
  readonly currency: Currency | null;
}

export interface LineReading {
  /** Null where anything of it is wrong. */
  readonly line: InvoiceLine | null;
  /** `path` is the letter of a column, or empty. */
  readonly issues: readonly Issue[];
}

/** What a table that does not say otherwise is of. */
const USUAL_BOX: EquipmentCode = '40HQ';

/** Reads one amount of an invoice: every issue of its row at once. */
export function readLine(row: number, cells: readonly string[], context: LineContext): LineReading {
  return new LineReader(row, cells, context).read();
}

class LineReader {
  readonly #row: number;
  readonly #cells: readonly string[];
  readonly #context: LineContext;
  readonly #issues: Issue[] = [];

  constructor(row: number, cells: readonly string[], context: LineContext) {
    this.#row = row;
    this.#cells = cells;
    this.#context = context;
  }

  read(): LineReading {
    const date = this.#day('date', true);
    const from = this.#place('from');
    const to = this.#place('to');
    const via = this.#text('via') === '' ? [] : this.#places('via');
    const modes = this.#modes();
    const equipment = this.#equipment();
    const boxes = this.#count();
    const weight = this.#positive('weight', 'K17');
    const volume = this.#positive('volume', 'K17');
    const sought = this.#item();
    const money = this.#money(boxes);
    const departed = this.#day('departed', false);
    const arrived = this.#day('arrived', false);
    if (departed !== null && arrived !== null && arrived < departed)
      this.#note('K23', 'arrived', { d1: departed, d2: arrived });
    const issues = this.#issues;
    const isWrong = issues.some(({ severity }) => severity === 'error');
    if (isWrong || !date || !from || !to || !sought || !money || boxes === null)
      return { line: null, issues };
    const shipment = {
      date,
      from,
      to,
      via,
      modes,
      carrier: this.#text('carrier'),
      equipment,
      boxes,
      grossTonnes: weight === null ? '' : this.#tonnes(weight),
      volumeM3: volume === null ? '' : volume.decimal,
      route: this.#text('route'),
    };
    const invoice = this.#text('invoice') || `${date} ${from} ${to}`;
    const itemText = this.#text('item');
    return {
      line: { row: this.#row, invoice, shipment, itemText, sought, ...money, departed, arrived },
      issues,
    };
  }

  #column(role: InvoiceRole): InvoiceColumn | null {
    return this.#context.columns.find((column) => column.role === role) ?? null;
  }

  #text(role: InvoiceRole): string {
    const column = this.#column(role);
    return column === null ? '' : (this.#cells[column.index] ?? '').trim();
  }

  #note<Code extends CalibrationIssueCode>(
    code: Code,
    role: InvoiceRole,
    values: CalibrationIssues[Code],
  ): void {
    this.#issues.push(calibrationIssue(code, this.#name(role), values));
  }

  #name(role: InvoiceRole): string {
    const column = this.#column(role);
    return column === null ? '' : columnLetters(column.index);
  }

  #day(role: 'date' | 'departed' | 'arrived', isNeeded: boolean): BeijingDate | null {
    const text = this.#text(role);
    if (text === '') {
      if (isNeeded) this.#note('K16', role, { role });
      return null;
    }
    const serial = serialDay(text);
    if (serial !== null) return serial;
    // Sheets and programs add the hour.
    const day = readDay(text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, ''));
    if (day.kind === 'value') return day.value;
    if (day.kind === 'ambiguous')
      this.#note('K15', role, { x: text, a: day.readings[0], b: day.readings[1] });
    else this.#note('K14', role, { x: text });
    return null;
  }

  #place(role: 'from' | 'to'): string | null {
    if (this.#text(role) === '') {
      this.#note('K16', role, { role });
      return null;
    }
    const [code, other] = this.#places(role);
    if (other !== undefined) this.#note('K22', role, { x: this.#text(role) });
    return code !== undefined && other === undefined ? code : null;
  }

  #places(role: 'from' | 'to' | 'via'): readonly string[] {
    const { codes, issues } = this.#context.placesOf(this.#text(role));
    this.#issues.push(...issues.map((issue) => ({ ...issue, path: this.#name(role) })));
    return codes;
  }

  #modes(): InvoiceLine['shipment']['modes'] {
    const text = this.#text('mode');
    const modes = modesIn(text);
    if (text !== '' && modes.length === 0) this.#note('K18', 'mode', { x: text });
    return modes;
  }

  #equipment(): EquipmentCode {
    const text = this.#text('equipment');
    if (text === '') return USUAL_BOX;
    const [code, other] = readBoxes(text.replace(/^\d+\s*[x×*]\s*/i, '')) ?? [];
    if (code === undefined || other !== undefined) this.#note('K19', 'equipment', { x: text });
    return code ?? USUAL_BOX;
  }

  /** Of `2x40HQ` in the column of the box too. */
  #count(): number | null {
    const text = this.#text('quantity') || (/^(\d+)\s*[x×*]/i.exec(this.#text('equipment'))?.[1] ?? '');
    if (text === '') return 1;
    const read = readNumber(text);
    const count = read.kind === 'value' ? read.value.value : 0;
    if (Number.isSafeInteger(count) && count > 0) return count;
    this.#note('K20', 'quantity', { x: text });
    return null;
  }

  #positive(role: 'weight' | 'volume', code: 'K17'): Figure | null {
    const text = this.#text(role);
    if (text === '') return null;
    const read = readNumber(text, [
      'kg',
      'KG',
      'kgs',
      't',
      'T',
      '吨',
      '公斤',
      'm3',
      'm³',
      'cbm',
      'CBM',
      '方',
    ]);
    if (read.kind === 'value' && read.value.value > 0) return read.value;
    this.#note(code, role, { x: text });
    return null;
  }

  /** As the cell or else the heading says; kilograms where neither does. */
  #tonnes({ decimal }: Figure): string {
    const unit = `${this.#text('weight')} ${this.#column('weight')?.heading ?? ''}`;
    const isTonnes = /(?<![a-z])(t|mt|tons?|tonnes?)(?![a-z])|吨/i.test(unit) && !/kg|公斤|千克/i.test(unit);
    return isTonnes ? decimal : writeExact(exactly(decimal).div(KG_PER_TONNE));
  }

  #item(): ItemSought | null {
    const text = this.#text('item');
    if (text === '') return WHOLE_BILL;
    const sought = itemSought(text);
    if (sought === null) this.#note('K21', 'item', { x: text });
    return sought;
  }

  #money(boxes: number | null): Pick<InvoiceLine, 'amount' | 'currency'> | null {
    const role = this.#text('amount') === '' ? 'unit_price' : 'amount';
    const text = this.#text(role);
    if (text === '') {
      this.#note('K16', 'amount', { role: 'amount' });
      return null;
    }
    const { currency, other, rest } = currencyIn(text);
    if (other !== '') this.#note('K13', role, { x: other });
    const figure = this.#amount(role, text, readNumber(rest));
    const known = other === '' ? (currency ?? this.#currency(role, text)) : null;
    if (figure === null || known === null || boxes === null) return null;
    const amount = role === 'amount' ? figure.decimal : writeExact(exactly(figure.decimal).times(boxes));
    return { amount, currency: known };
  }

  #amount(role: InvoiceRole, text: string, read: Reading<Figure>): Figure | null {
    if (read.kind === 'ambiguous')
      this.#note('K15', role, { x: text, a: read.readings[0], b: read.readings[1] });
    else if (read.kind === 'unreadable') this.#note('K10', role, { x: text });
    else if (read.value.value > 0) return read.value;
    else this.#note('K11', role, { x: text });
    return null;
  }

  /** Of a column of its own, of the heading, or of the whole table. */
  #currency(role: InvoiceRole, amount: string): Currency | null {
    const text = this.#text('currency');
    const own = currencyIn(text || (this.#column(role)?.heading ?? ''));
    if (own.currency !== null) return own.currency;
    if (text !== '') this.#note('K13', 'currency', { x: text });
    else if (this.#context.currency === null) this.#note('K12', role, { x: amount });
    return text === '' ? this.#context.currency : null;
  }
}

const KG_PER_TONNE = 1000;
