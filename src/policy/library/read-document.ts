import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from '../../network/zod.ts';
import { documentDepth } from '../../reading/document-depth.ts';
import { withPlainLineEnds } from '../../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { policyIssue } from './issue-codes.ts';

/** Aliases that multiply beyond this are refused: no file of ours repeats itself so often. */
const MOST_ALIASES = 100;
/** Levels of lists and maps; ours have eight. */
const MOST_LEVELS = 100;

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
  const unreadable = (line: number, problem: string): Issue =>
    policyIssue('M01', `${file}:${line}`, { line, problem });
  const plain = withPlainLineEnds(text);
  if (documentDepth(plain) > MOST_LEVELS) return failure([unreadable(1, 'NESTED_TOO_DEEPLY')]);
  const lines = new LineCounter();
  // The parser compares each key with all before it, which a long map takes its length squared for.
  const parsed = parseDocument(plain, { uniqueKeys: false, lineCounter: lines, logLevel: 'error' });
  const broken = [
    ...[...parsed.errors, ...parsed.warnings].map(({ linePos, code }) =>
      unreadable(linePos?.[0].line ?? 1, code),
    ),
    ...repeatedKeys(parsed).map((at) => unreadable(lines.linePos(at).line, 'DUPLICATE_KEY')),
  ];
  if (broken.length > 0) return failure(broken);
  keepCodes(parsed);
  try {
    return success(parsed.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    return failure([unreadable(1, 'ALIAS')]);
  }
}

/** Where a key stands that its map has already. */
function repeatedKeys(document: Document): readonly number[] {
  const places: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) places.push(key.range?.[0] ?? 0);
        keys.add(key.value);
      }
    },
  });
  return places;
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
