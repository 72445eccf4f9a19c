import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bilingual } from '../../src/network/bilingual.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import { OPTIONAL_COLUMNS } from '../../src/network/tables/optional-parts.ts';
import { chongqingFiles } from '../builders/chongqing.ts';

/** A table as a network has it that was written before there were columns for Chinese. */
function withoutChinese(table: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
  const columns = (meta.fields ?? []).filter((column) => !OPTIONAL_COLUMNS.some((each) => each === column));
  return Papa.unparse(data, { columns, newline: '\n' });
}

describe('a text in two languages', () => {
  it('stands for both where one is missing, and for none where both are', () => {
    expect(bilingual('甲', 'A')).toEqual({ zh: '甲', en: 'A' });
    expect(bilingual('甲', '')).toEqual({ zh: '甲', en: '甲' });
    expect(bilingual('', 'A')).toEqual({ zh: 'A', en: 'A' });
    expect(bilingual('', '')).toBeNull();
  });

  it('may lack its Chinese column in every table: the network loads, and shows the English in both', async () => {
    const files = [...(await chongqingFiles())].map(([file, text]): [string, string] => [
      file,
      file.endsWith('.csv') && file !== 'backtest.csv' ? withoutChinese(text) : text,
    ]);
    const loaded = loadNetwork(new Map(files));
    expect(loaded.issues).toEqual([]);
    const network = loaded.ok ? loaded.value : null;
    const over = 'Over the loan prime rate';
    expect(network?.parameters.get('capital.spread')?.[0]?.note).toEqual({ zh: over, en: over });
    expect(network?.sources.get('geonames')?.texts.title).toEqual({
      zh: 'Gazetteer of cities and towns',
      en: 'Gazetteer of cities and towns',
    });
  });
});
