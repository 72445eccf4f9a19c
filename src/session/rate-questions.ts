import type { RateSheet, RateSheetAsked, SheetProgress } from '../contract/rates/rate-sheet.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { Network } from '../network/network.ts';
import { readRateFile } from '../rates/sheet/read-rate-file.ts';
import { type RateSheetReading, readRowByRow, type SheetReading } from '../rates/sheet/read-rate-sheet.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';

export type SheetControl = WorkControl<SheetProgress>;

/**
 * Reads a rate sheet against the network: the sheet asked for, else the first of the file that has a table of rates.
 * Stopped, it keeps nothing.
 */
export async function readRates(
  network: Network,
  { name, bytes, sheet, choices }: RateSheetAsked,
  control: SheetControl,
): Promise<Result<RateSheet>> {
  const file = await readRateFile(name, bytes);
  if (!file.ok) return file;
  const asked = sheet === null ? file.value : file.value.filter((table) => table.sheet === sheet);
  const total = asked.reduce((sum, table) => sum + table.rows.length, 0);
  const readings = [];
  let done = 0;
  for (const table of asked) {
    const reading = await readWatched(readRowByRow(network, table, choices), { done, total }, control);
    if (reading === null) return failure([refuse('E13', '', { n: 0, m: total })]);
    readings.push({ table, reading });
    done += table.rows.length;
  }
  const { table, reading } = present(readings.find((one) => one.reading.ok) ?? readings[0]);
  if (!reading.ok) return failure([...file.issues, ...reading.issues]);
  const { value } = reading;
  const first = table.rows.find(({ line }) => line > value.headerLines[1]);
  return success({
    ...value,
    issues: [...file.issues, ...value.issues],
    sheets: file.value.map((one) => one.sheet),
    samples: value.columns.map(({ index }) => first?.cells[index] ?? ''),
  });
}

/** Rows between two looks at whether it is to stop. */
const ROWS_AT_ONCE = 200;

/** Null where it was stopped. */
async function readWatched(
  reading: SheetReading,
  { done, total }: SheetProgress,
  control: SheetControl,
): Promise<Result<RateSheetReading> | null> {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    if (step.value % ROWS_AT_ONCE !== 0) continue;
    control.onProgress({ done: done + step.value, total });
    await control.yieldNow();
    if (control.shouldStop()) return null;
  }
}
