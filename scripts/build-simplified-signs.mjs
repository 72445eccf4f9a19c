/**
 * Writes `src/reading/simplified-signs.ts`: the traditional forms, Taiwan's and Hong Kong's too, of every Chinese sign
 * that stands in a name of the networks, of a country, of goods, equipment or a mode. Names are compared in simplified signs, so no
 * other is needed, and no dictionary is shipped.
 *
 *   node scripts/build-simplified-signs.mjs
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Converter } from 'opencc-js';
import Papa from 'papaparse';

const ROOT = new URL('../', import.meta.url);
const TARGET = new URL('src/reading/simplified-signs.ts', ROOT);
/** Where the program itself names countries, goods, equipment and modes. */
const SOURCES = [
  'src/network/country-names.ts',
  'src/consignment/commodity.ts',
  'src/consignment/find-equipment.ts',
  'src/enquiry/read-avoid.ts',
];
const PAIRS_A_LINE = 24;

/** @param {string} path */
const textOf = (path) => readFile(new URL(path, ROOT), 'utf8');

/**
 * What a person may type of the rows of a table; its notes are only read.
 * @param {string} table
 */
async function namesIn(table) {
  const { data } = Papa.parse(await textOf(table), { header: true, skipEmptyLines: true });
  return data
    .map((row) =>
      Object.entries(Object(row)).flatMap(([column, cell]) => (column.startsWith('note') ? [] : [cell])),
    )
    .join();
}

/** Chinese signs of everything a person may name. */
export async function signsOfNames() {
  const folders = await readdir(new URL('networks/', ROOT));
  const tables = folders.flatMap((folder) =>
    ['places.csv', 'terminals.csv'].map((file) => `networks/${folder}/${file}`),
  );
  const [names, texts] = await Promise.all([
    Promise.all(tables.map(namesIn)),
    Promise.all(SOURCES.map(textOf)),
  ]);
  return new Set([...names, ...texts].join('').match(/\p{Script=Han}/gu));
}

/** `[traditional, simplified]` of every sign whose simplified form is among the wanted. */
export function traditionalForms(/** @type {ReadonlySet<string>} */ wanted) {
  const converters = /** @type {const} */ (['t', 'tw', 'hk']).map((from) => Converter({ from, to: 'cn' }));
  const block = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) =>
    String.fromCharCode(0x4e00 + index),
  );
  return block.flatMap((sign) => {
    const simplified = converters.map((convert) => convert(sign)).find((other) => other !== sign);
    return simplified !== undefined && wanted.has(simplified) ? [[sign, simplified]] : [];
  });
}

if (process.argv[1] === import.meta.filename) {
  const pairs = traditionalForms(await signsOfNames()).map((pair) => pair.join(''));
  const lines = Array.from({ length: Math.ceil(pairs.length / PAIRS_A_LINE) }, (_, line) =>
    pairs.slice(line * PAIRS_A_LINE, (line + 1) * PAIRS_A_LINE).join(''),
  );
  await writeFile(
    TARGET,
    `/** Pairs of a traditional sign and its simplified form. Written by scripts/build-simplified-signs.mjs. */
export const SIMPLIFIED_PAIRS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
  );
  console.log(`simplified-signs.ts: ${pairs.length} signs`);
}
