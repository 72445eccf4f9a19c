import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { networkIssue } from '../network/check/issue-codes.ts';
import type { DrawnLines } from '../network/check/validate-alignments.ts';
import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../reading/text-file.ts';
import { failure, type Result, success } from '../units/issue.ts';

const FILE = 'alignments.json';

/** The lines that a network folder draws its links along; null where it has none. */
export async function readDrawnLines(folder: string): Promise<Result<DrawnLines | null>> {
  const path = join(folder, FILE);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return success(null);
  const fits = withinSize(FILE, size, MOST_BYTES.table);
  const file = fits.ok ? readTextFile(FILE, await readFile(path)) : fits;
  const drawn = file.ok ? parsed(file.value) : null;
  return isDrawnLines(drawn)
    ? success(drawn, file.issues)
    : failure([networkIssue('N60', FILE, { file: FILE })]);
}

function parsed({ text }: TextFile): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isDrawnLines = (value: unknown): value is DrawnLines =>
  typeof value === 'object' &&
  value !== null &&
  'scale' in value &&
  typeof value.scale === 'number' &&
  'lines' in value &&
  Array.isArray(value.lines) &&
  'alignments' in value &&
  typeof value.alignments === 'object';
