import { nameKey } from '../reading/fold-name.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', 'on', '1', '是', '要', '投保']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'n', 'false', 'off', '0', 'none', '否', '不', '不投保']);

/** A yes or no as people write it; nothing is no, and what is neither is refused. */
export function readYesNo(path: 'insured', text: string, issues: Issue[]): boolean {
  const word = nameKey(plainText(text));
  if (!YES.has(word) && !NO.has(word)) issues.push(refuse('E23', path, { x: text, choices: 'yes, no' }));
  return YES.has(word);
}
