import { posix } from 'node:path';
import { ALLOWANCES, EDGES, EXCEPTIONS, NARROWED_PACKAGES } from './dependency-table.ts';
import { type ImportUse, scanImports } from './import-scan.ts';

/** Every break of the dependency rule in one file, as `file:line what`. `path` starts at the project's root. */
export function dependencyBreaks(path: string, source: string): string[] {
  if (EDGES.includes(path)) return [];
  const folder = folderOf(path);
  if (folder === undefined || !ALLOWANCES[folder]) return [`${path}:1 lies in no folder of the layout`];
  return scanImports(source).flatMap((use) => {
    const reason = use.specifier.startsWith('.')
      ? localBreak(path, folder, use)
      : packageBreak(path, folder, use);
    return reason === undefined ? [] : [`${path}:${use.line} ${reason}`];
  });
}

function localBreak(path: string, folder: string, use: ImportUse): string | undefined {
  const target = posix.join(posix.dirname(path), use.specifier);
  const targetFolder = folderOf(target);
  if (path === 'src/contract/engine.ts' && use.kind === 'value') {
    return 'the contract imports types alone';
  }
  if (targetFolder === folder || isStylesheetOrAsset(target)) return undefined;
  if (EXCEPTIONS.some((exception) => exception.folder === folder && exception.file === target))
    return undefined;
  const allowance = ALLOWANCES[folder];
  if (targetFolder && allowance?.values.includes(targetFolder)) return undefined;
  if (targetFolder && use.kind === 'type' && allowance?.types.includes(targetFolder)) return undefined;
  return `${folder} may not import ${use.kind === 'type' ? 'types' : 'values'} of ${target}`;
}

function packageBreak(path: string, folder: string, use: ImportUse): string | undefined {
  const name = packageName(use.specifier);
  if (!ALLOWANCES[folder]?.packages.includes(name)) return `${folder} may not import the package ${name}`;
  const narrowed = NARROWED_PACKAGES.find((entry) => entry.folder === folder && entry.name === name);
  if (use.kind === 'value' && narrowed && !narrowed.files.test(path)) {
    return `in ${folder} only files matching ${narrowed.files} may import ${name}`;
  }
  return undefined;
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** `src/tariff/rate.ts` lies in `tariff`, `workers/engine.worker.ts` in `workers`. */
export function folderOf(path: string): string | undefined {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'workers') return 'workers';
  return top === 'src' && rest.length > 0 ? folder : undefined;
}

/** A stylesheet, or the address of a file: neither runs code. */
const isStylesheetOrAsset = (target: string): boolean => /\.css$|\?url$/.test(target);
