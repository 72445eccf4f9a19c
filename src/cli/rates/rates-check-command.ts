import type { Language } from '../../i18n/language.ts';
import { ratesText } from '../../i18n/rates/rates-texts.ts';
import type { ContractRate } from '../../rates/contract-rate.ts';
import type { RateSheetReading } from '../../rates/sheet/read-rate-sheet.ts';
import type { Command } from '../command.ts';
import { isMisuse, misuse } from '../command-line.ts';
import { openNetworkFolder } from '../network-folder.ts';
import { cappedIssueLines } from '../network-report.ts';
import { readFormat } from '../read-format.ts';
import { type Column, textTable } from '../text-table.ts';
import { choicesFrom, readNamedRates } from './named-rates.ts';

const SCHEMA = 'yusuan.rates-check/1.0.0';

/** What a rate sheet says, row by row, and what is wrong with it. */
export const ratesCheckCommand: Command = {
  maxArguments: 1,
  options: { format: 'text', mode: 'text', currency: 'text', sheet: 'text', network: 'text' },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const choices = choicesFrom(line);
    if (isMisuse(choices)) return choices;
    const [path] = line.words;
    if (path === undefined) return misuse('missingArgument', { x: 'rates check' });
    const { networkFolder, prebuiltFolder } = surroundings;
    const source = await openNetworkFolder(line.text('network') ?? networkFolder, prebuiltFolder);
    if (isMisuse(source)) return source;
    const opened = source.ok ? await source.value.open() : source;
    const sheets = opened.ok
      ? await readNamedRates(path, opened.value.network, choices, line.text('sheet') ?? null)
      : opened;
    if (isMisuse(sheets)) return sheets;
    if (!sheets.ok) {
      surroundings.complain(cappedIssueLines(sheets.issues, language));
      return 1;
    }
    const issues = [...sheets.issues, ...sheets.value.flatMap((sheet) => sheet.issues)];
    if (format === 'json')
      surroundings.print(
        `${JSON.stringify({ schema: SCHEMA, file: path, sheets: sheets.value.map(checked), issues }, null, 2)}\n`,
      );
    else {
      surroundings.complain(cappedIssueLines(issues, language));
      surroundings.print(sheets.value.map((sheet) => report(sheet, language)).join('\n'));
    }
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

const checked = ({ sheet, columns, rows, rates }: RateSheetReading) => ({ sheet, columns, rows, rates });

function report({ file, sheet, rates, rows }: RateSheetReading, language: Language): string {
  const t = ratesText(language);
  const columns: readonly Column[] = [
    { heading: t('row'), alignment: 'right' },
    { heading: t('lane'), alignment: 'left' },
    { heading: t('carrier'), alignment: 'left' },
    { heading: t('roles.equipment'), alignment: 'left' },
    { heading: t('price'), alignment: 'right' },
    { heading: t('tier'), alignment: 'left' },
    { heading: t('validity'), alignment: 'left' },
    { heading: t('inside'), alignment: 'left' },
    { heading: t('surcharges'), alignment: 'left' },
  ];
  const refused = rows.filter(({ kind }) => kind === 'refused').length;
  const summary = t('report', {
    file: sheet === '' ? file : `${file} · ${sheet}`,
    rates: String(rates.length),
    rows: String(rows.length),
    refused: String(refused),
  });
  return rates.length === 0 ? `${summary}\n` : `${textTable(columns, rates.map(cellsOf))}\n${summary}\n`;
}

const cellsOf = (rate: ContractRate): string[] => [
  String(rate.source.row),
  `${rate.from} ${rate.to} ${rate.mode}`,
  rate.carrier,
  rate.equipment,
  `${rate.price} ${rate.currency}/${rate.basis}`,
  rate.leastUnits === 1 && rate.mostUnits === null ? '' : `${rate.leastUnits}-${rate.mostUnits ?? ''}`,
  rate.validFrom === null && rate.validTo === null ? '' : `${rate.validFrom ?? ''}/${rate.validTo ?? ''}`,
  rate.inside.map(({ charge }) => charge).join(' '),
  rate.surcharges.map(({ name, price, currency }) => `${name} ${price} ${currency}`).join(', '),
];
