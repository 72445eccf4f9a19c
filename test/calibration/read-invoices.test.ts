import { describe, expect, it } from 'vitest';
import { guessRole } from '../../src/calibration/invoices/guess-role.ts';
import { itemSought } from '../../src/calibration/invoices/item-sought.ts';
import { modesIn } from '../../src/calibration/invoices/modes-cell.ts';
import { NO_INVOICE_CHOICES, readInvoices } from '../../src/calibration/invoices/read-invoices.ts';
import { rateWorld } from '../builders/rate-world.ts';
import { codesOf, invoicesIn } from './a-table.ts';

const WORLD = rateWorld();
const HEADER = 'Invoice no,Date,POL,POD,Mode,Box,Qty,Item,Amount,Currency,ATD,ATA';
const read = (...rows: readonly string[]) => invoicesIn(WORLD, HEADER, ...rows);

describe('a table of invoices', () => {
  it('is read row by row, in Chinese as in English', async () => {
    const english = await read('A1,2026-03-02,Shanghai,Hamburg,sea,40HQ,2,Ocean freight,"USD 4,100",,,');
    const chinese = await invoicesIn(
      WORLD,
      '发票号,日期,起运港,目的港,运输方式,箱型,箱量,费目,金额,币种',
      'A1,2026年3月2日,上海,汉堡,海运,40HQ,2,海运费,4100,美元',
    );
    for (const { rows } of [english, chinese])
      expect(rows[0]?.line).toMatchObject({
        invoice: 'A1',
        amount: '4100',
        currency: 'USD',
        sought: { item: 'carriage', charges: ['OCEAN_FREIGHT'] },
        shipment: {
          date: '2026-03-02',
          from: 'CNSHA',
          to: 'DEHAM',
          modes: ['sea'],
          equipment: '40HQ',
          boxes: 2,
        },
      });
    expect(codesOf(english)).toEqual([]);
  });

  it('says of every wrong cell where it is, all of a row at once', async () => {
    const table = await read(
      'A1,soon,Atlantis,Hamburg,camel,40XX,0.5,Ocean freight,-5,USD,2026-03-09,2026-03-02',
      'A2,03/04/2026,Shanghai,,sea,40HQ,1,noodles,12,GBP,,',
      'A3,2026-03-02,Shanghai,Hamburg,sea,40HQ,1,THC,twelve,USD,,',
      'A4,2026-03-02,Shanghai,Hamburg,sea,40HQ,1,THC,12,,,',
      'A5,2026-03-02,Shanghai,Hamburg,sea,40HQ,999999999999999999999,THC,12,USD,,',
    );
    expect(table.rows.map(({ kind }) => kind)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    expect(codesOf(table)).toEqual([
      'K14 2:B',
      expect.stringMatching(/^R2[01] 2:C$/),
      'K18 2:E',
      'K19 2:F',
      'K20 2:G',
      'K11 2:I',
      'K23 2:L',
      'K15 3:B',
      'K16 3:D',
      'K21 3:H',
      'K13 3:J',
      'K10 4:I',
      'K12 5:I',
      'K20 6:G',
    ]);
  });

  it('takes what a bill says once for the rows below that name no places, and says so', async () => {
    const table = await read(
      'A1,2026-03-02,Shanghai,Hamburg,sea,40HQ,2,Ocean freight,4100,USD,,',
      ',,,,,,,THC,1600,CNY,,',
      'Total,,,,,,,,5700,,,',
    );
    expect(table.rows.map(({ kind, line }) => [kind, line?.invoice, line?.shipment.to])).toEqual([
      ['line', 'A1', 'DEHAM'],
      ['line', 'A1', 'DEHAM'],
      ['note', undefined, undefined],
    ]);
    expect(codesOf(table)).toEqual(['R42 3', 'K24 4']);
  });

  it('counts a row that stands twice once', async () => {
    const row = 'A1,2026-03-02,Shanghai,Hamburg,sea,40HQ,2,Ocean freight,4100,USD,,';
    const table = await read(row, row);
    expect(table.rows.map(({ kind }) => kind)).toEqual(['line', 'refused']);
    expect(codesOf(table)).toEqual(['K25 3']);
  });

  it('reads no row where a column is missing that every invoice needs, and needs a header', async () => {
    const table = await invoicesIn(WORLD, 'POL,POD,Amount', 'Shanghai,Hamburg,USD 1');
    expect([table.rows, codesOf(table)]).toEqual([[], ['K02 1']]);
    const none = { file: 'x.csv', sheet: '', rows: [], uncalculated: [] };
    expect(readInvoices(WORLD, none, NO_INVOICE_CHOICES)).toMatchObject({
      ok: false,
      issues: [{ code: 'K01' }],
    });
  });

  it('multiplies a price of one by how many there were', async () => {
    const table = await invoicesIn(
      WORLD,
      'Date,From,To,Containers,Unit price (USD)',
      '2026-03-02,Shanghai,Hamburg,3,2050.5',
    );
    expect(table.rows[0]?.line).toMatchObject({
      amount: '6151.5',
      currency: 'USD',
      sought: { item: 'total' },
    });
  });
});

describe('words of invoices', () => {
  it.each([
    ['目的港THC', 'handling', 'after'],
    ['THC', 'handling', 'before'],
    ['报关费', 'customs', 'home'],
    ['进口清关', 'customs', null],
    ['BAF', 'fuel_surcharges', null],
    ['全程包干', 'total', null],
    ['中欧班列运费', 'carriage', null],
    ['吊装费', 'handling', null],
    ['堆存费', 'storage', null],
  ])('%s is %s', (text, item, side) => {
    expect(itemSought(text)).toMatchObject({ item, side });
  });

  it('that nobody knows are no item', () => {
    expect(itemSought('泡面费')).toBeNull();
  });

  it.each([
    ['铁海联运', ['rail', 'sea']],
    ['江海联运', ['sea', 'river']],
    ['中欧班列', ['rail']],
    ['truck', ['road']],
    ['公铁', ['rail', 'road']],
    ['camel', []],
  ])('%s goes by %j', (text, modes) => {
    expect([...modesIn(text)].sort()).toEqual([...modes].sort());
  });

  it.each([
    ['Amount (USD)', 'amount'],
    ['实际到达', 'arrived'],
    ['起运港 POL', 'from'],
    ['Job No.', 'invoice'],
    ['毛重(kg)', 'weight'],
    ['colour', null],
  ])('%s heads %s', (heading, role) => {
    expect(guessRole(heading)).toBe(role);
  });
});
