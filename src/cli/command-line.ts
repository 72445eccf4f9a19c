import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../reading/nearest.ts';

/**
 * `text` takes a value, `list` takes one that commas divide and may be repeated, `repeated` one that is taken whole each
 * time, `flag` takes none.
 */
export type OptionKind = 'text' | 'list' | 'repeated' | 'flag';
export type Options = Readonly<Record<string, OptionKind>>;

type MisuseMessage =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingValue'
  | 'needlessValue'
  | 'givenTwice'
  | 'missingArgument'
  | 'surplus'
  | 'notAChoice'
  | 'notANumber'
  | 'needsFile'
  | 'notASchema'
  | 'noFolder'
  | 'noFile'
  | 'emptyPipe'
  | 'folderInUse'
  | 'cannotWrite';

/** A command line that cannot be followed: a message, its values, and what was perhaps meant. */
export interface Misuse {
  readonly message: MisuseMessage;
  readonly values: Readonly<Record<string, string>>;
  readonly meant: string | null;
}

export interface CommandLine {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  list(option: string): readonly string[];
  repeated(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Commas as any keyboard writes them. */
const LIST_SEPARATOR = /[,，、;；]/;

/** Understood in every command. */
const COMMON: Options = { lang: 'text', help: 'flag' };

/** Reads the arguments after the command; the first that fits no option is what is complained of. */
export function readCommandLine(args: readonly string[], own: Options): CommandLine | Misuse {
  const options = { ...COMMON, ...own };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, configOf(kind)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!kind) return unknownOption(token.name, Object.keys(options));
    if (kind !== 'flag' && isMissing(token)) return misuse('missingValue', { x: token.name });
    if (kind === 'flag' && token.value !== undefined)
      return misuse('needlessValue', { x: token.name, value: token.value });
    if (kind === 'text' && given.has(token.name)) return misuse('givenTwice', { x: token.name });
    given.add(token.name);
  }
  return {
    words: positionals,
    text: (option) => firstText(values[option]),
    list: (option) =>
      allTexts(values[option]).flatMap((value) => value.split(LIST_SEPARATOR).map((part) => part.trim())),
    repeated: (option) => allTexts(values[option]),
    flag: (option) => values[option] === true,
  };
}

/** An option that follows is no value; what begins like one can be given after `=`. */
const isMissing = ({
  value,
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}) => value === undefined || (inlineValue === false && value.startsWith('--'));

export const misuse = (
  message: Misuse['message'],
  values: Misuse['values'],
  meant: string | null = null,
): Misuse => ({ message, values, meant });

export const isMisuse = (read: object): read is Misuse => 'message' in read;

function unknownOption(name: string, known: readonly string[]): Misuse {
  const meant = nearest(name, known);
  return misuse('unknownOption', { x: name }, meant === null ? null : `--${meant}`);
}

type OptionConfig = NonNullable<ParseArgsConfig['options']>[string];

const configOf = (kind: OptionKind): OptionConfig =>
  kind === 'flag'
    ? { type: 'boolean' }
    : { type: 'string', multiple: kind === 'list' || kind === 'repeated' };

type ParsedValue = string | boolean | readonly (string | boolean)[] | undefined;

const firstText = (value: ParsedValue): string | undefined => (typeof value === 'string' ? value : undefined);

const allTexts = (value: ParsedValue): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
