import { describe, expect, it } from 'vitest';
import { readDemandSheet, writeDemand } from '../../src/session/demand-questions.ts';
import { cells, csvOf, demandNetwork, flow } from '../builders/demand.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `m${String(month + 1).padStart(2, '0')}`);
const TEXTS = {
  sample: csvOf([cells({ flow_id: 'SAMPLE-1' })]),
  monthProfiles: `profile,${MONTHS.join(',')}\nwinter,${MONTHS.map((_, month) => (month === 0 ? 1 : 0)).join(',')}\n`,
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: Uint8Array) =>
  readDemandSheet(demandNetwork(), TEXTS, { kind: 'file', name: 'own.csv', bytes: text });

describe('a year of cargo on the page', () => {
  it('is the sample that ships, and said to be one', async () => {
    const sheet = await readDemandSheet(demandNetwork(), TEXTS, { kind: 'sample' });
    expect(sheet.ok && sheet.value).toMatchObject({
      isSample: true,
      rows: 1,
      refused: 0,
      totals: { all: { teu: 240 } },
    });
  });

  it('holds no more flows than a page can show', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => cells({ flow_id: `f${index}` }));
    const sheet = await read(bytes(csvOf(rows)));
    expect([sheet.ok, ...sheet.issues.map(({ code }) => code)]).toEqual([false, 'D04']);
  });

  it.each(['csv', 'xlsx'] as const)('is written as %s that is read as the same', async (format) => {
    const sheet = await read(
      bytes(csvOf([cells({ month_profile: 'winter' }), cells({ flow_id: 'f2', origin: 'Xyzzy' })])),
    );
    if (!sheet.ok) throw new Error('the table can be read');
    expect(sheet.value).toMatchObject({ rows: 2, refused: 1, isSample: false });
    const again = await read(await writeDemand(TEXTS, { ...sheet.value, format }));
    expect(again.ok && again.value.flows).toEqual(sheet.value.flows);
    expect(sheet.value.flows[0]?.monthShares[0]).toBe(1);
    expect(sheet.value.flows).toEqual([flow({ monthShares: sheet.value.flows[0]!.monthShares })]);
  });
});
