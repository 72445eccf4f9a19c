import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSampleTables, type SampleFile, type SampleTables } from '../../demand/sample/sample-tables.ts';
import { type Misuse, misuse } from '../command-line.ts';
import { systemReason } from '../system/system-reason.ts';

/** The tables of which samples are made, with the month profiles; a misuse where they cannot be opened. */
export async function openDemandFolder(scenariosFolder: string): Promise<SampleTables | Misuse> {
  const folder = join(scenariosFolder, 'demand');
  const text = (file: SampleFile): Promise<string> => readFile(join(folder, file), 'utf8');
  try {
    return readSampleTables({
      'margins.csv': await text('margins.csv'),
      'places.csv': await text('places.csv'),
      'goods.csv': await text('goods.csv'),
      'month-profiles.csv': await text('month-profiles.csv'),
      'sources.csv': await text('sources.csv'),
    });
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: systemReason(error) });
  }
}
