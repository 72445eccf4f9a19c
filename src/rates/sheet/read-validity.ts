import { readDay } from '../../reading/day.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Cell, RowCells } from './row-cells.ts';
import type { Note } from './row-context.ts';
import type { SheetStatement } from './sheet-statement.ts';
import { readSpan, type Span, serialDay } from './span-cell.ts';

/** The days on which a row holds: its own, else the sheet's; null where what is typed is none. */
export function readValidity(cells: RowCells, said: SheetStatement, note: Note): Span | null {
  const whole = readWhole(cells.one('validity'), note);
  const from = readEnd(cells.one('valid_from'), 'from', note);
  const to = readEnd(cells.one('valid_to'), 'to', note);
  if (whole === null || from === 'wrong' || to === 'wrong') return null;
  const own = { from: from ?? whole.from, to: to ?? whole.to };
  const span = own.from === null && own.to === null ? (said.span ?? own) : own;
  if (span.from !== null && span.to !== null && span.to < span.from) {
    note('R36', cells.one('valid_to') ?? cells.one('validity'), { d1: span.from, d2: span.to });
    return null;
  }
  return span;
}

const NO_SPAN: Span = { from: null, to: null };

function readWhole(cell: Cell | null, note: Note): Span | null {
  if (cell === null) return NO_SPAN;
  const serial = serialNoted(cell, note);
  if (serial !== null) return { from: null, to: serial };
  const read = readSpan(cell.text);
  if (read.kind === 'span') {
    const { from, to } = read.span;
    // A single day in a column of validities is the last one.
    return from !== null && to === null && !/起|from|start/i.test(cell.text)
      ? { from: null, to: from }
      : read.span;
  }
  noteUnread(cell, read, note);
  return null;
}

function readEnd(cell: Cell | null, end: 'from' | 'to', note: Note): BeijingDate | 'wrong' | null {
  if (cell === null) return null;
  const serial = serialNoted(cell, note);
  if (serial !== null) return serial;
  const day = readDay(cell.text);
  if (day.kind === 'value') return day.value;
  const span = day.kind === 'unreadable' ? readSpan(cell.text) : day;
  const read = span.kind === 'span' ? (span.span[end] ?? span.span.from ?? span.span.to) : null;
  if (read !== null) return read;
  noteUnread(cell, span, note);
  return 'wrong';
}

function serialNoted(cell: Cell, note: Note): BeijingDate | null {
  const day = serialDay(cell.text);
  if (day !== null) note('R35', cell, { x: cell.text, d: day });
  return day;
}

function noteUnread(
  cell: Cell,
  read: ReturnType<typeof readSpan> | ReturnType<typeof readDay>,
  note: Note,
): void {
  if (read.kind === 'ambiguous')
    note('R34', cell, { x: cell.text, a: read.readings[0], b: read.readings[1] });
  else note('R33', cell, { x: cell.text });
}
