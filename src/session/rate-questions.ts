import type { RateSheet, RateSheetAsked } from '../contract/rates/rate-sheet.ts';
import type { Network } from '../network/network.ts';
import { readRateFile } from '../rates/sheet/read-rate-file.ts';
import { readRateSheet } from '../rates/sheet/read-rate-sheet.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';

/** Reads a rate sheet against the network: the sheet asked for, else the first of the file that has a table of rates. */
export async function readRates(
  network: Network,
  { name, bytes, sheet, choices }: RateSheetAsked,
): Promise<Result<RateSheet>> {
  const file = await readRateFile(name, bytes);
  if (!file.ok) return file;
  const asked = sheet === null ? file.value : file.value.filter((table) => table.sheet === sheet);
  const readings = asked.map((table) => ({ table, reading: readRateSheet(network, table, choices) }));
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
