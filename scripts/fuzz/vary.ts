import type { Random } from './random.ts';

/** Signs that readers trip over: separators, signs alike, forms of other keyboards, what is not seen, halves of pairs. */
const SIGNS = [
  ...'0123456789.,;:-+/\\\'"`_%#&=?@!()[]{}<>|*~^$ \t\n\r',
  ...'０９．，：－＋／％（）￥¥€£−–—’“”、。；·年月日号时分点零一二两百千万亿萬億',
  ...'éßıİłñ寧宁',
  ...[
    '\u00A0',
    '\u2009',
    '\u3000',
    '\u200B',
    '\u200E',
    '\u202E',
    '\u2060',
    '\u00AD',
    '\uFEFF',
    '\u0000',
    '\u0007',
  ],
  ...['\uD83D', '\uDE00', '\u{1F600}', '\uFFFD', '\uFFFF', '\u0301', '\u2028'],
];

/** Words that mean something to the machine beneath, or to what a text may be put into. */
const WORDS = [
  ...[
    '__proto__',
    'constructor',
    'valueOf',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'true',
    'NaN',
    'Infinity',
  ],
  ...['<img src=x onerror=alert(1)>', '</script>', '{{x}}', '%00', '%E0%A4%A', '=1+1', '../', 'javascript:'],
];

/** Figures at the ends of what types and people hold. */
const FIGURES = [
  ...[
    '0',
    '-0',
    '00',
    '1',
    '-1',
    '0.1',
    '.5',
    '5.',
    '1e3',
    '1e-7',
    '1e21',
    '1e400',
    '0x10',
    '0810',
    '1_000',
    '1 000',
  ],
  ...[
    '9007199254740993',
    '0.1234567890123456789',
    '99999999999999999999999',
    '1,500',
    '1.500',
    '1500,500',
    '1,5',
    '1.234,5',
  ],
  ...[
    '1234,5678',
    '12,34',
    "1'000",
    '6万',
    '2.5亿',
    '１２',
    '٣',
    '-5',
    '−5',
    '100%',
    '0.005',
    '2147483648',
    '31',
    '13',
    '2026',
  ],
];

const MOST_CHANGES = 4;
const LONGEST_REPEAT = 400;

/** A sample with a few changes: most of it stays as it is read, so that the changes are what matters. */
export function vary(random: Random, samples: readonly string[], words: readonly string[] = []): string {
  let text = random.pick(samples);
  for (let count = random.below(MOST_CHANGES) + 1; count > 0; count--)
    text = changed(random, text, samples, words);
  return text;
}

function changed(random: Random, text: string, samples: readonly string[], words: readonly string[]): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(random.onceIn(4) ? text.length + 1 : 4));
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (random.below(10)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before + random.pick(SIGNS) + part + after;
    case 3:
      return before + random.pick(SIGNS) + after;
    case 4:
      return withFigure(random, text);
    case 5:
      return (
        before +
        random.pick(words.length > 0 && !random.onceIn(3) ? words : WORDS) +
        (random.onceIn(2) ? part : '') +
        after
      );
    case 6:
      return before + [...part].reverse().join('') + after;
    case 7: {
      const other = random.pick(samples);
      const from = random.below(other.length + 1);
      return before + other.slice(from, from + 1 + random.below(20)) + after;
    }
    case 8:
      return random.onceIn(8)
        ? before + part.slice(0, 20).repeat(random.below(LONGEST_REPEAT)) + after
        : before + part.toUpperCase() + after;
    default:
      return swapped(random, text);
  }
}

/** Another figure where one stands; where none does, one is put in. */
function withFigure(random: Random, text: string): string {
  const found = [...text.matchAll(/\d+(?:\.\d+)?/g)];
  const figure = random.onceIn(3) ? anyFigure(random) : random.pick(FIGURES);
  if (found.length === 0) return text + figure;
  const { index, 0: old } = random.pick(found);
  return text.slice(0, index) + figure + text.slice(index + old.length);
}

function anyFigure(random: Random): string {
  const digits = (): string => String(random.below(10 ** (1 + random.below(9))));
  const separator = random.pick(['.', ',', '', ' ', "'"]);
  return `${digits()}${separator}${digits()}`;
}

/** Two words, lines or cells change places. */
function swapped(random: Random, text: string): string {
  const separator = random.pick([' ', '\n', ',', '&', '-', ':']);
  const parts = text.split(separator);
  if (parts.length < 2) return text;
  const [a, b] = [random.below(parts.length), random.below(parts.length)];
  return parts.map((part, index) => (index === a ? parts[b] : index === b ? parts[a] : part)).join(separator);
}
