import { z } from '../../network/zod.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { documentDay } from './document-day.ts';
import { policyIssue } from './issue-codes.ts';
import type { Bilingual } from './measure.ts';
import { readDocument } from './read-document.ts';

/** A document as its issuing body put it out. */
export interface IssuedDocument {
  /** As clauses of measures name it: 渝府发〔2024〕10号. */
  readonly number: string;
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  readonly published: BeijingDate;
  /** The issuing body's own page of it; null where none is known. */
  readonly address: string | null;
}

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A file of a folder `documents`. */
const DOCUMENTS_FILE = z.strictObject({
  schema: z.literal(1),
  documents: z.array(
    z.strictObject({
      number: z.string().min(1),
      title: bilingual,
      issuer: bilingual,
      published: z.string(),
      address: z.url({ protocol: /^https?$/ }).nullable(),
    }),
  ),
});

/** Reads files of documents, `path -> text`. One that stands twice is refused: readers would see either. */
export function loadIssuedDocuments(files: ReadonlyMap<string, string>): Result<readonly IssuedDocument[]> {
  const issues: Issue[] = [];
  const documents = new Map<string, IssuedDocument>();
  for (const [path, text] of files) {
    const read = readDocument(path, text, DOCUMENTS_FILE);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    for (const [index, { published, ...issued }] of read.value.documents.entries()) {
      const at = `${path}:documents.${index}`;
      const day = documentDay(published, `${at}.published`, (issue) => issues.push(issue));
      if (documents.has(issued.number)) {
        issues.push(policyIssue('M06', `${at}.number`, { id: issued.number, file: path }));
      } else if (day !== null) documents.set(issued.number, { ...issued, published: day });
    }
  }
  return issues.length > 0 ? failure(issues) : success([...documents.values()]);
}
