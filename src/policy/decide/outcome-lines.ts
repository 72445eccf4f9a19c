import { exactly, writeCny } from '../../units/exact.ts';
import { unknownValue, type Value } from '../expression/value.ts';
import type { DecidedEvent } from './decide-event.ts';
import type { OutcomeLine, OutcomeTotals } from './decision.ts';
import { missingIn } from './settle-account.ts';
import type { StackedLine } from './stacking.ts';

/** Every charge line of an event, touched by a measure or not, in the order of their names. */
export function outcomeLines({ stack, absent }: DecidedEvent): readonly OutcomeLine[] {
  const open = absent.map((line): StackedLine => {
    const amount = unknownValue(line);
    return { line, before: amount, afterNational: amount, after: amount };
  });
  return [...stack.lines, ...open]
    .sort((a, b) => (a.line < b.line ? -1 : 1))
    .map(({ line, before, afterNational, after }) => ({
      line,
      before: written(before),
      after_national: written(afterNational),
      after: written(after),
      payable: written(after),
      missing: [...new Set([...missingIn(before), ...missingIn(after)])],
    }));
}

/** The sums of those lines, and what the measures gain. */
export function outcomeTotals(
  { stack: { total }, open }: DecidedEvent,
  lines: readonly OutcomeLine[],
): OutcomeTotals {
  const gains = total.kind === 'gains' && open.length === 0 ? total : null;
  return {
    before: sumOf(lines.map(({ before }) => before)),
    after_national: sumOf(lines.map(({ after_national: afterNational }) => afterNational)),
    after: sumOf(lines.map(({ after }) => after)),
    payable: sumOf(lines.map(({ payable }) => payable)),
    gross: gains && writeCny(gains.gross),
    incremental: gains && writeCny(gains.incremental),
  };
}

const written = (value: Value): string | null => (value.kind === 'number' ? writeCny(value.value) : null);

function sumOf(amounts: readonly (string | null)[]): string | null {
  let sum = exactly(0);
  for (const amount of amounts) {
    if (amount === null) return null;
    sum = sum.plus(amount);
  }
  return writeCny(sum);
}
