import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What commands of a shell print, and the code each ends with. */
const shell = (...commands: readonly string[]) =>
  Promise.all(
    commands.map((command) => {
      const env = { ...process.env, NODE: process.execPath, PROGRAM: program, LANG: 'C', LC_ALL: '' };
      const options = { maxBuffer: 2 ** 28, env, cwd: shipped('') };
      return run('sh', ['-c', command], options).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
      );
    }),
  );

const ask = () => run(process.execPath, [program, 'compare', ...enquiry], { maxBuffer: 2 ** 28 });

let first: ReturnType<typeof ask> | undefined;

/** What the program prints of the enquiry, which it is asked once for all tests. */
const answered = () => {
  first ??= ask();
  return first;
};

describe('the program as started by a person', () => {
  it('builds itself and prints nothing but the answer, the same bytes each time', async () => {
    const { stdout } = await answered();
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer.itineraries.length).toBeGreaterThan(0);
    const second = await run(process.execPath, [program, 'compare', ...enquiry], {
      maxBuffer: 2 ** 28,
      env: { ...process.env, TZ: 'America/New_York', LANG: 'zh_CN.UTF-8' },
    });
    expect(second.stdout).toBe(stdout);
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
    const { stdout } = await answered();
    const own = ['--network', network, '--scenarios', scenarios];
    const read = await run(process.execPath, [program, 'compare', ...enquiry, ...own], options);
    rmSync(copies, { recursive: true });
    expect(read.stdout).toBe(stdout);
  });

  it('ends in peace when its reader has read enough', async () => {
    const [head] = await shell(`"$NODE" "$PROGRAM" policy list | head -n 1`);
    expect(head).toMatchObject({ code: 0, stderr: '' });
    expect(head?.stdout).toContain('Id');
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output is not whole when the disk is full', async () => {
    const [en, zh] = await shell(
      '"$NODE" "$PROGRAM" schema > /dev/full',
      '"$NODE" "$PROGRAM" schema --lang zh > /dev/full',
    );
    expect(en).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^The output .*no space left.*\n$/),
    });
    expect(zh).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^结果未能全部写出（磁盘空间不足）.*\n$/),
    });
  });

  it.each([
    [
      'policy evaluate nowhere.yaml',
      2,
      /^Cannot read the file "nowhere.yaml" \(no such file or folder\)\.\n$/,
    ],
    ['policy evaluate test', 2, /^Cannot read the file "test" \(it is a folder\)\.\n$/],
    ['network check nowhere', 2, /^Cannot read the folder "nowhere" \(no such file or folder\)\.\n$/],
    ['network new package.json', 2, /^Cannot write "package.json" \(a part of the path is no folder\)\.\n$/],
    ['network new /proc/yusuan', 2, /^Cannot write "\/proc\/yusuan" \([^)]*\)\.\n$/],
  ])('says in one line what the system refuses: %s', async (args, code, said) => {
    const [outcome] = await shell(`"$NODE" "$PROGRAM" ${args} --lang en`);
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(said) });
  });

  it('quotes of a text without end as much as shows which it was', async () => {
    const place = 'x'.repeat(100_000);
    const args = [program, 'compare', '--from', place, '--to', 'SGSIN', '--lang', 'en'];
    const refused = await run(process.execPath, args, { maxBuffer: 2 ** 28 }).catch((error) => error);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--from');
    expect(refused.stderr.length).toBeLessThan(3_000);
  });

  it('has prebuilt the shipped folders as they are', async () => {
    const files = await prebuild(shipped('networks/chongqing'), shipped('scenarios'));
    await run(process.execPath, [program, '--help']);
    const build = readFileSync(shipped('build/cli/current'), 'utf8');
    expect(readdirSync(shipped(`build/cli/${build}/prebuilt`)).sort()).toEqual([...files.keys()].sort());
  });

  it('finds the outlines that it holds the terminals of a folder against', async () => {
    const above = mkdtempSync(join(tmpdir(), 'yusuan-new-'));
    const folder = join(above, 'own');
    await run(process.execPath, [program, 'network', 'new', folder]);
    const { stdout } = await run(process.execPath, [program, 'network', 'check', folder, '--lang', 'en']);
    rmSync(above, { recursive: true });
    expect(stdout).toMatch(/: \d+ terminals, .* 0 errors/);
    expect(stdout).not.toContain('Not checked');
  });

  it('ends with the exit code of a refusal', async () => {
    const refused = run(process.execPath, [program, 'compare', '--from', 'Atlantis', '--to', 'SGSIN']);
    await expect(refused).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});
