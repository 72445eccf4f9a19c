import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/answer-schema.ts';

const program = fileURLToPath(new URL('../../scripts/yusuan.mjs', import.meta.url));
const run = promisify(execFile);

const enquiry = [
  ...['--from', 'CNCKG-TJC', '--to', 'SGSIN', '--equipment', '40HQ', '--boxes', '2', '--gross-t', '9.5'],
  ...['--value-cny', '6000000', '--commodity', 'laptops', '--ready', '2026-12-07T18:00'],
  ...['--as-of', '2026-11-22T12:00', '--all', '--format', 'json'],
];

describe('the program as started by a person', () => {
  it('builds itself and prints nothing but the answer, the same bytes each time', async () => {
    const first = await run(process.execPath, [program, 'compare', ...enquiry], { maxBuffer: 2 ** 28 });
    const answer = answerSchema.parse(JSON.parse(first.stdout));
    expect(answer.itineraries.length).toBeGreaterThan(0);
    const second = await run(process.execPath, [program, 'compare', ...enquiry], {
      maxBuffer: 2 ** 28,
      env: { ...process.env, TZ: 'America/New_York', LANG: 'zh_CN.UTF-8' },
    });
    expect(second.stdout).toBe(first.stdout);
  });

  it('finds the shipped network without an error', async () => {
    const { stdout } = await run(process.execPath, [program, 'network', 'check', '--lang', 'en']);
    expect(stdout).toMatch(/networks\/chongqing: \d+ terminals, .* 0 errors/);
  });

  it('ends with the exit code of a refusal', async () => {
    const refused = run(process.execPath, [program, 'compare', '--from', 'Atlantis', '--to', 'SGSIN']);
    await expect(refused).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});
