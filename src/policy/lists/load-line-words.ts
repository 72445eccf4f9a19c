import { z } from '../../network/zod.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Bilingual, LineId } from '../library/measure.ts';
import { readDocument } from '../library/read-document.ts';

/** Names of charge lines in words, of whatever measures act on them. */
export type LineWords = ReadonlyMap<LineId, Bilingual>;

/** A file of a folder `words`. */
export const WORDS_FILE = z.strictObject({
  schema: z.literal(1),
  lines: z.record(z.string(), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })),
});

/** Reads files of words, `path -> text`. A line that two of them name is refused: readers would see either. */
export function loadLineWords(files: ReadonlyMap<string, string>): Result<LineWords> {
  const issues: Issue[] = [];
  const words = new Map<LineId, Bilingual>();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readDocument(path, text, WORDS_FILE);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    for (const [line, named] of Object.entries(read.value.lines)) {
      if (words.has(line)) issues.push(policyIssue('M95', `${path}:lines.${line}`, { line }));
      words.set(line, named);
    }
  }
  return issues.length > 0 ? failure(issues) : success(words);
}
