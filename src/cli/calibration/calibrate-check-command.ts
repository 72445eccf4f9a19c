import { writeFile } from 'node:fs/promises';
import { writeCalibration } from '../../calibration/calibration-file.ts';
import { NO_INVOICE_CHOICES } from '../../calibration/invoices/read-invoices.ts';
import { UNWATCHED } from '../../compare/unwatched.ts';
import type { CalibrationReport } from '../../contract/calibration/calibration-report.ts';
import { RATES_AT_MOST } from '../../rates/rates-at-most.ts';
import { CURRENCIES } from '../../units/money.ts';
import type { Command } from '../command.ts';
import { isMisuse, misuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { readNamedBytes } from '../named-file.ts';
import { openNetworkFolder } from '../network-folder.ts';
import { cappedIssueLines } from '../network-report.ts';
import { openMeasures } from '../policy-folder.ts';
import { readFormat } from '../read-format.ts';
import { systemReason } from '../system/system-reason.ts';
import { calibrationText } from './calibration-text.ts';

const SCHEMA = 'yusuan.calibrate-check/1.0.0';

/** Holds past invoices against the model: what each row is matched with, what is learned, errors before and after. */
export const calibrateCheckCommand: Command = {
  maxArguments: 1,
  options: {
    format: 'text',
    currency: 'text',
    sheet: 'text',
    route: 'list',
    out: 'text',
    network: 'text',
    scenarios: 'text',
  },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const typed = line.text('currency');
    const currency = CURRENCIES.find((one) => one === typed?.toUpperCase()) ?? null;
    if (typed !== undefined && currency === null)
      return misuse('notAChoice', { x: 'currency', value: typed, choices: CURRENCIES.join(', ') });
    const [path] = line.words;
    if (path === undefined) return misuse('missingArgument', { x: 'calibrate check' });
    const { networkFolder, scenariosFolder, prebuiltFolder } = surroundings;
    const source = await openNetworkFolder(line.text('network') ?? networkFolder, prebuiltFolder);
    if (isMisuse(source)) return source;
    const library = await openMeasures(line.text('scenarios') ?? scenariosFolder, prebuiltFolder);
    if (isMisuse(library)) return library;
    surroundings.complain(issueLines([...source.issues, ...library.issues], language));
    if (!source.ok || !library.ok) return 1;
    const bytes = await readNamedBytes(path, RATES_AT_MOST.bytes);
    if (isMisuse(bytes)) return bytes;
    const session = await surroundings.openSession(source.value, library.value);
    if (!session.ok || !bytes.ok) {
      surroundings.complain(cappedIssueLines([...session.issues, ...bytes.issues], language));
      return 1;
    }
    const report = await session.value.calibrate(
      {
        name: path,
        bytes: bytes.value,
        sheet: line.text('sheet') ?? null,
        choices: { ...NO_INVOICE_CHOICES, currency },
        routes: line.list('route'),
      },
      UNWATCHED,
    );
    if (!report.ok) {
      surroundings.complain(cappedIssueLines(report.issues, language));
      return 1;
    }
    const { issues, calibration } = report.value;
    if (format === 'json') surroundings.print(json(report.value));
    else {
      surroundings.complain(cappedIssueLines(issues, language));
      surroundings.print(calibrationText(report.value, language));
    }
    const out = line.text('out');
    if (out !== undefined && calibration !== null)
      try {
        await writeFile(out, writeCalibration(calibration));
      } catch (error) {
        return misuse('cannotWrite', { x: out, reason: systemReason(error) });
      }
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

const json = (report: CalibrationReport): string =>
  `${JSON.stringify({ schema: SCHEMA, ...report }, null, 2)}\n`;
