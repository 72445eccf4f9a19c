import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demandRows } from '../../src/demand/demand-rows.ts';
import { readDemand } from '../../src/demand/read-demand.ts';
import { makeSample, SAMPLE_FLOWS, SAMPLE_SEED } from '../../src/demand/sample/make-sample.ts';
import { marginTotals } from '../../src/demand/sample/margin-totals.ts';
import { readSampleTables, SAMPLE_FILES, type SampleFile } from '../../src/demand/sample/sample-tables.ts';
import { tableOfText } from '../../src/demand/text-table.ts';
import { csvText } from '../../src/export/csv.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import { chongqingFiles } from '../builders/chongqing.ts';

const text = (file: string): string =>
  readFileSync(new URL(`../../scenarios/demand/${file}`, import.meta.url), 'utf8');

const files = Object.fromEntries(SAMPLE_FILES.map((file) => [file, text(file)])) as Record<
  SampleFile,
  string
>;
const tables = readSampleTables(files);
const shipped = text('sample-2025.csv');
const sample = makeSample(tables, SAMPLE_FLOWS.usual, SAMPLE_SEED);

describe('the sample year', () => {
  it('is what its tables and its seed make of it, to the byte', () => {
    expect(csvText(demandRows(sample.flows, sample.corridors, tables.profiles)) === shipped).toBe(true);
  });

  it('has every fitted total to within half a per cent, or ten TEU where it is small', () => {
    const missed = marginTotals(sample.flows, sample.corridors, tables)
      .filter(({ margin }) => margin.use === 'fitted')
      .filter(({ margin, amount, error }) => Math.abs(error) > 0.005 && Math.abs(amount - margin.value) > 10)
      .map(({ margin, amount }) => [margin.name, margin.member, margin.value, amount]);
    expect(missed).toEqual([]);
  });

  it('has about a million TEU in two thousand flows of all directions, none without a box', () => {
    expect(sample.flows).toHaveLength(2000);
    expect(new Set(sample.flows.map(({ direction }) => direction)).size).toBe(3);
    expect(sample.flows.filter(({ boxesPerYear }) => !(boxesPerYear >= 1))).toEqual([]);
    const corridors = tables.margins.filter(({ name }) => name === 'corridor');
    expect(corridors.reduce((sum, { value }) => sum + value, 0)).toBe(1_037_300);
  });

  it('is another one by another seed', () => {
    const other = makeSample(tables, SAMPLE_FLOWS.least, SAMPLE_SEED + 1);
    const same = new Set(sample.flows.map(({ origin, destination }) => `${origin} ${destination}`));
    expect(other.flows.some(({ origin, destination }) => !same.has(`${origin} ${destination}`))).toBe(true);
  });

  it('is read back whole from its file, against the network as shipped, and known for a sample', async () => {
    const loaded = loadNetwork(await chongqingFiles());
    const table = tableOfText({ name: 'sample-2025.csv', text: shipped, encoding: 'utf-8' });
    if (!loaded.ok || !table.ok) throw new Error('network and sample can be read');
    const read = readDemand(loaded.value, table.value, tables.profiles, SAMPLE_FLOWS.most);
    if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 5)));
    expect(read.value.issues).toEqual([]);
    expect(read.value.isSample).toBe(true);
    expect(read.value.flows).toEqual(sample.flows);
    expect(read.value.corridors).toEqual(sample.corridors);
  });
});

describe('every total', () => {
  it('names sources that are listed, and how it follows from them', () => {
    for (const { sources, derivation } of tables.margins) {
      expect(sources.filter((id) => !tables.sources.has(id))).toEqual([]);
      expect(derivation.zh).not.toBe('');
      expect(derivation.en).not.toBe('');
    }
  });

  it('of the same boxes has the same sum, whatever it is taken by', () => {
    const sum = (name: string): number =>
      tables.margins.filter((margin) => margin.name === name).reduce((total, { value }) => total + value, 0);
    expect([sum('commodity'), sum('district'), sum('month')]).toEqual(Array(3).fill(sum('corridor')));
  });
});
