import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package asks those to show who hand it on. */
export interface PackageNotice {
  readonly name: string;
  readonly version: string;
  /** As its `package.json` names it, an SPDX expression. */
  readonly licence: string;
  /** Licence, copyright and notice files, whole. */
  readonly texts: readonly string[];
}

const IN_A_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|copyright|notice)/i;

/** The folder of the package that a module of a bundle comes from; null for one of the project's own. */
export const packageFolder = (moduleId: string): string | null =>
  IN_A_PACKAGE.exec(moduleId.replace(/^\0+/, '').replace(/[?#].*$/, ''))?.[1] ?? null;

/** The notice of the package in a folder; throws for one that says nothing of its licence, which may not be handed on. */
export function packageNotice(folder: string): PackageNotice {
  const described: { readonly name: string; readonly version: string; readonly license?: string } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim());
  const { name, version, license = '' } = described;
  if (license === '' && texts.length === 0)
    throw new Error(`${name} ${version} says nothing of its licence.`);
  return { name, version, licence: license || 'see below', texts };
}

/** Notices of the packages that modules come from, each once, by name. */
export function noticesOf(moduleIds: Iterable<string>): readonly PackageNotice[] {
  const folders = new Set(Array.from(moduleIds, packageFolder).filter((folder) => folder !== null));
  const notices = [...folders]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(packageNotice);
  const byName = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
}

const RULE = '-'.repeat(78);

/** A page of text: what the site is built of, then each licence once with the packages that are under it. */
export function noticesText(notices: readonly PackageNotice[]): string {
  const byText = new Map<string, PackageNotice[]>();
  for (const notice of notices) {
    const text =
      notice.texts.join('\n\n') || `${notice.licence}, as its package says; it brings no text of it.`;
    byText.set(text, [...(byText.get(text) ?? []), notice]);
  }
  const list = notices.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
  const texts = Array.from(byText, ([text, under]) =>
    [RULE, ...under.map(({ name, version, licence }) => `${name} ${version} (${licence})`), '', text].join(
      '\n',
    ),
  );
  return [
    ['This site is built with the following packages. Their licences follow in full.', '', ...list].join(
      '\n',
    ),
    ...texts,
    '',
  ].join('\n\n');
}
