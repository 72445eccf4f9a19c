import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEMAND_COLUMNS } from '../../src/demand/demand-columns.ts';
import { demandRows } from '../../src/demand/demand-rows.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import { type DemandReader, readDemandFile } from '../../src/demand/read-demand-file.ts';
import { takeFlows } from '../../src/demand/take-flows.ts';
import { workbookOf } from '../../src/demand/workbook.ts';
import { csvText } from '../../src/export/csv.ts';
import { demandMessages } from '../../src/i18n/demand/demand-messages.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { writeIssue } from '../../src/i18n/write-issue.ts';
import type { Issue } from '../../src/units/issue.ts';
import { type Cells, cells, csvOf, demandNetwork, flow, PROFILES } from '../builders/demand.ts';

const MEGABYTE = 1_000_000;

const READER: DemandReader = {
  network: demandNetwork(),
  profiles: PROFILES,
  mostFlows: 10,
  mostBytes: MEGABYTE,
  tableOfParquet: null,
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (content: string | Uint8Array, reader: Partial<DemandReader> = {}) =>
  readDemandFile('demand.csv', typeof content === 'string' ? utf8(content) : content, {
    ...READER,
    ...reader,
  });

async function flowsOf(content: string | Uint8Array) {
  const reading = await read(content);
  return reading.ok ? reading.value.flows : [];
}

const placed = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path}`);

/** Codes and places of what is wrong with a table of one row. */
async function faultsOf(own: Partial<Cells>): Promise<readonly string[]> {
  const reading = await read(csvOf([cells(own)]));
  expect(reading.ok && reading.value.flows).toEqual([]);
  return placed(reading.issues.concat(reading.ok ? reading.value.issues : []));
}

describe('a demand table', () => {
  it('names a row as a spreadsheet does, whatever lines a cell above it takes', async () => {
    const table = csvOf([cells({ flow_id: 'a\nb' }), cells({ flow_id: 'c', boxes_per_year: 'many' })]);
    const reading = await read(table);
    const issues = reading.issues.concat(reading.ok ? reading.value.issues : []);
    expect(placed(issues).filter((place) => place.includes(':3:'))).not.toEqual([]);
    expect(placed(issues).filter((place) => place.includes(':4:'))).toEqual([]);
  });

  it('is read as flows that an enquiry can take', async () => {
    expect(await flowsOf(csvOf([cells()]))).toEqual([flow()]);
  });

  it('may name places, goods, boxes and directions in other words', async () => {
    const row = cells({
      origin: '渝北',
      destination: 'Duisburg',
      district: '渝北',
      commodity: '笔记本电脑',
      direction: '出口',
      equipment: "40' HC",
      boxes_per_year: '120 箱',
      t_per_box: '9500 kg',
      value_cny_per_box: '300万',
    });
    expect(await flowsOf(csvOf([row]))).toEqual([flow()]);
  });

  it('may leave out the district and the weight, which is then the usual one', async () => {
    const [read] = await flowsOf(csvOf([cells({ district: '', t_per_box: '' })]));
    expect(read).toEqual(flow({ district: null }));
  });

  it('takes a profile by its name or as twelve shares', async () => {
    const shares = '0 0 0 0 0 0.3333 0.3333 0.3334 0 0 0 0';
    const [named, written] = await flowsOf(
      csvOf([cells({ month_profile: 'Summer' }), cells({ flow_id: 'f2', month_profile: shares })]),
    );
    expect(named?.monthShares[5]).toBe(1 / 3);
    expect(written?.monthShares[7]).toBeCloseTo(0.3334, 12);
  });

  it('may say by which corridor goods went', async () => {
    const text = (corridor: string): string =>
      `${DEMAND_COLUMNS.join(',')},corridor\n${Object.values(cells()).join(',')},${corridor}\n`;
    const [river, none, wrong] = await Promise.all(
      [text('River'), text(''), text('canal')].map((one) => read(one)),
    );
    expect(river?.ok && [...river.value.corridors]).toEqual([['f1', 'river']]);
    expect(none?.ok && none.value.corridors.size).toBe(0);
    expect(wrong?.ok && placed(wrong.value.issues)).toEqual(['D27 demand.csv:2:corridor']);
  });

  it('may have its columns in any order and others beside them, which are said not to be read', async () => {
    const turned = [...DEMAND_COLUMNS].reverse();
    const row = cells();
    const text = `${[...turned, 'remark'].join(';')}\n${[...turned.map((column) => row[column]), 'x'].join(';')}\n`;
    const reading = await read(text);
    expect(reading.ok && reading.value.flows).toEqual([flow()]);
    expect(reading.ok && placed(reading.value.issues)).toEqual(['D02 demand.csv:1']);
  });
});

describe('the file of a demand table', () => {
  it('may be in GB18030, and says so', async () => {
    const bytes = Uint8Array.from([
      ...utf8(csvOf([cells({ origin: '@' })]).split('@')[0] ?? ''),
      ...[0xd3, 0xe5, 0xb1, 0xb1], // 渝北
      ...utf8(csvOf([cells({ origin: '@' })]).split('@')[1] ?? ''),
    ]);
    const reading = await read(bytes);
    expect(reading.ok && reading.value.flows).toEqual([flow()]);
    expect(placed(reading.issues)).toEqual(['F05 demand.csv']);
  });

  it('is refused in an encoding that nothing reads', async () => {
    const reading = await read(Uint8Array.from([...utf8('flow_id,'), 0xff, 0x0a, 0x81]));
    expect([reading.ok, ...placed(reading.issues)]).toEqual([false, 'F03 demand.csv']);
  });

  it.each([
    ['nothing at all', ''],
    ['blank lines', '\n\n\n'],
    ['a header alone', `${DEMAND_COLUMNS.join(',')}\n`],
  ])('is refused as empty with %s', async (_, text) => {
    const reading = await read(text);
    expect([reading.ok, ...placed(reading.issues)]).toEqual([false, 'D03 demand.csv']);
  });

  it('is refused whole with more flows than may be read', async () => {
    const rows = Array.from({ length: 11 }, (_, index) => cells({ flow_id: `f${index}` }));
    expect((await read(csvOf(rows.slice(1)))).ok).toBe(true);
    const reading = await read(csvOf(rows));
    expect([reading.ok, ...placed(reading.issues)]).toEqual([false, 'D04 demand.csv']);
    expect(reading.issues[0]?.values).toEqual({ rows: 11, most: 10 });
  });

  it('is refused without a column, and the column misspelt is named', async () => {
    const columns = DEMAND_COLUMNS.map((name) => (name === 'district' ? 'distrikt' : name));
    const reading = await read(csvOf([cells()], columns));
    expect(placed(reading.issues)).toEqual(['D25 demand.csv:1', 'D02 demand.csv:1']);
    const without = await read('flow_id\nf1\n');
    expect(without.issues.map(({ code }) => code)).toEqual(Array(10).fill('D01'));
  });

  it('is refused where a column stands twice', async () => {
    const reading = await read(`${DEMAND_COLUMNS.join(',')},origin\n${Object.values(cells()).join(',')},x\n`);
    expect([reading.ok, ...placed(reading.issues)]).toEqual([false, 'D26 demand.csv:1']);
  });

  it('is refused where quotation marks do not pair up', async () => {
    const reading = await read(`${csvOf([cells()])}"f2,open\n`);
    expect([reading.ok, ...placed(reading.issues)]).toEqual([false, 'D06 demand.csv:3']);
  });

  it('is refused as Parquet where none is read, and as a workbook of the old form', async () => {
    expect(placed((await read(utf8('PAR1....PAR1'))).issues)).toEqual(['D10 demand.csv']);
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(placed((await read(old)).issues)).toEqual(['D09 demand.csv']);
  });
});

describe('a workbook', () => {
  const rows = demandRows(
    [flow(), flow({ id: 'f2', district: null, boxesPerYear: 0.1 + 0.2 })],
    new Map(),
    PROFILES,
  );

  it('gives back the flows that were written to it', async () => {
    const bytes = workbookOf('需求', rows);
    expect(await flowsOf(bytes)).toEqual([
      flow(),
      flow({ id: 'f2', district: null, boxesPerYear: 0.1 + 0.2 }),
    ]);
  });

  it('is the same bytes for the same flows', async () => {
    expect(workbookOf('a', rows)).toEqual(workbookOf('a', rows));
  });

  it('numbers its rows as the spreadsheet does', async () => {
    const bytes = workbookOf('a', [...rows.slice(0, 1), [null], ...rows.slice(1), ['f3', 'Atlantis']]);
    const reading = await read(bytes);
    expect(reading.ok && reading.value.issues.map(({ path }) => path)).toContain('demand.csv:5:origin');
  });

  it('is refused where it is damaged', async () => {
    const bytes = workbookOf('a', rows);
    expect(placed((await read(bytes.slice(0, 400))).issues)).toEqual(['D07 demand.csv']);
    const empty = zipSync({ 'a.txt': utf8('no workbook') });
    expect(placed((await read(empty)).issues)).toEqual(['D07 demand.csv']);
  });

  it('is refused, and not unpacked, where it would unpack to more than may be read', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const reading = await read(bomb);
    expect(placed(reading.issues)).toEqual(['D08 demand.csv']);
    expect(reading.issues[0]?.values).toMatchObject({ megabytes: 3, most: 1 });
  });
});

describe('a row', () => {
  it.each<[string, Partial<Cells>, readonly string[]]>([
    ['a place that nobody knows', { origin: 'Xyzzy' }, ['E25 demand.csv:2:origin']],
    ['a place misspelt', { destination: 'Duisbrug' }, ['E26 demand.csv:2:destination']],
    ['no place', { destination: ' ' }, ['E24 demand.csv:2:destination']],
    ['one place for both ends', { destination: '渝北' }, ['E02 demand.csv:2:destination']],
    ['no id', { flow_id: '' }, ['D12 demand.csv:2:flow_id']],
    ['negative boxes', { boxes_per_year: '-5' }, ['D13 demand.csv:2:boxes_per_year']],
    ['no boxes', { boxes_per_year: '0' }, ['D13 demand.csv:2:boxes_per_year']],
    ['empty boxes', { boxes_per_year: '' }, ['E40 demand.csv:2:boxes_per_year']],
    ['boxes that are no number', { boxes_per_year: 'many' }, ['E31 demand.csv:2:boxes_per_year']],
    ['boxes that may mean two', { boxes_per_year: '1500,500' }, ['E32 demand.csv:2:boxes_per_year']],
    ['boxes beyond any port', { boxes_per_year: '1e9' }, ['E31 demand.csv:2:boxes_per_year']],
    ['billions of boxes', { boxes_per_year: '9000000000' }, ['D14 demand.csv:2:boxes_per_year']],
    ['goods that are none', { commodity: 'unobtainium' }, ['E23 demand.csv:2:commodity']],
    ['a box that is none', { equipment: '60HQ' }, ['E23 demand.csv:2:equipment']],
    ['cold goods in a dry box', { commodity: 'fresh_fruit' }, ['E21 demand.csv:2:equipment']],
    ['more weight than a box holds', { t_per_box: '45' }, ['E06 demand.csv:2:t_per_box']],
    ['a negative weight', { t_per_box: '-1' }, ['E17 demand.csv:2:t_per_box']],
    ['a negative value', { value_cny_per_box: '-1' }, ['E17 demand.csv:2:value_cny_per_box']],
    ['a value in dollars', { value_cny_per_box: '$5' }, ['E42 demand.csv:2:value_cny_per_box']],
    ['a direction that is none', { direction: 'north' }, ['D15 demand.csv:2:direction']],
    ['a direction that its ends contradict', { direction: 'import' }, ['D18 demand.csv:2:direction']],
    ['a port as its district', { district: '钦州' }, ['D16 demand.csv:2:district']],
    ['a district misspelt', { district: 'Yubie' }, ['D23 demand.csv:2:district']],
    ['a profile misspelt', { month_profile: 'sumer' }, ['D19 demand.csv:2:month_profile']],
    ['no profile', { month_profile: '' }, ['D19 demand.csv:2:month_profile']],
    ['eleven months', { month_profile: '0 0 0 0 0 0.5 0.5 0 0 0 0' }, ['D20 demand.csv:2:month_profile']],
    [
      'months beyond the year',
      { month_profile: '1 1 0 0 0 0 0 0 0 0 0 0' },
      ['D20 demand.csv:2:month_profile'],
    ],
    ['a month below none', { month_profile: '2 -1 0 0 0 0 0 0 0 0 0 0' }, ['D20 demand.csv:2:month_profile']],
    [
      'three faults',
      { origin: 'Xyzzy', boxes_per_year: 'x', district: '钦州' },
      ['E25 demand.csv:2:origin', 'D16 demand.csv:2:district', 'E31 demand.csv:2:boxes_per_year'],
    ],
  ])('is refused with %s', async (_, own, faults) => {
    expect(await faultsOf(own)).toEqual(faults);
  });

  it('is refused with a cell too few or too many', async () => {
    const reading = await read(
      `${DEMAND_COLUMNS.join(',')}\nf1,x\n${Object.values(cells()).join(',')},more\n`,
    );
    expect(reading.ok && placed(reading.value.issues)).toEqual(['D05 demand.csv:2', 'D05 demand.csv:3']);
  });

  it('is refused with the id of an earlier one, which stands', async () => {
    const reading = await read(csvOf([cells(), cells({ boxes_per_year: '7' })]));
    expect(reading.ok && reading.value.flows).toEqual([flow()]);
    expect(reading.ok && placed(reading.value.issues)).toEqual(['D17 demand.csv:3:flow_id']);
  });
});

describe('refused rows beside sound ones', () => {
  const table = csvOf([cells(), cells({ flow_id: 'f2', origin: 'Xyzzy' }), cells({ flow_id: 'f3' })]);

  it('refuse the table, or are left out and counted, as the person says', async () => {
    const reading = await read(table);
    if (!reading.ok) throw new Error('the table can be read');
    const all = takeFlows(reading.value, 'all');
    expect([all.ok, ...placed(all.issues)]).toEqual([false, 'E25 demand.csv:3:origin']);
    const sound = takeFlows(reading.value, 'sound');
    expect(sound.ok && sound.value.map(({ id }) => id)).toEqual(['f1', 'f3']);
    expect(placed(sound.issues)).toEqual(['E25 demand.csv:3:origin', 'D21 demand.csv']);
    expect(sound.issues.at(-1)?.values).toEqual({ n: 1, rows: 3 });
  });

  it('are never so many that nothing is taken', async () => {
    const reading = await read(csvOf([cells({ origin: 'Xyzzy' })]));
    expect(reading.ok && takeFlows(reading.value, 'sound').ok).toBe(false);
  });

  it('say of a sample that it is one', async () => {
    const reading = await read(csvOf([cells({ flow_id: 'SAMPLE-1' })]));
    if (!reading.ok) throw new Error('the table can be read');
    expect(placed(takeFlows(reading.value, 'all').issues)).toEqual(['D22 demand.csv']);
  });
});

describe('flows', () => {
  it('are the same when they are written and read again, whatever their months', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        async (months, boxesPerYear) => {
          const sum = months.reduce((total, share) => total + share, 0);
          const shares = monthShares((month) => (months[month] ?? 0) / sum);
          const written = flow({ monthShares: shares, boxesPerYear });
          const rows = demandRows([written], new Map([['f1', 'river']]), PROFILES);
          const [read] = await flowsOf(csvText(rows));
          expect(read).toEqual(written);
        },
      ),
    );
  });
});

describe('every issue of a demand table', () => {
  it('has a sentence in both languages, each with all its values', async () => {
    const table = csvOf([cells({ district: 'Yubie', direction: 'import', month_profile: '1 1' })]);
    const reading = await read(table);
    for (const issue of reading.ok ? reading.value.issues : []) {
      for (const language of LANGUAGES) {
        const text = writeIssue(issue, language, { areas: ['demandIssues'] });
        expect(text).not.toMatch(/\{\{|^[A-Z]\d\d/);
      }
    }
    expect(Object.keys(demandMessages.en)).toEqual(Object.keys(demandMessages.zh));
  });
});
