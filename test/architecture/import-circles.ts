import { posix } from 'node:path';
import { scanImports } from './import-scan.ts';
import type { SourceFile } from './source-files.ts';

/** Every circle of imports, types included, as `a.ts -> b.ts -> a.ts`; one for each way back into a path under way. */
export function importCircles(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      scanImports(text)
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
        .filter((target) => known.has(target)),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) follow(target, [...way, path]);
    done.add(path);
  };
  for (const path of known) follow(path, []);
  return circles;
}
