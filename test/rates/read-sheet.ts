import { readFileSync } from 'node:fs';
import type { ContractRate } from '../../src/rates/contract-rate.ts';
import { readRateFile } from '../../src/rates/sheet/read-rate-file.ts';
import {
  NO_CHOICES,
  type RateSheetReading,
  readRateSheet,
  type SheetChoices,
} from '../../src/rates/sheet/read-rate-sheet.ts';
import type { Issue, Result } from '../../src/units/issue.ts';
import { rateWorld } from '../builders/rate-world.ts';

const WORLD = rateWorld();

/** The bytes of a sheet that lies beside these tests. */
export const sheetBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./sheets/${name}`, import.meta.url)));

/** The last sheet of a file that has a table. */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  choices: Partial<SheetChoices> = {},
): Promise<Result<RateSheetReading>> {
  const file = await readRateFile(name, bytes);
  if (!file.ok) return file;
  const readings = file.value.map((table) => readRateSheet(WORLD, table, { ...NO_CHOICES, ...choices }));
  const reading = readings.findLast(({ ok }) => ok) ?? readings[0]!;
  const said = reading.ok ? reading.value.issues : reading.issues;
  return { ...reading, issues: [...file.issues, ...said] };
}

/** A table as text with commas. */
export const readText = (text: string, choices: Partial<SheetChoices> = {}) =>
  readBytes('rates.csv', new TextEncoder().encode(text), choices);

export const codes = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} ${path.split(':').slice(1).join(':')}`);

/** A rate in one line: `4 CNSHA-DEHAM sea 40HQ 2450 USD`. */
export const line = ({ source, from, to, mode, equipment, price, currency }: ContractRate): string =>
  `${source.row} ${from}-${to} ${mode} ${equipment} ${price} ${currency}`;
