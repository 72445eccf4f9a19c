import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lanesModule } from '../../../scripts/choice-lanes/lanes-module.mjs';

const table = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../src/choice/table/${name}`, import.meta.url)), 'utf8');

it('the binary of the lanes is what their text comes to: node scripts/build-choice-lanes.mjs', async () => {
  expect(table('divide-lanes-code.ts')).toBe(await lanesModule(table('divide-lanes.wat')));
});
