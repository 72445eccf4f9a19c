import { type Document, parseDocument, visit } from 'yaml';
import type { z } from '../../network/zod.ts';
import { withPlainLineEnds } from '../../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { policyIssue } from './issue-codes.ts';

/** Aliases that multiply beyond this are refused: no file of ours repeats itself so often. */
const MOST_ALIASES = 100;

/** Reads YAML, of which JSON is a part, and holds it to a schema. Every issue at once, each with its path. */
export function readDocument<Content>(
  file: string,
  text: string,
  schema: z.ZodType<Content>,
): Result<Content> {
  const raw = readYaml(file, text);
  return raw.ok ? holdTo(file, raw.value, schema) : raw;
}

export function readYaml(file: string, text: string): Result<unknown> {
  const parsed = parseDocument(withPlainLineEnds(text), { uniqueKeys: true, logLevel: 'error' });
  const broken = [...parsed.errors, ...parsed.warnings].map((error) =>
    policyIssue('M01', `${file}:${error.linePos?.[0].line ?? 1}`, {
      line: error.linePos?.[0].line ?? 1,
      problem: error.code,
    }),
  );
  if (broken.length > 0) return failure(broken);
  keepCodes(parsed);
  try {
    return success(parsed.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    return failure([policyIssue('M01', `${file}:1`, { line: 1, problem: 'ALIAS' })]);
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Codes that look like numbers to YAML, such as the heading `0810` or `0x10`, stay the text they are written as. */
function keepCodes(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number' && scalar.source !== undefined && !NUMBER.test(scalar.source))
        scalar.value = scalar.source;
    },
  });
}

export function holdTo<Content>(file: string, content: unknown, schema: z.ZodType<Content>): Result<Content> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return success(parsed.data);
  return failure(parsed.error.issues.flatMap((issue) => issuesOf(file, content, issue)));
}

function issuesOf(file: string, content: unknown, issue: z.core.$ZodIssue): readonly Issue[] {
  const path = issue.path.map(String);
  const at = `${file}:${path.join('.')}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => policyIssue('M02', `${file}:${[...path, key].join('.')}`, { key }));
  }
  const value = valueAt(content, path);
  if (value === undefined) return [policyIssue('M03', at, { key: path.at(-1) ?? '' })];
  return [policyIssue('M04', at, { value: brief(value), expected: expectedBy(issue) })];
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    case 'invalid_union':
      return issue.errors
        .flat()
        .map((inner) => expectedBy(inner))
        .filter((text, index, all) => all.indexOf(text) === index)
        .join(' | ');
    default:
      return issue.code;
  }
}

function valueAt(content: unknown, path: readonly string[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map(Object.entries(value)).get(key);
  }
  return value;
}

const LONGEST = 60;
const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
};
