/**
 * Writes `src/choice/table/divide-lanes-code.ts` from `divide-lanes.wat` beside it: the binary of the module, as text.
 *
 *   node scripts/build-choice-lanes.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lanesModule } from './choice-lanes/lanes-module.mjs';

const here = (name) => fileURLToPath(new URL(`../src/choice/table/${name}`, import.meta.url));
const text = await lanesModule(readFileSync(here('divide-lanes.wat'), 'utf8'));
writeFileSync(here('divide-lanes-code.ts'), text);
