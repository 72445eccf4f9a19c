import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RATES_AT_MOST } from '../../src/rates/rates-at-most.ts';
import { readRateFile } from '../../src/rates/sheet/read-rate-file.ts';
import { codes, line, readBytes, readText, sheetBytes } from './read-sheet.ts';

const HEADER = 'POL,POD,40HQ,Currency,Validity';
const row = (price: string, currency = 'USD', validity = '2026-12-01~2026-12-31') =>
  `Shanghai,Hamburg,${price},${currency},${validity}`;

/** What one row of a sound table becomes: its rates and what is said of them. */
async function rowOf(text: string, header = HEADER) {
  const read = await readText(`${header}\n${text}`);
  return { rates: read.ok ? read.value.rates.map(line) : [], said: codes(read.issues) };
}

/** The parts of a workbook with some of them changed. */
function repacked(name: string, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(sheetBytes(name));
  change(parts);
  return zipSync(parts);
}

describe('a file that is no rate sheet', () => {
  it('is a workbook that is damaged, locked by a password or of the old form', async () => {
    const damaged = await readRateFile('a.xlsx', sheetBytes('07-dates.xlsx').slice(0, 900));
    expect(codes(damaged.issues)[0]).toMatch(/^R01/);
    const locked = await readRateFile('b.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    expect(codes(locked.issues)[0]).toMatch(/^R03/);
  });

  it('is one that unpacks to more than may be read, and nothing of it is unpacked', async () => {
    const bomb = repacked('07-dates.xlsx', (parts) => {
      parts['xl/media/zeros.bin'] = new Uint8Array(RATES_AT_MOST.unpackedBytes);
    });
    expect(bomb.length).toBeLessThan(RATES_AT_MOST.unpackedBytes / 100);
    expect(codes((await readRateFile('bomb.xlsx', bomb)).issues)[0]).toMatch(/^R02/);
  });

  it('is one of more rows than are read, of which none is', async () => {
    const many = `${HEADER}\n${`${row('1')}\n`.repeat(RATES_AT_MOST.rows)}`;
    const read = await readText(many);
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code, values }) => [code, values.rows])).toEqual([
      ['R05', RATES_AT_MOST.rows + 1],
    ]);
  });

  it('is one without columns of prices, or with quotation marks left open', async () => {
    expect(codes((await readText('a,b\n1,2')).issues)[0]).toMatch(/^R06/);
    expect(codes((await readText(`${HEADER}\n"Shanghai,Hamburg,1`)).issues)).toEqual(['R07 2']);
    expect(codes((await readText('')).issues)[0]).toMatch(/^R06/);
  });
});

describe('a row of a table as text', () => {
  it('goes by the number that it has in a workbook, whatever lines the cells above it take', async () => {
    const broken = '"Shanghai\nYangshan",Hamburg,100,USD,2026-12-01~2026-12-31';
    const { rates, said } = await rowOf(`${broken}\n${row('1250')}\n${row('-5')}`);
    expect(rates).toContain('3 CNSHA-DEHAM sea 40HQ 1250 USD');
    expect(said.filter((what) => what.includes(' 4'))).not.toEqual([]);
  });
});

describe('a workbook', () => {
  it('with macros is read as it stands, and says that none was run', async () => {
    const read = await readBytes(
      'macros.xlsm',
      repacked('07-dates.xlsx', (parts) => {
        parts['xl/vbaProject.bin'] = new Uint8Array([1, 2, 3]);
      }),
    );
    expect(codes(read.issues)[0]).toMatch(/^R04/);
    expect(read.ok && read.value.rates).toHaveLength(2);
  });

  it('names each formula of which no result is stored', async () => {
    const read = await readBytes(
      'formulas.xlsx',
      repacked('12-formulas.xlsx', (parts) => {
        const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
        parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet.replace('<v>2260</v>', ''));
      }),
      { mode: 'river' },
    );
    expect(codes(read.issues)).toEqual(['R09 Contract:E2']);
    expect(read.ok && read.value.rates.map(line)).toEqual(['2 CNCKG-CNSHA river 20GP 1130 CNY']);
  });
});

describe('a cell that cannot be taken', () => {
  it('is a price of nothing, less than nothing, or in no figures', async () => {
    expect((await rowOf(row('0'))).said).toEqual(['R27 2:C']);
    expect((await rowOf(row('-100'))).said).toEqual(['R27 2:C']);
    expect((await rowOf(row('cheap'))).said).toEqual(['R26 2:C']);
    expect((await rowOf(row('"1500,500"'))).said).toEqual(['R44 2:C']);
  });

  it('is a price in no currency, or one that is not kept', async () => {
    expect((await rowOf(row('2450', ''))).said).toEqual(['R28 2:C']);
    expect((await rowOf(row('2450', 'HKD'))).said).toContain('R30 2:D');
    expect((await rowOf(row('HK$2450'))).said).toEqual(['R30 2:C']);
  });

  it('is a price without a currency among those of two', async () => {
    const read = await readText(
      'POL,POD,40HQ\nShanghai,Hamburg,USD 2450\nShanghai,Rotterdam,¥17000\nShanghai,Singapore,350',
    );
    expect(codes(read.issues)).toEqual(['R13 1:C', 'R29 4:C']);
    expect(read.ok && read.value.rates.map(line)).toEqual([
      '2 CNSHA-DEHAM sea 40HQ 2450 USD',
      '3 CNSHA-NLRTM sea 40HQ 17000 CNY',
    ]);
  });

  it('is a day that may be two, is none, or has no year; an end before its beginning', async () => {
    expect((await rowOf(row('2450', 'USD', '03/04/2026~05/04/2026'))).said).toEqual(['R34 2:E']);
    expect((await rowOf(row('2450', 'USD', '2026-02-30'))).said).toEqual(['R33 2:E']);
    expect((await rowOf(row('2450', 'USD', '12.1-12.31'))).said).toEqual(['R33 2:E']);
    expect((await rowOf(row('2450', 'USD', '2026-12-31~2026-12-01'))).said).toEqual(['R36 2:E']);
  });

  it('is a place that nobody knows, that is spelt wrong, or where it begins', async () => {
    expect((await rowOf('Shanghai,Xyzzy,2450,USD,')).said).toEqual(['R20 2:B']);
    expect((await rowOf('Shanghai,Hambrug,2450,USD,')).said).toEqual(['R21 2:B']);
    expect((await rowOf('Shanghai,CNSHA-T,2450,USD,')).said).toContain('R23 2:B');
  });

  it('is as many prices as there are no boxes for, or one for boxes of two lengths', async () => {
    const header = 'POL,POD,20GP/40GP/40HQ,Currency';
    expect((await rowOf('Shanghai,Hamburg,1250/2400,USD', header)).said).toEqual(['R32 2:C']);
    expect((await rowOf('Shanghai,Hamburg,1250,USD', header)).said).toEqual(['R32 2:C']);
    expect((await rowOf('Shanghai,Hamburg,2400,USD', 'POL,POD,40GP/HQ,Currency')).rates).toEqual([
      '2 CNSHA-DEHAM sea 40GP 2400 USD',
      '2 CNSHA-DEHAM sea 40HQ 2400 USD',
    ]);
  });

  it('is equipment, a unit or a tier in no known words', async () => {
    const header = 'POL,POD,Box,Qty,Unit,Rate,Currency';
    expect((await rowOf('Shanghai,Hamburg,53FT,many,furlong,2450,USD', header)).said).toEqual([
      'R40 2:D',
      'R38 2:C',
      'R39 2:E',
      'R47 2:F',
    ]);
  });
});

describe('rows together', () => {
  it('are refused where one holds on days of an earlier one for the same goods', async () => {
    const read = await readText(`${HEADER}\n${row('2450')}\n${row('2400', 'USD', '2026-12-15~2027-01-14')}`);
    expect(codes(read.issues)).toEqual(['R37 3']);
    expect(read.issues[0]?.values).toEqual({ row: 2 });
    expect(read.ok && read.value.rates.map(line)).toEqual(['2 CNSHA-DEHAM sea 40HQ 2450 USD']);
  });

  it('take the places that the row above names, and say so', async () => {
    const { rates, said } = await rowOf(`${row('2450')}\n,Rotterdam,2380,USD,2026-12-01~2026-12-31`);
    expect(rates).toEqual(['2 CNSHA-DEHAM sea 40HQ 2450 USD', '3 CNSHA-NLRTM sea 40HQ 2380 USD']);
    expect(said).toEqual(['R42 3:A']);
  });

  it('are all read before anything is decided: every issue at once, good rows beside bad ones', async () => {
    const { rates, said } = await rowOf([row('0'), row('2450'), row('soon', 'USD', 'later')].join('\n'));
    expect(rates).toEqual(['3 CNSHA-DEHAM sea 40HQ 2450 USD']);
    expect(said).toEqual(['R27 2:C', 'R33 4:E', 'R26 4:C']);
  });

  it('that name no service of the network are taken, with a word about it', async () => {
    const { rates, said } = await rowOf('Hamburg,Shanghai,1000,USD,', HEADER.replace('Validity', 'Valid to'));
    expect(rates).toEqual(['2 DEHAM-CNSHA sea 40HQ 1000 USD']);
    expect(said).toEqual(['R25 2:B']);
  });
});

describe('text in a sheet', () => {
  it('is text, whatever a spreadsheet or a page would make of it', async () => {
    const header = `${HEADER},Remarks`;
    const read = await readText(`${header}\n${row('2450')},"=HYPERLINK(""x"")<b onclick=1>hi</b>"`);
    expect(read.ok && read.value.rates[0]?.note).toBe('=HYPERLINK("x")<b onclick=1>hi</b>');
  });
});

describe('columns', () => {
  it('are read as a person chose, now or before, and else as guessed', async () => {
    const text = 'Hafen,Ziel,Preis 40HQ\nShanghai,Hamburg,USD 2450';
    const guessed = await readText(text);
    expect(codes(guessed.issues).filter((code) => code.startsWith('R1'))).toEqual([
      'R10 1',
      'R10 1',
      'R12 1:A',
      'R12 1:B',
    ]);
    const chosen = await readText(text, { meanings: { 0: 'from', 1: 'to' } });
    expect(chosen.ok && chosen.value.rates.map(line)).toEqual(['2 CNSHA-DEHAM sea 40HQ 2450 USD']);
    const remembered = await readText(text, { remembered: { hafen: 'from', ziel: 'to' } });
    expect(remembered.ok && remembered.value.columns.map(({ by }) => by)).toEqual([
      'remembered',
      'remembered',
      'guessed',
    ]);
  });

  it('are not two of one kind', async () => {
    const read = await readText('POL,POD,40HQ,40HC\nShanghai,Hamburg,USD 1,USD 2');
    expect(codes(read.issues)).toEqual(['R11 1:D']);
    expect(read.ok && read.value.rates).toEqual([]);
  });
});
