import type { InvoiceLine } from '../../../src/calibration/invoices/invoice-line.ts';
import {
  type InvoiceTable,
  NO_INVOICE_CHOICES,
  readInvoices,
} from '../../../src/calibration/invoices/read-invoices.ts';
import { csvText } from '../../../src/export/csv.ts';
import { readRateFile } from '../../../src/rates/sheet/read-rate-file.ts';
import type { Result } from '../../../src/units/issue.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedNetwork } from './shipped-network.ts';
import { cellsOf, workbookOf } from './workbook-of.ts';

const TABLES = [
  'invoice,date,from,to,mode,carrier,box,qty,weight,item,amount,currency,atd,ata\nI1,2026-10-08,Chongqing,Singapore,rail-sea,COSCO,40HQ,2,19000,ocean freight,3200,USD,2026-10-10,2026-10-24\nI1,2026-10-08,Chongqing,Singapore,rail-sea,COSCO,40HQ,2,19000,THC,2100,CNY,,\nI2,2026-11-01,CNCKG,DEDUI,rail,,40HQ,1,,合计,"48,500.50",CNY,,\n',
  '发票号,发票日期,起运港,目的港,箱型,箱量,毛重(吨),费目,单价,币种,线路\nA1,2026/9/3,重庆,杜伊斯堡,40HQ,3,18,班列运费,9500,USD,\n,,,,,,,报关费,300,CNY,\n合计,,,,,,,,,,\n',
  'Bill no;Date;POL;POD;Via;CBM;Container;Charge;Amount (CNY)\n7;3-Oct-2026;Chongqing;Singapore;钦州;8;LCL;total;4800\n8;46310;Chongqing;Singapore;;;2x40HQ;海运费;￥12000\n',
];

const WORDS = [
  ...[
    'invoice',
    'date',
    '金额',
    '单价',
    '合计',
    '报关费',
    'THC',
    'USD 3,200',
    '￥',
    '2x40HQ',
    '20GP',
    'kg',
    '吨',
    '46310',
    '2026-02-30',
  ],
  ...[
    '03/04/2026',
    '-5',
    '0',
    '-',
    'TBA',
    '1500,500',
    'Chongqing',
    '重庆',
    ',',
    ';',
    '\t',
    '\n',
    '"',
    "'=1",
    '\n\n',
  ],
];

async function read(name: string, bytes: Uint8Array): Promise<Result<InvoiceTable>> {
  const file = await readRateFile(name, bytes);
  if (!file.ok) return file;
  const [table] = file.value;
  if (table === undefined) throw new Error('a file of no sheets was read');
  return readInvoices(shippedNetwork(), table, NO_INVOICE_CHOICES);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOf = ({ rows }: InvoiceTable): readonly InvoiceLine[] => rows.flatMap(({ line }) => line ?? []);
const withoutRow = (lines: readonly InvoiceLine[]): readonly unknown[] =>
  lines.map(({ row: _, ...line }) => line);

const HEADS = [
  ...[
    'invoice',
    'date',
    'from',
    'to',
    'via',
    'mode',
    'carrier',
    'box',
    'qty',
    'weight (t)',
    'volume',
    'item',
    'amount',
  ],
  ...['currency', 'atd', 'ata', 'route'],
];
const rowOf = ({ invoice, shipment, itemText, amount, currency, departed, arrived }: InvoiceLine) => [
  ...[invoice, shipment.date, shipment.from, shipment.to, shipment.via.join('/'), shipment.modes.join(' ')],
  ...[shipment.carrier, shipment.equipment, String(shipment.boxes), shipment.grossTonnes, shipment.volumeM3],
  ...[itemText, amount, currency, departed ?? '', arrived ?? '', shipment.route],
];

function unsound({ rows, issues }: InvoiceTable): string | null {
  const silent = rows.find(
    ({ row, kind }) => kind !== 'line' && !issues.some(({ path }) => path.split(':').includes(String(row))),
  );
  return silent === undefined ? null : `row ${silent.row} is no line, unsaid`;
}

/** Past invoices as text. */
export const invoices = (): Reader => ({
  name: 'invoices',
  weight: 4,
  samples: TABLES,
  words: WORDS,
  async read(input) {
    const table = await read('invoices.csv', bytesOf(input));
    if (!table.ok) return 'refused';
    const lines = linesOf(table.value);
    const fault = unsound(table.value);
    if (lines.length === 0) return fault === null ? 'refused' : { silent: fault };
    const again = await read('again.csv', bytesOf(csvText([HEADS, ...lines.map(rowOf)])));
    return accepted(
      fault,
      differs('read back', withoutRow(lines), again.ok ? withoutRow(linesOf(again.value)) : again.issues),
    );
  },
});

/** The same as a workbook, which says what the table as text says. */
export const invoiceWorkbooks = (): Reader => ({
  name: 'invoice workbook',
  weight: 1,
  samples: TABLES,
  words: WORDS,
  async read(input) {
    const cells = cellsOf(input);
    if (cells === null) return 'refused';
    const text = await read('invoices', bytesOf(csvText(cells)));
    const book = await read('invoices', workbookOf(cells));
    if (!text.ok || !book.ok)
      return text.ok === book.ok ? 'refused' : { silent: `text ${text.ok}, workbook ${book.ok}` };
    return accepted(differs('as a workbook', linesOf(text.value), linesOf(book.value)));
  },
});
