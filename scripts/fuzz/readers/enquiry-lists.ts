import type { EnquiryList, ListedEnquiry } from '../../../src/contract/enquiries/enquiry-list.ts';
import { readListTable } from '../../../src/enquiry/list/list-table.ts';
import { readEnquiryList } from '../../../src/enquiry/list/read-list.ts';
import { readEnquiry } from '../../../src/enquiry/read-enquiry.ts';
import { csvText } from '../../../src/export/csv.ts';
import type { Result } from '../../../src/units/issue.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { AS_OF, LINES, TODAY } from './enquiry-lines.ts';
import { shippedNetwork } from './shipped-network.ts';
import { cellsOf, workbookOf } from './workbook-of.ts';

const FIELDS = [
  ...(['from', 'to', 'equipment', 'boxes', 'commodity', 'grossTonnes', 'volumeM3', 'valueCny'] as const),
  ...(['dangerousGoods', 'insured', 'ready', 'deadline'] as const),
  ...(['batteryWh', 'shelfLifeDays', 'dayCostCny', 'latePenaltyCny', 'maxLegs'] as const),
];
const HEADS = [
  ...['reference', 'from', 'to', 'equipment', 'boxes', 'commodity', 'gross-t', 'volume-m3', 'value-cny'],
  ...[
    'dg-class',
    'insured',
    'ready',
    'deadline',
    'battery-wh',
    'shelf-life-days',
    'day-cost-cny',
    'late-penalty-cny',
  ],
  ...['max-legs', 'line'],
];

const TABLES = [
  '编号,起运港,目的港,箱型,箱数,品名,毛重,货值,货好时间,期限\nA1,重庆,新加坡,40HQ,2,笔记本电脑,9.5,600万,2026-12-07,\nA2,CNCKG,DEDUI,20GP,1,general,18,"1,000,000",12月7日,25天内\n',
  'Customer,POL,POD,Type,Qty,Commodity,Gross weight (kg),Value USD,Ready date,DG\nAcme,Chongqing,Duisburg,40HQ,1,laptops,9500,850000,2026/12/7,\nBest,Chongqing,Singapore,LCL,1,electronics,800,"20,000",2026-12-08,9\n',
  'from;to;equipment;boxes;commodity;total weight;cbm;value-cny;ready\nCNCKG-TJC;SGSIN;40GP;2;general;36 t;;300000;2026-12-09\n',
  `序号\t询价内容\n${LINES.map((line, index) => `${index + 1}\t${line}`).join('\n')}\n`,
  LINES.join('\n'),
];

const WORDS = [
  ...[
    '起运港',
    '目的港',
    'POL',
    'equipment',
    '毛重(kg)',
    'value USD',
    '总重',
    '\n',
    ',',
    '\t',
    '"',
    "'=1",
    '=1+1',
    'TBA',
    '-',
  ],
  ...[
    '40HQ',
    'LCL',
    'CAR',
    '45384',
    '2026-02-30',
    '03/04/2026',
    '25天内',
    'USD',
    '50万',
    '9类',
    'UN3480',
    '重庆',
  ],
];

type ReadList = (name: string, bytes: Uint8Array) => Promise<Result<EnquiryList>>;

const listReader = (): ReadList => (name, bytes) =>
  readEnquiryList(shippedNetwork(), { name, bytes, today: TODAY, asOf: AS_OF });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What each enquiry asks, whatever it was written as. */
const asked = ({ enquiries }: EnquiryList): readonly unknown[] =>
  enquiries.map(({ reference, enquiry }) => {
    const read = readEnquiry(shippedNetwork(), enquiry);
    return [reference, read.ok ? read.value : read.issues];
  });

const rowOf = ({ reference, enquiry }: ListedEnquiry): readonly string[] => [
  reference,
  ...FIELDS.map((field) => enquiry[field]),
  enquiry.avoid.map((word) => `避开${word}`).join('，'),
];

/** A row that is refused says why. */
function unsaid({ enquiries, refused, issues }: EnquiryList): string | null {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return refused > 0 && errors.length === 0
    ? `${refused} of ${enquiries.length + refused} refused unsaid`
    : null;
}

/** A list of enquiries as text: a table with heads, or lines. */
export function enquiryLists(): Reader {
  const read = listReader();
  return {
    name: 'enquiry list',
    weight: 2,
    samples: TABLES,
    words: WORDS,
    async read(input) {
      const list = await read('list.csv', bytesOf(input));
      if (!list.ok) return 'refused';
      const silent = unsaid(list.value);
      if (list.value.enquiries.length === 0) return silent === null ? 'refused' : { silent };
      const again = await read('list.csv', bytesOf(csvText([HEADS, ...list.value.enquiries.map(rowOf)])));
      return accepted(
        silent,
        differs('read back', asked(list.value), again.ok ? asked(again.value) : again.issues),
      );
    },
  };
}

/** The same as a workbook, which says what the table as text says. */
export function enquiryWorkbooks(): Reader {
  const read = listReader();
  return {
    name: 'enquiry workbook',
    weight: 1,
    samples: TABLES.slice(0, 4),
    words: WORDS,
    async read(input) {
      const cells = cellsOf(input);
      if (cells === null) return 'refused';
      const table = await readListTable('list', bytesOf(csvText(cells)));
      // The cells of a row that is a line stand beside separators in the one, beside spaces in the other.
      if (!table.ok || table.value.heads === null) return 'refused';
      const [text, book] = [
        await read('list', bytesOf(csvText(cells))),
        await read('list', workbookOf(cells)),
      ];
      if (!text.ok || !book.ok)
        return text.ok === book.ok ? 'refused' : { silent: `text ${text.ok}, workbook ${book.ok}` };
      return accepted(differs('as a workbook', asked(text.value), asked(book.value)));
    },
  };
}
