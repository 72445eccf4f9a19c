import { describe, expect, it } from 'vitest';
import {
  noticesOf,
  noticesText,
  type PackageNotice,
  packageFolder,
} from '../../../scripts/notices/package-notices.ts';

const MODULES = [
  '/site/src/main.tsx',
  '\0vite/preload-helper.js',
  `${process.cwd()}/node_modules/react/index.js`,
  `${process.cwd()}/node_modules/react/jsx-runtime.js?commonjs-module`,
  `${process.cwd()}/node_modules/@turf/bbox/dist/esm/index.js`,
];

describe('the notices of packages', () => {
  it('are of the packages whose modules are bundled, each once', () => {
    const notices = noticesOf(MODULES);
    expect(notices.map(({ name }) => name)).toEqual(['@turf/bbox', 'react']);
    expect(notices.every(({ texts }) => texts.join().includes('Permission is hereby granted'))).toBe(true);
  });

  it.each([
    ['/a/node_modules/b/node_modules/@c/d/e.js', '/a/node_modules/b/node_modules/@c/d'],
    ['C:\\a\\node_modules\\b\\c.js', 'C:\\a\\node_modules\\b'],
    ['\0/a/node_modules/b/c.js?commonjs', '/a/node_modules/b'],
    ['/a/src/b.ts', null],
  ])('are of the package nearest to the module: %j', (module, folder) => {
    expect(packageFolder(module)).toBe(folder);
  });

  it('give each licence once, below the packages that are under it', () => {
    const notice = (name: string, text: string): PackageNotice => ({
      name,
      version: '1.0.0',
      licence: 'MIT',
      texts: [text],
    });
    const text = noticesText([
      notice('a', 'Copyright X'),
      notice('b', 'Copyright Y'),
      notice('c', 'Copyright X'),
    ]);
    expect(text.match(/Copyright X/g)).toHaveLength(1);
    expect(text).toMatch(/a 1\.0\.0 \(MIT\)\nc 1\.0\.0 \(MIT\)\n\nCopyright X/);
  });
});
