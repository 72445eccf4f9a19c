import { codeOnly, lineAt } from './import-scan.ts';

/** Names through which a clock, chance, a locale, a page or a network could reach the engine. */
const IMPURE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\s*\.|\bhrtime\b/g],
  ['the local time zone', /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/g],
  ['chance', /\bMath\.random\b|\bcrypto\s*\./g],
  ['the locale', /\bIntl\s*\.|\.toLocale\w+|\.localeCompare\b/g],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\b|\brequestAnimationFrame\b/g],
  ['the page', /\b(?:document|window|navigator|localStorage|sessionStorage|indexedDB)\s*[.[]/g],
  ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimport\.meta\b/g],
  ['the process', /\bprocess\s*\.|\bconsole\s*\.|\bglobalThis\b/g],
];

/** Every use of something impure in one file of the engine, as `file:line what: text`. */
export function impurities(path: string, source: string): string[] {
  const code = codeOnly(source);
  return IMPURE.flatMap(([what, pattern]) =>
    [...code.matchAll(pattern)]
      .filter((match) => !isDeclaredHere(match[0].replace(/\W+$/, ''), code))
      .map((match) => `${path}:${lineAt(code, match.index)} ${what}: ${match[0]}`),
  );
}

/** A parsed `document` or a time `window` of the file's own is no page. */
const isDeclaredHere = (name: string, code: string): boolean =>
  /^\w+$/.test(name) && new RegExp(`\\b(?:const|let)\\s+${name}\\b|[(,]\\s*${name}\\s*[:,)]`).test(code);
