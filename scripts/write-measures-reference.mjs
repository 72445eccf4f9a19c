/** Writes docs/measures-reference.md from the measures as they stand. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('yusuan.mjs', import.meta.url));
const page = execFileSync(process.execPath, [program, 'policy', 'reference', '--lang', 'en'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
writeFileSync(fileURLToPath(new URL('../docs/measures-reference.md', import.meta.url)), page);
