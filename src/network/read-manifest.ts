import { parseDocument } from 'yaml';
import type { Issue, Result } from '../units/issue.ts';
import { failure, success } from '../units/issue.ts';
import { cellIssue } from './cell-issue.ts';
import { networkIssue } from './issue-codes.ts';
import { MANIFEST, MANIFEST_FILE, type Manifest } from './manifest.ts';

/** Reads `datapackage.yaml`. Scalars stay text: an edition `2026.10` is not the number 2026.1. */
export function readManifest(text: string): Result<Manifest> {
  const document = parseDocument(text, { schema: 'failsafe' });
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
