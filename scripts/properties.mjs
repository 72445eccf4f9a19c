/**
 * The property tests on other cases than those of `npm test`: `npm run properties -- ROUNDS SEED`. Each round has a seed of
 * its own, printed before it runs; the seed of a round that failed runs it again. Stops at the first failure.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = numberOf(process.argv[2], 1);
const firstSeed = numberOf(process.argv[3], randomInt(2 ** 31));

for (let round = 0; round < rounds; round += 1) {
  const seed = (firstSeed + round) % 2 ** 31;
  console.log(
    `\nRound ${round + 1} of ${rounds}, seed ${seed}: npm run properties -- 1 ${seed} runs it again.`,
  );
  const { status } = spawnSync('vitest', ['run', '--project', 'unit', ...propertyTests()], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

function propertyTests() {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) => readFileSync(root + path, 'utf8').includes("from 'fast-check'"));
}

function numberOf(text, otherwise) {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** 31) {
    console.error(`Not a whole number below ${2 ** 31}: ${text}`);
    process.exit(2);
  }
  return number;
}
