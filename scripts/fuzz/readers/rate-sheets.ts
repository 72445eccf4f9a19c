import { readFileSync } from 'node:fs';
import type { RateSheet } from '../../../src/contract/rates/rate-sheet.ts';
import { csvText } from '../../../src/export/csv.ts';
import type { ContractRate } from '../../../src/rates/contract-rate.ts';
import { meaningText, readMeaning } from '../../../src/rates/sheet/column-meaning.ts';
import { NO_CHOICES, type SheetChoices } from '../../../src/rates/sheet/read-rate-sheet.ts';
import { readTextFile } from '../../../src/reading/text-file.ts';
import { readRates, type SheetControl } from '../../../src/session/rate-questions.ts';
import type { Result } from '../../../src/units/issue.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedNetwork } from './shipped-network.ts';
import { cellsOf, workbookOf } from './workbook-of.ts';

const NAMES = [
  '01-long-form.csv',
  '02-wide.csv',
  '03-宽表.csv',
  '04-one-cell.txt',
  '08-tiers.csv',
  '10-lcl.csv',
  '11-not-quoted.csv',
];

/** Sheets as carriers write them, each as text. */
export const sheetTexts = (): readonly string[] =>
  NAMES.map((name) => {
    const read = readTextFile(name, new Uint8Array(readFileSync(`test/rates/sheets/${name}`)));
    if (!read.ok) throw new Error(`${name} does not read`);
    return read.value.text;
  });

const WORDS = [
  ...[
    'POL',
    'POD',
    '40HQ',
    '20GP/40GP',
    'USD 1,250',
    '￥8,500 含THC',
    'TBA',
    'ON REQUEST',
    '-',
    '0',
    '-5',
    '1500,500',
  ],
  ...[
    '46387',
    '2026.12.1-12.31',
    '03/04/2026',
    'BAF (USD)',
    'incl.',
    '1-4',
    '10柜以上',
    '汉堡/鹿特丹',
    'per RT',
    '/kg',
  ],
  ...[',', ';', '\t', '\n', '"', '\n\n', 'HKD', '有效期', '不含THC', '=1+1', '最低收费'],
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads on whatever comes. */
export const TO_THE_END: SheetControl = {
  shouldStop: () => false,
  onProgress: () => {},
  yieldNow: () => Promise.resolve(),
};

const read = (
  name: string,
  bytes: Uint8Array,
  choices: Partial<SheetChoices> = {},
): Promise<Result<RateSheet>> =>
  readRates(
    shippedNetwork(),
    { name, bytes, sheet: null, choices: { ...NO_CHOICES, ...choices } },
    TO_THE_END,
  );

const HEADS = [
  ...[
    'POL',
    'POD',
    'Mode',
    'Carrier',
    'Equipment',
    'Price',
    'Currency',
    'Unit',
    'Minimum',
    'Tier',
    'Valid from',
    'Valid to',
    'Via',
  ],
];
const ROLES = [
  ...[
    'from',
    'to',
    'mode',
    'carrier',
    'equipment',
    'price',
    'currency',
    'basis',
    'minimum',
    'tier',
    'valid_from',
    'valid_to',
    'via',
  ],
];
const BASES: Readonly<Record<string, string>> = {
  box: 'box',
  shipment: 'bill',
  revenue_tonne: 'RT',
  tonne: 't',
  kg_chargeable: 'kg',
  car: 'car',
};

/** A price with what it holds for; what is said beside it is read from words, which are not written again. */
const rowOf = (rate: ContractRate): readonly string[] => [
  ...[rate.from, rate.to, rate.mode, rate.carrier, rate.equipment, rate.price, rate.currency],
  BASES[rate.basis] ?? rate.basis,
  rate.minimum ?? '',
  rate.mostUnits === null ? `${rate.leastUnits}+` : `${rate.leastUnits}-${rate.mostUnits}`,
  ...[rate.validFrom ?? '', rate.validTo ?? '', rate.via],
];

/** What a sheet takes though it cannot hold, or leaves out without a word. */
function unsound({ rows, rates, issues }: RateSheet): string | null {
  for (const { price, minimum, leastUnits, mostUnits, validFrom, validTo, source } of rates) {
    const isSound =
      Number(price) > 0 &&
      Number.isFinite(Number(price)) &&
      (minimum === null || Number(minimum) > 0) &&
      leastUnits >= 1 &&
      (mostUnits === null || mostUnits >= leastUnits) &&
      (validFrom === null || validTo === null || validFrom <= validTo);
    if (!isSound) return `unsound rate of row ${source.row}`;
  }
  const refused = rows.find(
    ({ line, kind }) =>
      kind === 'refused' &&
      !issues.some(({ severity, path }) => severity === 'error' && path.split(':').includes(String(line))),
  );
  return refused === undefined ? null : `row ${refused.line} is refused unsaid`;
}

const withoutSource = (rates: readonly ContractRate[]): readonly unknown[] =>
  rates.map(({ source: { row }, ...rate }) => [row, rate]);

/** A rate sheet as text. */
export const rateSheets = (): Reader => ({
  name: 'rate sheet',
  weight: 4,
  samples: sheetTexts(),
  words: WORDS,
  async read(input) {
    const sheet = await read('rates.csv', bytesOf(input));
    if (!sheet.ok) return 'refused';
    const { rates } = sheet.value;
    const fault = unsound(sheet.value);
    if (rates.length === 0) return fault === null ? 'refused' : { silent: fault };
    const rows = rates.map(rowOf);
    const again = await read('again.csv', bytesOf(csvText([HEADS, ...rows])), {
      meanings: Object.fromEntries(ROLES.map((role, index) => [index, role])),
    });
    return accepted(
      fault,
      differs('read back', rows, again.ok ? again.value.rates.map(rowOf) : again.issues),
    );
  },
});

/** The same as a workbook, which says what the table as text says. */
export const rateWorkbooks = (): Reader => ({
  name: 'rate workbook',
  weight: 1,
  samples: sheetTexts(),
  words: WORDS,
  async read(input) {
    const cells = cellsOf(input);
    if (cells === null) return 'refused';
    const text = await read('rates', bytesOf(csvText(cells)));
    const book = await read('rates', workbookOf(cells));
    if (!text.ok || !book.ok)
      return text.ok === book.ok ? 'refused' : { silent: `text ${text.ok}, workbook ${book.ok}` };
    return accepted(
      unsound(book.value),
      differs('as a workbook', withoutSource(text.value.rates), withoutSource(book.value.rates)),
    );
  },
});

const BREAK = '\n\u0001\n';

/** What a person says of columns: a meaning to a line by the column's number, chosen now or, by its heading, before. */
export const rateMappings = (): Reader => ({
  name: 'rate mapping',
  weight: 2,
  samples: [
    `0=from\n1=to\n2=price:20GP\n3=price:40GP,40HQ\n4=ignored${BREAK}甲,乙,丙,丁,戊\nCNSHA,DEHAM,USD 1250,USD 2400,x\n`,
    `5=price\n6=currency${BREAK}from,to,mode,carrier,container type,o/f,cur,unit\nShanghai,Hamburg,sea,COSCO,40HQ,2450,USD,box\n`,
    `pol=from\npod=to\n40hq=price:40HQ\nxyz=surcharge${BREAK}POL,POD,40HQ,xyz\nShanghai,Hamburg,USD 2450,USD 30\n`,
  ],
  words: [
    'price:',
    ',40HQ',
    '=from',
    '=surcharge',
    '__proto__',
    'constructor',
    '=',
    '\n',
    '-1',
    '99',
    ...WORDS.slice(0, 6),
  ],
  async read(input) {
    const at = input.indexOf(BREAK);
    if (at < 0) return 'refused';
    const lines = input.slice(0, at).split('\n');
    const pairs = lines.map((line): readonly [string, string] => {
      const [key = '', ...rest] = line.split('=');
      return [key, rest.join('=')];
    });
    const meant = pairs.map(([, text]) => readMeaning(text));
    const written = meant.map((one) => one && readMeaning(meaningText(one)));
    const isSame = differs('meanings', meant, written);
    const sheet = await read('rates.csv', bytesOf(input.slice(at + BREAK.length)), {
      meanings: Object.fromEntries(pairs.filter(([key]) => /^\d+$/.test(key))),
      remembered: Object.fromEntries(pairs),
    });
    if (!sheet.ok || sheet.value.rates.length === 0) return isSame === null ? 'refused' : { silent: isSame };
    return accepted(isSame, unsound(sheet.value));
  },
});
