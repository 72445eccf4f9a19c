/** One module named in a source file. A type import is erased by the compiler; all others load code. */
export interface ImportUse {
  readonly specifier: string;
  readonly kind: 'value' | 'type';
  readonly line: number;
}

const COMMENT_OR_TEXT =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const IMPORTS: readonly RegExp[] = [
  /\b(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{][^'"();]*?\s*from\s*)['"](?<specifier>[^'"\n]+)['"]/g,
  /(?<![.'"])\bimport\s*['"](?<specifier>[^'"\n]+)['"]/g,
  /(?<type>\btypeof\s+)?\bimport\s*\(\s*['"`](?<specifier>[^'"`\n]+)['"`]/g,
  /\brequire\s*\(\s*['"](?<specifier>[^'"\n]+)['"]/g,
  /\bnew\s+URL\(\s*['"](?<specifier>\.[^'"\n]*)['"]\s*,\s*import\.meta\.url/g,
];

/** The source with every comment turned to spaces, so that lines and columns stay. */
export function withoutComments(source: string): string {
  return source.replace(COMMENT_OR_TEXT, (found) => (found.startsWith('/') ? blank(found) : found));
}

/** The source with comments and the insides of quoted text turned to spaces. */
export function codeOnly(source: string): string {
  return source.replace(COMMENT_OR_TEXT, (found) =>
    found.startsWith('/') || found.startsWith('`') ? blank(found) : `'${blank(found.slice(1, -1))}'`,
  );
}

/** Static, re-exported, dynamic, required and worker-URL imports, in the order of the file. */
export function scanImports(source: string): ImportUse[] {
  const text = withoutComments(source);
  return IMPORTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match): ImportUse => ({
        specifier: match.groups?.specifier ?? '',
        kind: match.groups?.type ? 'type' : 'value',
        line: lineAt(text, match.index),
      }),
    ),
  ).sort((a, b) => a.line - b.line);
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
