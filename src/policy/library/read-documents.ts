import type { z } from '../../network/zod.ts';
import type { Issue } from '../../units/issue.ts';
import { policyIssue } from './issue-codes.ts';
import { readDocument } from './read-document.ts';

export interface NamedDocument<Content> {
  readonly path: string;
  readonly content: Content;
}

/**
 * Reads files, `path -> text`, each of which has an id and is named after it, in the order of their paths. What cannot
 * be read is left out; `complain` hears of it, and of an id that is not its file's name or stands twice.
 */
export function readDocuments<Content extends { readonly id: string }>(
  files: ReadonlyMap<string, string>,
  schema: z.ZodType<Content>,
  complain: (issue: Issue) => void,
): readonly NamedDocument<Content>[] {
  const paths = new Map<string, string>();
  const documents: NamedDocument<Content>[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readDocument(path, text, schema);
    if (!read.ok) {
      read.issues.forEach(complain);
      continue;
    }
    const { id } = read.value;
    if (!path.endsWith(`${id}.yaml`)) complain(policyIssue('M05', `${path}:id`, { id, file: path }));
    const other = paths.get(id);
    if (other !== undefined) complain(policyIssue('M06', `${path}:id`, { id, file: other }));
    paths.set(id, path);
    documents.push({ path, content: read.value });
  }
  return documents;
}
