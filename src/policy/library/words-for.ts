import type { Bilingual, Measure } from './measure.ts';

const TIMES = {
  before: { zh: '（措施前）', en: ' (before)' },
  after: { zh: '（措施后）', en: ' (after)' },
} as const;

/** Name and time of `days_before`, `days_after`; null of any other name. */
function stemOf(name: string): { readonly stem: string; readonly time: keyof typeof TIMES } | null {
  const [, stem, time] = /^(\w+)_(before|after)$/.exec(name) ?? [];
  return stem !== undefined && (time === 'before' || time === 'after') ? { stem, time } : null;
}

/** The words of a name of a measure: its own, else for `x_before` and `x_after` those of `x` with the time added. */
export function wordsFor({ words }: Pick<Measure, 'words'>, name: string): Bilingual | null {
  const own = words.get(name);
  if (own) return own;
  const timed = stemOf(name);
  const stem = timed && words.get(timed.stem);
  if (!stem) return null;
  const { zh, en } = TIMES[timed.time];
  return { zh: stem.zh + zh, en: stem.en + en };
}

/** The words of a step: of `set tax.duty` those of the line, whatever is done to it. */
export const wordsForStep = (measure: Pick<Measure, 'words'>, name: string): Bilingual | null =>
  wordsFor(measure, name) ?? wordsFor(measure, name.split(' ').at(-1) ?? name);

/** Every name that the words of a measure may be given for: the name itself, and its stem. */
export const namedBy = (name: string): readonly string[] => {
  const timed = stemOf(name);
  return timed ? [name, timed.stem] : [name];
};
