import type { Issue, Severity } from '../units/issue.ts';

/** What can be said of a file before anything in it is understood. The sentences stand in `src/i18n`. */
export interface FileIssues {
  /** Larger than such a file may be; nothing of it was read. */
  F01: { readonly file: string; readonly megabytes: number; readonly most: number };
  /** A workbook of a spreadsheet program, not a table as text. */
  F02: { readonly file: string };
  /** No text in any encoding that is read. */
  F03: { readonly file: string };
  /** UTF-8 that is broken in a few places: cut off, or joined of two files. */
  F04: { readonly file: string; readonly line: number };
  /** Read in another encoding than UTF-8. */
  F05: { readonly file: string; readonly encoding: string };
  /** A table whose cells are separated by something else than commas. */
  F06: { readonly file: string; readonly separator: string };
  /** Named as a workbook and none: cut off, or overwritten. */
  F07: { readonly file: string };
}

export type FileIssueCode = keyof FileIssues;

/** Said for the record: the file was read, and this is how. */
const NOTICES: ReadonlySet<string> = new Set<FileIssueCode>(['F05', 'F06']);

const severityOf = (code: FileIssueCode): Severity => (NOTICES.has(code) ? 'notice' : 'error');

/** An issue at the path of the file itself. */
export const fileIssue = <Code extends FileIssueCode>(code: Code, values: FileIssues[Code]): Issue => ({
  severity: severityOf(code),
  code,
  path: values.file,
  values,
});

/** How a table was taken apart, where that is not by commas. */
export const separatorNotice = (file: string, separator: string): readonly Issue[] =>
  separator === ',' ? [] : [fileIssue('F06', { file, separator: separator === '\t' ? 'Tab' : separator })];
