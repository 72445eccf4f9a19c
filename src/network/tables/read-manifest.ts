import { parseDocument } from 'yaml';
import { withPlainLineEnds } from '../../reading/text-file.ts';
import type { Issue, Result } from '../../units/issue.ts';
import { failure, success } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { cellIssue } from './cell-issue.ts';
import { MANIFEST_FILE } from './file-names.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/** Reads `datapackage.yaml`. Scalars stay text: an edition `2026.10` is not the number 2026.1. */
export function readManifest(content: string): Result<Manifest> {
  const text = withPlainLineEnds(content);
  const plain = plainScalars(text);
  const parsed = plain && MANIFEST.safeParse(plain);
  return parsed?.success ? success(parsed.data) : readYaml(text);
}

const SCALAR = /^(\w+): (?:'([^'"\\]+)'|([\p{L}\p{N}][^:#'"\\]*))$/u;
/** What may stand between scalars without changing them: nothing, a comment, a list of plain words. */
const ASIDE = /^(?:|#.*|\w+:|\s+- [\w*/.-]+)$/;

/**
 * The scalars of a manifest each of whose lines means in YAML just what it looks like; null where one may not, and
 * the whole of YAML is needed.
 */
function plainScalars(text: string): Record<string, string> | null {
  const scalars = new Map<string, string>();
  for (const line of text.split('\n')) {
    const row = line.trimEnd();
    const [, key, quoted, bare] = SCALAR.exec(row) ?? [];
    if (key === undefined ? !ASIDE.test(row) : scalars.has(key)) return null;
    if (key !== undefined) scalars.set(key, quoted ?? bare ?? '');
  }
  return Object.fromEntries(scalars);
}

/** Ours has some three hundred; what is longer, or nested without end, would hold the parser up. */
const MOST_SIGNS = 20_000;

function readYaml(text: string): Result<Manifest> {
  if (text.length > MOST_SIGNS) return failure([unreadable(1, 'TOO_LONG')]);
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error' });
  const broken = document.errors.map((error) => unreadable(error.linePos?.[0].line ?? 1, error.code));
  if (broken.length > 0) return failure(broken);
  const content = contentOf(document);
  if (content === null) return failure([unreadable(1, 'NOT_A_MAP')]);
  const parsed = MANIFEST.safeParse(content);
  if (parsed.success) return success(parsed.data);
  return failure(
    parsed.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      const value = content[key];
      return cellIssue(`${MANIFEST_FILE}:${key}`, key, typeof value === 'string' ? value : '', issue);
    }),
  );
}

function contentOf(document: ReturnType<typeof parseDocument>): Record<string, unknown> | null {
  try {
    const content: unknown = document.toJS();
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : null;
  } catch {
    // An alias to nothing, or aliases that multiply without end, only show here.
    return null;
  }
}

const unreadable = (line: number, problem: string): Issue =>
  networkIssue('N11', `${MANIFEST_FILE}:${line}`, { line, problem });
