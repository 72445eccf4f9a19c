import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** Paths in code marks that begin at the root of the project, without what a star or a placeholder leaves open. */
const pathsIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(/(?<=[`\s])((?:src|scripts|networks|scenarios|docs|test|bench|workers)\/[\w./*-]+)/g),
  ].map(([, path = '']) => path.replace(/\*.*$/, '').replace(/[.,]$/, ''));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);

describe('what the documentation names', () => {
  it.each(PAGES)('is there: %s', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    expect(pathsIn(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(linksIn(text).filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });
});
