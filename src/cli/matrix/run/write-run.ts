import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cell, csvText } from '../../../export/csv.ts';
import { payerSums } from '../../../matrix/payers.ts';
import { formatFen } from '../../../units/money.ts';
import { type Misuse, misuse } from '../../command-line.ts';
import { codeOf, systemReason } from '../../system/system-reason.ts';
import type { MatrixRun } from './run-report.ts';

const TEU_PLACES = 3;
const KG_PLACES = 1;

/** What a run comes to as files beside those of its flows; a misuse where they cannot be written. */
export async function writeRun(folder: string, run: MatrixRun, summary: object): Promise<Misuse | null> {
  const files: readonly (readonly [string, string])[] = [
    ['summary.json', `${JSON.stringify(summary, null, 2)}\n`],
    ['corridors.csv', csvText(corridorRows(run))],
    ['months.csv', csvText(monthRows(run))],
    ['fiscal.csv', csvText(fiscalRows(run))],
    ['measures.csv', csvText(measureRows(run))],
  ];
  return whileWriting(folder, async () => {
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  });
}

/** A misuse where the operating system lets nothing be written into a folder. */
export async function whileWriting(folder: string, write: () => Promise<void>): Promise<Misuse | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return misuse('cannotWrite', { x: folder, reason: systemReason(error) });
  }
}

/** The folder itself alone: where its parents are missing a path is mistyped, and some file systems never answer for them. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const corridorRows = ({ summary }: MatrixRun): readonly (readonly Cell[])[] => [
  ['from', 'to', 'teu'],
  ...summary.corridors.map(({ from, to, teu }) => [from, to, Number(teu.toFixed(TEU_PLACES))]),
];

const monthRows = ({ monthSums }: MatrixRun): readonly (readonly Cell[])[] => [
  [
    'month',
    'teu',
    'invoice_before_cny',
    'invoice_after_cny',
    'teu_shifted',
    'outlay_cny',
    'co2e_before_kg',
    'co2e_after_kg',
  ],
  ...monthSums.map(({ month, teu, invoice, teuShifted, outlay, co2eKg }) => [
    month,
    Number(teu.toFixed(TEU_PLACES)),
    formatFen(invoice.before),
    formatFen(invoice.after),
    Number(teuShifted.toFixed(TEU_PLACES)),
    formatFen(outlay),
    Number(co2eKg.before.toFixed(KG_PLACES)),
    Number(co2eKg.after.toFixed(KG_PLACES)),
  ]),
];

const fiscalRows = ({ summary, payerOf }: MatrixRun): readonly (readonly Cell[])[] => [
  ['payer', 'outlay_cny', 'deadweight_cny'],
  ...payerSums(summary, payerOf).map(({ payer, outlay, deadweight }) => [
    payer,
    formatFen(outlay),
    formatFen(deadweight),
  ]),
];

const measureRows = ({ summary, payerOf }: MatrixRun): readonly (readonly Cell[])[] => [
  ['measure', 'payer', 'outlay_before_cny', 'outlay_after_cny', 'deadweight_cny'],
  ...summary.measures.map(({ measure, outlay, deadweight }) => [
    measure,
    payerOf(measure),
    formatFen(outlay.before),
    formatFen(outlay.after),
    formatFen(deadweight),
  ]),
];
