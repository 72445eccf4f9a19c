import { DANGER_CLASSES, type DangerClass, dangerClassesOf } from '../network/conditions/dangerous-goods.ts';
import { nameKey } from '../reading/fold-name.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

/** Words for goods that are not dangerous, and for some whose class nobody has said. */
const NONE: ReadonlySet<string> = new Set([
  '',
  'no',
  'none',
  'false',
  '否',
  '无',
  '非危',
  '非危险品',
  '普货',
]);
const SOME: ReadonlySet<string> = new Set(['yes', 'unknown', 'true', 'dg', '是', '危险品', '类别未知', '*']);

/** What people write before and behind the figure of a class. */
const AROUND = /^(?:un|imo|imdg|adr|class|division|cl|第|类别|危险品|\s|\.)*(\d(?:\.\d)?)(?:类|项|级|\s)*$/;

/**
 * The UN classes that goods may be of: none where they are not dangerous, all where only that they are is said, those of
 * its divisions where a class alone is. What names no class is refused with those there are.
 */
export function readDanger(text: string, issues: Issue[]): readonly DangerClass[] {
  const typed = plainText(text).toLowerCase();
  const word = nameKey(typed);
  if (NONE.has(word)) return [];
  if (SOME.has(word)) return DANGER_CLASSES;
  const classes = dangerClassesOf(AROUND.exec(typed)?.[1] ?? '');
  if (classes) return classes;
  issues.push(refuse('E23', 'dangerousGoods', { x: text, choices: DANGER_CLASSES.join(', ') }));
  return [];
}
