import { writeFile } from 'node:fs/promises';
import { demandIssue } from '../../demand/demand-issue.ts';
import { type DemandCell, demandRows } from '../../demand/demand-rows.ts';
import { makeSample, SAMPLE_FLOWS, SAMPLE_SEED } from '../../demand/sample/make-sample.ts';
import { csvText } from '../../export/csv.ts';
import { demandText } from '../../i18n/demand/demand-texts.ts';
import type { Command } from '../command.ts';
import { isMisuse, misuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { readFormat } from '../read-format.ts';
import { systemReason } from '../system/system-reason.ts';
import { openDemandFolder } from './demand-folder.ts';
import { readWholeOption } from './read-whole-option.ts';

const FORMATS = ['csv', 'xlsx', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

const SEEDS = { least: 0, most: 2 ** 31 - 1, usual: SAMPLE_SEED };

/** Beside each row, a workbook and a Parquet file say of themselves that they are a sample. */
const SHEET = '示例数据 SAMPLE DATA';
const REMARK = { key: 'yusuan.demand', value: 'sample data, no record of what was carried' };

/** Writes a sample year; the same options are the same bytes. */
export const matrixSampleCommand: Command = {
  maxArguments: 0,
  options: { out: 'text', format: 'text', flows: 'text', seed: 'text' },
  async run(line, language, surroundings) {
    const out = line.text('out');
    const format = readFormat(line.text('format') ?? ending(out), FORMATS);
    if (typeof format !== 'string') return format;
    if (out === undefined && format !== 'csv') return misuse('needsFile', { format });
    const count = readWholeOption(line, 'flows', SAMPLE_FLOWS);
    if (typeof count !== 'number') return count;
    const seed = readWholeOption(line, 'seed', SEEDS);
    if (typeof seed !== 'number') return seed;
    const tables = await openDemandFolder(surroundings.scenariosFolder);
    if (isMisuse(tables)) return tables;

    const { flows, corridors } = makeSample(tables, count, seed);
    const content = await contentOf(format, demandRows(flows, corridors, tables.profiles));
    surroundings.complain(issueLines([demandIssue('D22', out ?? '', { file: out ?? SHEET })], language));
    if (out === undefined) {
      surroundings.print(typeof content === 'string' ? content : '');
      return 0;
    }
    try {
      await writeFile(out, content);
    } catch (error) {
      return misuse('cannotWrite', { x: out, reason: systemReason(error) });
    }
    surroundings.print(`${demandText(language)('written', { file: out, count: flows.length })}\n`);
    return 0;
  },
};

/** The format that the name of a file ends in, where it is one; else CSV. */
const ending = (file: string | undefined): Format =>
  FORMATS.find((format) => file?.toLowerCase().endsWith(`.${format}`)) ?? 'csv';

async function contentOf(
  format: Format,
  rows: readonly (readonly DemandCell[])[],
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csvText(rows);
    case 'xlsx':
      return (await import('../../demand/workbook.ts')).workbookOf(SHEET, rows);
    case 'parquet':
      return (await import('./parquet-file.ts')).parquetOf(rows, REMARK);
  }
}
