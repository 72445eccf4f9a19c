import type { Network } from '../../network/network.ts';
import { MODES } from '../../network/terminal.ts';
import { rateIssue } from '../../rates/rate-issue.ts';
import { RATES_AT_MOST } from '../../rates/rates-at-most.ts';
import { readRateFile } from '../../rates/sheet/read-rate-file.ts';
import {
  NO_CHOICES,
  type RateSheetReading,
  readRateSheet,
  type SheetChoices,
} from '../../rates/sheet/read-rate-sheet.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { CURRENCIES } from '../../units/money.ts';
import { type CommandLine, isMisuse, type Misuse, misuse } from '../command-line.ts';
import { readNamedBytes } from '../named-file.ts';

/** The sheets of a file that have a table of rates, or the one that is named; a misuse where it cannot be opened. */
export async function readNamedRates(
  path: string,
  network: Network,
  choices: SheetChoices = NO_CHOICES,
  sheet: string | null = null,
): Promise<Result<readonly RateSheetReading[]> | Misuse> {
  const bytes = await readNamedBytes(path, RATES_AT_MOST.bytes);
  if (isMisuse(bytes) || !bytes.ok) return bytes;
  const file = await readRateFile(path, bytes.value);
  if (!file.ok) return file;
  const asked = sheet === null ? file.value : file.value.filter((table) => table.sheet === sheet);
  const readings = asked.map((table) => readRateSheet(network, table, choices));
  const sound = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  if (sound.length === 0) {
    const issues = readings.flatMap(({ issues: own }) => own);
    return failure(issues.length > 0 ? issues : [rateIssue('R06', path, { file: sheet ?? path })]);
  }
  return success(sound, file.issues);
}

/** What `--mode` and `--currency` say of a whole sheet. */
export function choicesFrom(line: CommandLine): SheetChoices | Misuse {
  const [mode, currency] = [line.text('mode'), line.text('currency')];
  const knownMode = MODES.find((one) => one === mode) ?? null;
  const knownCurrency = CURRENCIES.find((one) => one === currency?.toUpperCase()) ?? null;
  if (mode !== undefined && knownMode === null)
    return misuse('notAChoice', { x: 'mode', value: mode, choices: MODES.join(', ') });
  if (currency !== undefined && knownCurrency === null)
    return misuse('notAChoice', { x: 'currency', value: currency, choices: CURRENCIES.join(', ') });
  return { ...NO_CHOICES, mode: knownMode, currency: knownCurrency };
}
