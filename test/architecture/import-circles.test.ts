import { describe, expect, it } from 'vitest';
import { importCircles } from './import-circles.ts';
import { sourceFiles } from './source-files.ts';

describe('imports', () => {
  it('go round in no circle, types included, in the whole tree', () => {
    expect(importCircles(sourceFiles('src', 'workers'))).toEqual([]);
  });

  it('are followed through types and values to the circle they make', () => {
    const files = [
      { path: 'src/a/one.ts', text: "import type { Two } from '../b/two.ts';" },
      { path: 'src/b/two.ts', text: "export { three } from './three.ts';" },
      {
        path: 'src/b/three.ts',
        text: "import { one } from '../a/one.ts';\nimport { four } from './four.ts';",
      },
      { path: 'src/b/four.ts', text: 'export const four = 4;' },
    ];
    expect(importCircles(files)).toEqual(['src/a/one.ts -> src/b/two.ts -> src/b/three.ts -> src/a/one.ts']);
  });
});
