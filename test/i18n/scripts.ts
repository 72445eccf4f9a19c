/** A sign of Chinese writing. */
export const CHINESE_SIGN = /[\u4e00-\u9fff]/;

/** Names, licences and commands that stand in Latin letters whatever the language. */
const LATIN_NAMES: readonly string[] = [
  'npm run --silent yusuan',
  'policy evaluate',
  'network backtest',
  'GitHub contributors',
  'OpenStreetMap contributors',
  'Natural Earth',
  'JSON Schema',
  'EcoTransIT World',
  'China Tiny Finds',
  'Customized Sourcing',
  'Forest Leopard',
  'Baird Maritime',
  'KCN Shipping',
  'Transport News',
  'The Recycler',
  'CE Trains',
];

/** Runs of three Latin words or more: a sentence, where a name, a code or a unit would be shorter. */
export function latinSentences(text: string): readonly string[] {
  const bare = LATIN_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text)
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/`[^`]*`/g, '');
  return bare.match(/[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}/g) ?? [];
}

/** Half-width colons beside a Chinese sign. */
export const halfWidthColons = (text: string): readonly string[] =>
  text.match(/[\u4e00-\u9fff]:|:[\u4e00-\u9fff]/g) ?? [];
