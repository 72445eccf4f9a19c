import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALLOWANCES } from './dependency-table.ts';
import { codeOnly, lineAt } from './import-scan.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const LINE_CEILING = 300;
/** Dictionaries and data grow with what they list, not with what they do. */
const DATA = /^src\/i18n\/(?:zh|en)\/|^src\/i18n\/network-messages\.ts$/;
const VAGUE_NAME = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|types)(?:\.|\/)/;
const KEBAB_CASE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:d\.)?(?:ts|tsx|mts|mjs)$/;
const LEFT_OVER = /\b(?:TODO|FIXME|HACK)\b/g;
const SILENCED = /@ts-(?:ignore|nocheck|expect-error)/g;
const UNTYPED = /\bas any\b|:\s*any\b|<any\b/g;

/** A test that reads a clock or ends by one fails on a slow machine; one with a seed of its own is never fuzzed. */
const TIMED =
  /\bperformance\.now\b|\bDate\.now\b|\bhrtime\b|\bwaitForTimeout\b|\btimeout:|\}, \d[\d_]{2,}\);/g;
const OWN_SEED = /\bfc\.(?:assert|check)\([\s\S]*?\bseed:/g;

/** Component tests share one document and its modules: one that is mocked for some is not for others, or for all. */
const MOCKED_MODULE = /\bvi\.(?:do)?[mM]ock\(/g;

/** A browser names Hong Kong and Taiwan as countries of their own; the network's names are the only ones. */
const REGION_BY_BROWSER = /\bIntl\.DisplayNames\b/g;

const FOLDER_CEILING = 30;
/** Folders that hold more, each with why; the number is what they may not grow beyond. */
const LARGE_FOLDERS: Readonly<Record<string, { readonly files: number; readonly reason: string }>> = {
  'src/cli': {
    files: 33,
    reason: 'the commands, their options and what they print; no other room uses any of it',
  },
};

const code = sourceFiles('src', 'workers', 'scripts', 'test');
const product = code.filter(({ path }) => !path.startsWith('test/'));

function places(files: readonly SourceFile[], pattern: RegExp, read = (text: string) => text): string[] {
  return files.flatMap(({ path, text }) => {
    const scanned = read(text);
    return [...scanned.matchAll(pattern)].map(
      (match) => `${path}:${lineAt(scanned, match.index)} ${match[0]}`,
    );
  });
}

describe('every file of code', () => {
  it(`stays within ${LINE_CEILING} lines`, () => {
    const long = product
      .filter(({ path }) => !DATA.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LINE_CEILING);
    expect(long).toEqual([]);
  });

  it('has a name that says what is inside, in kebab case', () => {
    const names = code.map(({ path }) => path);
    expect(names.filter((path) => VAGUE_NAME.test(path))).toEqual([]);
    expect(names.filter((path) => !KEBAB_CASE.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('is finished', () => {
    const files = code.filter(({ path }) => !path.startsWith('test/architecture/'));
    expect(places(files, LEFT_OVER)).toEqual([]);
  });

  it('calls countries and regions as the network does', () => {
    const page = product.filter(({ path }) => !path.startsWith('scripts/'));
    expect(places(page, REGION_BY_BROWSER, codeOnly)).toEqual([]);
  });

  it('keeps the compiler awake', () => {
    expect(places(product, SILENCED)).toEqual([]);
    expect(places(product, UNTYPED, codeOnly)).toEqual([]);
  });
});

describe('every test', () => {
  const tests = code.filter(({ path }) => path.startsWith('test/') && !path.startsWith('test/architecture/'));

  it('counts steps, never seconds: its patience is set once, for all', () => {
    expect(places(tests, TIMED, codeOnly)).toEqual([]);
  });

  it('of components mocks no module: views open `test/views/standing-in-maps.ts` for their maps', () => {
    const components = tests.filter(({ path }) => path.includes('.browser.test.'));
    expect(components).not.toEqual([]);
    expect(places(components, MOCKED_MODULE, codeOnly)).toEqual([]);
  });

  it('takes the seed of the suite', () => {
    expect(places(tests, OWN_SEED, codeOnly)).toEqual([]);
  });
});

describe('every folder of src', () => {
  const counts = new Map<string, number>();
  for (const { path } of code) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (folder.startsWith('src/')) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const large = [...counts].filter(([, files]) => files > FOLDER_CEILING);

  it(`holds no more than ${FOLDER_CEILING} files of code, or stands here with a reason`, () => {
    expect(large.filter(([folder, files]) => files > (LARGE_FOLDERS[folder]?.files ?? 0))).toEqual([]);
  });

  it('stands here only as long as it is large', () => {
    expect(Object.keys(LARGE_FOLDERS).filter((folder) => !large.some(([name]) => name === folder))).toEqual(
      [],
    );
  });
});

describe('the house rules', () => {
  it.each(['src/tariff/utils.ts', 'src/shared/pick.ts', 'src/views/types.ts', 'test/helpers/build.ts'])(
    'refuse the name %s',
    (path) => expect(path).toMatch(VAGUE_NAME),
  );

  it.each(['RateBook.ts', 'rate_book.ts', 'rateBook.tsx'])('refuse the spelling %s', (name) =>
    expect(name).not.toMatch(KEBAB_CASE),
  );

  it('find a silenced type with its line', () => {
    const file = { path: 'src/x.ts', text: 'const a = 1;\nconst b = a as any;' };
    expect(places([file], UNTYPED, codeOnly)).toEqual(['src/x.ts:2 as any']);
  });
});

describe('every room of src', () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it('begins with a paragraph that says what comes in, what goes out and what it may not do', () => {
    for (const { name } of rooms) {
      const text = readFileSync(join(SRC, name, 'README.md'), 'utf8');
      expect(text, name).toMatch(
        new RegExp(
          `^# ${name}\n\n.+\n\n- \\*\\*In\\*\\*: .+\n- \\*\\*Out\\*\\*: .+\n- \\*\\*Rule\\*\\*: .+\n$`,
        ),
      );
    }
  });

  it('has its row in the dependency rule, and no row is of a room that is gone', () => {
    expect(
      Object.keys(ALLOWANCES)
        .filter((room) => room !== 'workers')
        .toSorted(),
    ).toEqual(rooms.map(({ name }) => name).toSorted());
  });
});
