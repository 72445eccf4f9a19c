import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basemapInputs, buildBasemap } from './build-basemap.ts';

const folder = fileURLToPath(new URL('../../build/basemap/', import.meta.url));
const file = `${folder}basemap.json`;
const stamp = `${folder}inputs.sha256`;

/** Writes `build/basemap/basemap.json` when it is missing or its inputs have changed; takes about 4 s then. */
export function ensureBasemap(): void {
  const inputs = inputHash();
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  mkdirSync(folder, { recursive: true });
  replace(file, buildBasemap());
  replace(stamp, inputs);
}

function inputHash(): string {
  const hash = createHash('sha256');
  for (const path of basemapInputs()) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** Two servers may start at once: a reader sees the old file or the new one, never half of it. */
function replace(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
