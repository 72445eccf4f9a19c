import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependencyBreaks, folderOf } from './dependency-check.ts';
import { ANSWER_ROOMS, EXCEPTIONS } from './dependency-table.ts';
import { scanImports } from './import-scan.ts';
import { sourceFiles } from './source-files.ts';

describe('the dependency rule', () => {
  it('holds in every file of src and workers', () => {
    const files = sourceFiles('src', 'workers');
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ path, text }) => dependencyBreaks(path, text))).toEqual([]);
  });

  it('lets the answer be known where it is written and read, and in no stage before', () => {
    const knowing = sourceFiles('src', 'workers')
      .filter(({ text }) =>
        scanImports(text).some(({ specifier }) => specifier.endsWith('/answer-schema.ts')),
      )
      .map(({ path }) => folderOf(path));
    expect([...new Set(knowing)].filter((folder) => !ANSWER_ROOMS.includes(String(folder)))).toEqual([]);
  });

  it('makes exceptions for files that bring no more with them than is said', () => {
    const files = sourceFiles('src');
    const brought = EXCEPTIONS.map(({ file }) => {
      const text = files.find(({ path }) => path === file)?.text ?? '';
      const loaded = scanImports(text).filter(({ kind }) => kind === 'value');
      return { file, isThere: text !== '', brings: loaded.map(({ specifier }) => specifier) };
    });
    expect(brought).toEqual(EXCEPTIONS.map(({ file, brings }) => ({ file, isThere: true, brings })));
  });

  it('makes no exception that nothing needs', () => {
    const imported = sourceFiles('src', 'workers').flatMap(({ path, text }) =>
      scanImports(text)
        .filter(({ kind }) => kind === 'value')
        .map(({ specifier }) => `${folderOf(path)} ${posix.join(posix.dirname(path), specifier)}`),
    );
    const unused = EXCEPTIONS.filter(({ folder, file }) => !imported.includes(`${folder} ${file}`));
    expect(unused).toEqual([]);
  });

  it.each([
    [
      'src/units/money.ts',
      "import { Link } from '../network/link.ts';",
      'units may not import values of src/network/link.ts',
    ],
    [
      'src/routing/search.ts',
      "import type { Draw } from '../simulation/draw.ts';",
      'routing may not import types of src/simulation/draw.ts',
    ],
    [
      'src/tariff/rate.ts',
      "export { build } from '../graph/build.ts';",
      'tariff may not import values of src/graph/build.ts',
    ],
    [
      'src/views/list.tsx',
      "import { compareEnquiry } from '../compare/compare.ts';",
      'views may not import values of src/compare/compare.ts',
    ],
    [
      'src/views/list.tsx',
      "const late = await import('../compare/compare.ts');",
      'views may not import values of src/compare/compare.ts',
    ],
    [
      'src/views/list.tsx',
      "import { type Answer } from '../contract/answer-schema.ts';",
      'views may not import values of src/contract/answer-schema.ts',
    ],
    ['src/contract/engine.ts', "import { start } from './client.ts';", 'the contract imports types alone'],
    [
      'src/engine/client.ts',
      "new Worker(new URL('../../workers/engine.worker.ts', import.meta.url));",
      'engine may not import values of workers/engine.worker.ts',
    ],
    [
      'src/routing/search.ts',
      "import Graph from 'graphology';",
      'routing may not import the package graphology',
    ],
    [
      'src/views/map.tsx',
      "import 'maplibre-gl/dist/maplibre-gl.css';",
      'views may not import the package maplibre-gl',
    ],
    ['src/state/store.ts', "import { z } from 'zod';", 'state may not import the package zod'],
    ['src/network/tables/tables.ts', "import { z } from 'zod';", 'in network only files matching'],
    [
      'src/network/build/load.ts',
      "import { readFile } from 'node:fs/promises';",
      'network may not import the package node:',
    ],
    ['src/network/build/load.ts', "import { length } from '@turf/turf';", 'in network only files matching'],
    ['src/shared/pick.ts', '', 'lies in no folder of the layout'],
  ])('is broken by a bad line in %s: %s', (path, line, message) => {
    const [found, ...others] = dependencyBreaks(path, `// first line\n${line}\n`);
    expect(found).toContain(message);
    expect(found).toMatch(line === '' ? /:1 / : /:2 /);
    expect(others).toEqual([]);
  });

  it.each([
    ['src/views/list.tsx', "import type { Answer } from '../contract/answer-schema.ts';"],
    ['src/views/list.tsx', "import './list.css';"],
    ['src/views/list.tsx', "// import { compareEnquiry } from '../compare/compare.ts';"],
    ['src/compare/compare.ts', "import { search } from '../routing/search.ts';"],
    ['src/engine/client.ts', "import * as Comlink from 'comlink';"],
    ['src/main.tsx', "import { createEngineClient } from './engine/client.ts';"],
  ])('allows in %s: %s', (path, line) => {
    expect(dependencyBreaks(path, line)).toEqual([]);
  });
});

describe('the import scan', () => {
  it('tells types from values, finds every form and gives its line', () => {
    const source = [
      "import type { A } from './a.ts';",
      'import {',
      '  b,',
      "} from './b.ts';",
      "import c, { type D } from './c.ts';",
      "export * from './e.ts';",
      "export type { F } from './f.ts';",
      "import './g.css';",
      "type H = typeof import('./h.ts');",
      "const text = 'not an import';",
      "/* import './comment.ts'; */",
    ].join('\n');
    expect(scanImports(source)).toEqual([
      { specifier: './a.ts', kind: 'type', line: 1 },
      { specifier: './b.ts', kind: 'value', line: 2 },
      { specifier: './c.ts', kind: 'value', line: 5 },
      { specifier: './e.ts', kind: 'value', line: 6 },
      { specifier: './f.ts', kind: 'type', line: 7 },
      { specifier: './g.css', kind: 'value', line: 8 },
      { specifier: './h.ts', kind: 'type', line: 9 },
    ]);
  });
});
