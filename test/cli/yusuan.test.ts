import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { prebuild } from '../../src/cli/prebuilt/prebuild.ts';
import { answerSchema } from '../../src/contract/answer-schema.ts';

const shipped = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const program = shipped('scripts/yusuan.mjs');
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

  it('gives the same bytes on what the build made of the shipped folders and on folders it has to read', async () => {
    const copies = mkdtempSync(join(tmpdir(), 'yusuan-copies-'));
    const [network, scenarios] = [join(copies, 'network'), join(copies, 'scenarios')];
    cpSync(shipped('networks/chongqing'), network, { recursive: true });
    cpSync(shipped('scenarios'), scenarios, { recursive: true });
    const inForce = join(scenarios, 'presets/in-force.yaml');
    writeFileSync(inForce, `${readFileSync(inForce, 'utf8')}\n# read anew\n`);
    const factors = join(network, 'emission-factors.csv');
    writeFileSync(factors, `${readFileSync(factors, 'utf8')}\n`);
    const options = { maxBuffer: 2 ** 28 };
    const { stdout } = await run(process.execPath, [program, 'compare', ...enquiry], options);
    const own = ['--network', network, '--scenarios', scenarios];
    const read = await run(process.execPath, [program, 'compare', ...enquiry, ...own], options);
    rmSync(copies, { recursive: true });
    expect(read.stdout).toBe(stdout);
  });

  it('has prebuilt the shipped folders as they are', async () => {
    const files = await prebuild(shipped('networks/chongqing'), shipped('scenarios'));
    await run(process.execPath, [program, '--help']);
    const build = readFileSync(shipped('build/cli/current'), 'utf8');
    expect(readdirSync(shipped(`build/cli/${build}/prebuilt`)).sort()).toEqual([...files.keys()].sort());
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
