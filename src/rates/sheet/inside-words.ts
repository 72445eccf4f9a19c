import type { InsideItem } from '../../network/contract-freight.ts';
import type { Mode } from '../../network/terminal.ts';
import { HANDLING } from './surcharge-words.ts';

/** What a text says to be inside a freight, and the text without it. */
export interface InsideSaid {
  readonly inside: readonly InsideItem[];
  readonly rest: string;
}

const NOT =
  '(?:不含|未含|excl(?:uding|usive|\\.)?(?: of)?|ex|not incl(?:uding|\\.)?|without|w/o|另加|plus|\\+)';
const YES = '(?:(?:已|均)?(?:含|包|包含|包括)|incl(?:uding|usive|\\.)?(?: of)?|inc\\.?|with)';

type ItemOf = (mode: Mode) => readonly InsideItem[];

const ITEMS: readonly (readonly [words: string, items: ItemOf])[] = [
  ['(?:双边|两端|both)\\s*thc', (mode) => [at(mode, 'from'), at(mode, 'to')]],
  ['(?:dthc|目的港\\s*thc|目的港杂费)', (mode) => [at(mode, 'to')]],
  ['(?:othc|thc|起运港\\s*thc|起运港杂费|码头费|港杂费?)', (mode) => [at(mode, 'from')]],
  ['(?:过路费|路桥费|通行费|tolls?)', () => [{ charge: 'TOLL', at: 'ride' }]],
  ['(?:单程箱|还箱费?|箱使费?|box fee|one[- ]way box)', () => [{ charge: 'BOX_ONE_WAY', at: 'ride' }]],
  ['(?:文件费|单证费?|docs?(?: fee)?)', () => [{ charge: 'DOCUMENTS', at: 'from' }]],
  ['(?:报关费?|customs(?: clearance)?)', () => [{ charge: 'CUSTOMS_EXPORT', at: 'from' }]],
  ['(?:战争(?:险|附加费)|war(?: ?risk)?)', () => [{ charge: 'WAR_RISK', at: 'ride' }]],
  // What the network bills by itself in no case: said, and inside the price by its nature.
  ['(?:baf|caf|lss|ebs|燃油(?:附加费)?|附加费|surcharges?|all ?in|全包)', () => []],
];

const at = (mode: Mode, end: 'from' | 'to'): InsideItem => ({ charge: HANDLING[mode], at: end });

/** Each item with what says that it is inside, and that it is not. */
const SAID = ITEMS.map(([words, items]) => ({
  items,
  not: new RegExp(`[（(\\[]?\\s*${NOT}\\s*${words}\\s*[)）\\]]?`, 'i'),
  yes: new RegExp(`[（(\\[]?\\s*${YES}\\s*${words}\\s*[)）\\]]?`, 'i'),
}));

/** Nothing is said of an item without one of these; most cells hold a figure alone. */
const WORDS = /[a-z\u4e00-\u9fff]{2}|[+]/i;

/** Reads `含THC`, `incl. THC`, `不含THC`, `Excl. DOC`; several one after the other. */
export function insideIn(text: string, mode: Mode | null): InsideSaid {
  if (!WORDS.test(text)) return { inside: [], rest: text };
  let rest = text;
  const inside: InsideItem[] = [];
  for (const { items, not, yes } of SAID) {
    if (not.test(rest)) rest = rest.replace(not, ' ');
    else if (yes.test(rest)) {
      rest = rest.replace(yes, ' ');
      inside.push(...items(mode ?? 'sea'));
    }
  }
  return { inside, rest: rest.replace(/\s+/g, ' ').trim() };
}
