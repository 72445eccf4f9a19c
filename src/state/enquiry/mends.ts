import type { Issue } from '../../units/issue.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from './enquiry-inputs.ts';

/** A text that, put into a field, settles an issue; empty to clear it. */
export interface Mend {
  readonly field: TextField;
  readonly text: string;
  /** What goes with it. */
  readonly also?: Pick<EnquiryInputs, 'grossTonnes'>;
}

type TextField = Exclude<keyof EnquiryInputs, 'avoid'>;

/** Settings that change nothing as the enquiry stands, and the text without which nothing is said of them. */
const WITHOUT_EFFECT: ReadonlyMap<string, string> = new Map([
  ['E38 latePenaltyCny', ''],
  ['E39 volumeM3', ''],
  ['E39 boxes', '1'],
]);

/** Settings that hold a usual figure where they are empty. */
const WITH_USUAL: ReadonlySet<string> = new Set<TextField>(['leastSaving', 'pricesOn', 'shelfLifeDays']);

/** What the message of an issue proposes, in its order: none where it leaves the choice open. */
export function mendsOf({ severity, code, path, values }: Issue): readonly Mend[] {
  if (!isTextField(path)) return [];
  // Too heavy boxes, and too few legs: the count that would do, and what each box weighs then.
  if (code === 'E06' && values.n !== undefined) {
    const also = values.each === undefined ? {} : { also: { grossTonnes: String(values.each) } };
    return [{ field: 'boxes', text: String(values.n), ...also }];
  }
  if (code === 'E93') return [{ field: 'dangerousGoods', text: '9' }];
  if (code === 'E27' && values.m !== undefined) return [{ field: 'maxLegs', text: String(values.m) }];
  const bound = code === 'E17' ? nearestBound(values) : null;
  if (bound !== null) return [{ field: path, text: bound }];
  const cleared =
    WITHOUT_EFFECT.get(`${code} ${path}`) ?? (severity === 'error' && WITH_USUAL.has(path) ? '' : undefined);
  const proposed = [values.fix, values.fix_b, cleared].filter((fix) => fix !== undefined);
  return proposed.map((fix) => ({ field: path, text: String(fix) }));
}

/** The end of a span that a figure outside of it lies nearer to; null where what was typed is no plain figure. */
function nearestBound({ a, b, c }: Issue['values']): string | null {
  const typed = Number(String(c ?? '').replaceAll(',', ''));
  if (a === undefined || b === undefined || !Number.isFinite(typed)) return null;
  return String(typed < Number(a) ? a : b);
}

/** The words to avoid where one is taken out of them, or another put in its place. */
export interface AvoidMend {
  /** The word in question. */
  readonly taken: string;
  /** The word put in; null where the one in question only goes. */
  readonly word: string | null;
  readonly avoid: readonly string[];
}

/** What can be done about a word to avoid: take the nearest that is known, or let it go; where nothing is left, let any go. */
export function avoidMendsOf({ code, path, values }: Issue, avoid: readonly string[]): readonly AvoidMend[] {
  const { x, fix } = values;
  if (path === 'avoid' && code === 'E03')
    return avoid.map((word) => ({ taken: word, word: null, avoid: avoid.filter((other) => other !== word) }));
  if (path !== 'avoid' || typeof x !== 'string' || !avoid.includes(x)) return [];
  const without = avoid.filter((word) => word !== x);
  const replaced = typeof fix === 'string' ? [{ taken: x, word: fix, avoid: [...without, fix] }] : [];
  return [...replaced, { taken: x, word: null, avoid: without }];
}

const isTextField = (path: string): path is TextField =>
  path !== 'avoid' && Object.hasOwn(EMPTY_INPUTS, path);
