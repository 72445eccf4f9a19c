import { describe, expect, it } from 'vitest';
import { LIST_AT_MOST } from '../../../src/contract/enquiries/enquiry-list.ts';
import { readEnquiryList } from '../../../src/enquiry/list/read-list.ts';
import { numberCell, textCell } from '../../../src/workbook/cell.ts';
import { workbookBytes } from '../../../src/workbook/write-workbook.ts';
import { openChongqing } from '../../builders/chongqing.ts';

const { network } = await openChongqing();
const readBytes = (bytes: Uint8Array, name = 'list.csv') =>
  readEnquiryList(network, { name, bytes, today: '2026-11-30', asOf: '2026-11-30T12:00' });
const read = (text: string, name?: string) => readBytes(new TextEncoder().encode(text), name);

async function listOf(text: string) {
  const list = await read(text);
  if (!list.ok) throw new Error(JSON.stringify(list.issues));
  return list.value;
}

describe('a list of enquiries', () => {
  it('is lines of text, one enquiry to each; empty ones count for their numbers alone', async () => {
    const list = await listOf(
      '2x40HQ 笔记本 600万 西永到杜伊斯堡 周一好货 20天内\n\n1x20GP chemicals 24t CNY 800k Chongqing to Singapore\n',
    );
    expect(list.enquiries).toMatchObject([
      { line: 1, enquiry: { from: 'CNCKG-TJC', to: 'DEDUI', boxes: '2', deadline: '2026-12-27T18:00' } },
      { line: 3, enquiry: { from: 'CNCKG', to: 'SGSIN', equipment: '20GP', asOf: '2026-11-30T12:00' } },
    ]);
    expect(list.refused).toBe(0);
  });

  it('of a table numbers its rows as a spreadsheet does, whatever lines a cell takes', async () => {
    const head = 'POL,POD,Type,Commodity,Value CNY,Notes';
    const row = 'Chongqing,Duisburg,40HQ,electronics,20000';
    const list = await listOf(`${head}\n${row},"call\nbefore"\n${row},none\n`);
    expect(list.enquiries.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    ['Battery Wh', '99.5'],
    ['电池能量(Wh)', '99.5'],
    ['单块电池额定能量', '99.5Wh'],
  ])('has the energy of one battery from a column %s', async (head, cell) => {
    const list = await listOf(
      `POL,POD,Type,Commodity,Value CNY,${head}\nChongqing,Duisburg,40HQ,laptops,20000,${cell}\n`,
    );
    expect(list.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Number.parseFloat(list.enquiries[0]?.enquiry.batteryWh ?? '')).toBe(99.5);
  });

  it.each([
    ['Qty', '2026-12-8', 'boxes'],
    ['Qty', 'Singapore', 'boxes'],
    ['Commodity', '3x20GP', 'commodity'],
    ['POL', 'Chongqing to Hamburg', 'from'],
    ['ready', '2x40HQ', 'ready'],
    ['总重', '重庆到汉堡', 'grossTonnes'],
  ])('fills no field of another column by a cell of %s that says %j', async (head, cell, field) => {
    const row: Readonly<Record<string, string>> = {
      POL: 'Chongqing',
      POD: 'Duisburg',
      Type: '40HQ',
      Commodity: 'electronics',
      'Value CNY': '20000',
      ...{ [head]: cell },
    };
    const list = await listOf(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
    expect(list.enquiries).toEqual([]);
    expect(list.refused).toBe(1);
    expect(list.issues.map(({ path }) => path)).toContain(
      field === 'grossTonnes' ? 'list.csv:2' : `list.csv:2:${head}`,
    );
  });

  it('is a table under heads in either language, with what people write in its cells', async () => {
    const list = await listOf(
      [
        '客户,起运港,目的港,柜型柜量,品名,毛重(kg),货值,货好时间,时效',
        '甲,重庆团结村,德国汉堡,2*40HQ,笔电,9500,85万,2026-12-07,20天内',
        '乙,Chongqing,Singapore,20GP,Chemicals,24000,800000,12/12,',
      ].join('\n'),
    );
    expect(list.enquiries).toMatchObject([
      {
        line: 2,
        reference: '甲',
        enquiry: {
          from: 'CNCKG-TJC',
          to: 'DEHAM',
          equipment: '40HQ',
          boxes: '2',
          commodity: 'laptops',
          grossTonnes: '9500 kg',
          valueCny: '85万',
          ready: '2026-12-07T18:00',
          deadline: '2026-12-27T18:00',
        },
      },
      {
        line: 3,
        reference: '乙',
        enquiry: { from: 'CNCKG', boxes: '1', commodity: 'chemicals', ready: '2026-12-12T18:00' },
      },
    ]);
  });

  it('takes a value in another currency at the rate last set, and says so', async () => {
    const list = await listOf('from,to,goods,value (USD)\nChongqing,Hamburg,Electronics,10000\n');
    const [{ enquiry } = { enquiry: null }] = list.enquiries;
    expect(Number(enquiry?.valueCny)).toBeGreaterThan(50_000);
    expect(list.issues).toMatchObject([
      { severity: 'warning', code: 'L10', path: 'list.csv:2:value (USD)', values: { x: '10000 USD' } },
    ]);
  });

  it('keeps good rows and says of every other what is wrong, with row and column', async () => {
    const list = await listOf(
      'from,to,goods,boxes,value,colour\nChongqing,Mars,Laptops,1,100000,red\nChongqing,Hamburg,Laptops,0,\nChongqing,Hamburg,Laptops,1,100000,\n',
    );
    expect(list.enquiries.map(({ line }) => line)).toEqual([4]);
    expect(list.refused).toBe(2);
    expect(list.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'L06 list.csv::colour',
      'E25 list.csv:2:to',
      'E17 list.csv:3:boxes',
      'E40 list.csv:3',
    ]);
  });

  it('shows a piece of a line that was not read', async () => {
    const list = await listOf('2x40HQ 笔记本 600万 西永到汉堡 谷子哥\n');
    expect(list.issues).toMatchObject([{ code: 'L09', severity: 'warning', values: { x: '谷子哥' } }]);
  });

  it('is read from a workbook too, below a title', async () => {
    const bytes = workbookBytes([
      {
        name: '询价',
        rows: [
          [textCell('十二月询价')],
          ['起', '到', '货物', '箱数', '货值'].map((head) => textCell(head)),
          [textCell('重庆'), textCell('汉堡'), textCell('汽配'), numberCell(3), numberCell(500000)],
        ],
      },
    ]);
    const list = await readBytes(bytes, 'list.xlsx');
    expect(list).toMatchObject({
      ok: true,
      value: {
        enquiries: [
          { line: 3, enquiry: { from: 'CNCKG', to: 'DEHAM', commodity: 'vehicle_parts', boxes: '3' } },
        ],
      },
    });
  });

  it.each([
    ['L01', ''],
    ['L02', '1x20GP 普货 10万 重庆到汉堡\n'.repeat(LIST_AT_MOST.enquiries + 1)],
    ['L08', 'from,to\n"Chongqing,Hamburg\n'],
    ['L03', 'PK\u0003\u0004 no workbook'],
  ])('is refused whole by %s', async (code, text) => {
    const list = await read(text);
    expect(list.ok).toBe(false);
    expect(list.issues.at(-1)?.code).toBe(code);
  });

  it('is refused where it is an old workbook, or too large', async () => {
    const old = await readBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    expect(old.issues.map(({ code }) => code)).toEqual(['L04']);
    const large = await readBytes(new Uint8Array(LIST_AT_MOST.bytes + 1));
    expect(large.issues.map(({ code }) => code)).toEqual(['F01']);
  });
});
