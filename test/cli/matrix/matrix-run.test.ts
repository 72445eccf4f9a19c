import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRecorded } from '../run-recorded.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = pathOf('../../../scripts/yusuan.mjs');
const execute = promisify(execFile);

const HEADER =
  'flow_id,origin,destination,district,commodity,direction,equipment,boxes_per_year,t_per_box,value_cny_per_box,month_profile,corridor';
const FLOWS = [
  HEADER,
  'a,CN500112,SGSIN,CN500112,general,export,40HQ,1200,15,300000,even,rail_sea',
  'b,CN500112,CNSHA,CN500112,general,domestic,20GP,2400,18,70000,even,river',
  'c,THLCH,CN500108,CN500108,general,import,40HQ,240,20,200000,even,rail_sea',
  'd,CN500112,RULED,CN500112,pharmaceuticals,export,40RF,12,15,3000000,even,china_europe',
];
/** One that is carried and one that nothing carries. */
const FEW = FLOWS.filter((_, line) => [0, 1, 4].includes(line));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yusuan-matrix-'));
  writeFileSync(join(folder, 'flows.csv'), `${FLOWS.join('\n')}\n`);
  writeFileSync(join(folder, 'few.csv'), `${FEW.join('\n')}\n`);
  mkdirSync(join(folder, 'parts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const matrix = (...args: readonly string[]) => matrixOf('flows.csv', ...args);

const matrixOf = (flows: string, ...args: readonly string[]) =>
  execute(process.execPath, [
    program,
    ...['matrix', 'run', '--demand', join(folder, flows), '--lang', 'en'],
    ...args,
  ]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

/** A run that ends before any worker begins needs no process of its own. */
const refused = (...args: readonly string[]) =>
  runRecorded(['matrix', 'run', '--demand', join(folder, 'flows.csv'), '--lang', 'en', ...args], {
    networkFolder: pathOf('../../../networks/chongqing'),
    scenariosFolder: pathOf('../../../scenarios'),
  });

const target = (...args: readonly string[]) =>
  execute(process.execPath, [
    program,
    ...['matrix', 'target', '--demand', join(folder, 'few.csv'), '--month', '2026-12', '--lang', 'en'],
    ...args,
  ]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

const attribute = async (...args: readonly string[]) => {
  const own = [
    'matrix',
    'attribute',
    '--demand',
    join(folder, 'few.csv'),
    '--month',
    '2026-12',
    '--lang',
    'en',
  ];
  const { stdout } = await execute(process.execPath, [program, ...own, ...args]);
  return stdout;
};

const onParts = () => ['--parts', join(folder, 'parts')];

const contents = (name: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'base64')]),
  );

describe('a run of a matrix', () => {
  it('is the same bytes from one worker and from two, lists what nothing carries, and names who pays', async () => {
    const one = await matrix('--month', '2026-12', '--workers', '1', '--out', join(folder, 'one'));
    const two = await matrix(
      '--month',
      '2026-12',
      '--workers',
      '2',
      ...onParts(),
      '--out',
      join(folder, 'two'),
    );
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(contents('two')).toEqual(contents('one'));
    const summary = JSON.parse(readFileSync(join(folder, 'one/summary.json'), 'utf8'));
    expect(summary).toMatchObject({
      schema: 1,
      demand: { flows: 4, teu: 440 },
      uncarried: { flows: 1, teu: 2, flowsOfUnknownTeu: 0 },
      losers: 0,
      attribution: [],
    });
    const teu = (summary.corridors as { teu: number }[]).reduce((sum, shift) => sum + shift.teu, 0);
    expect(teu).toBeCloseTo(440, 2);
    expect(summary.payers.map(({ payer }: { payer: string }) => payer)).toEqual(['central', 'city']);
    expect(Number(summary.deltas.invoiceCny)).toBeLessThan(0);
    const bytes = readFileSync(join(folder, 'one/flows.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.map(({ flow_id, status }) => [flow_id, status])).toContainEqual(['d', 'no_route']);
    expect(one.stdout).toContain('1 flow that nothing carries (2 TEU)');
  });

  it('goes on from the parts of a run that broke off, and finds anew what is damaged', async () => {
    const parts = join(folder, 'parts');
    const [damaged, ...kept] = readdirSync(parts).sort();
    expect(kept.length).toBeGreaterThan(0);
    writeFileSync(join(parts, damaged!), 'half a par');
    const untouched = statSync(join(parts, kept[0]!)).ino;
    const month = ['--month', '2026-12', '--workers', '1'];
    const again = await matrix(...month, ...onParts(), '--resume', '--out', join(folder, 'resumed'));
    expect(again.code).toBe(0);
    expect(contents('resumed')).toEqual(contents('one'));
    expect(readdirSync(parts).sort()).toEqual([damaged, ...kept]);
    expect(statSync(join(parts, kept[0]!)).ino).toBe(untouched);
  });

  it('bounds it by slots from the same parts, and searches at the waits until nothing is cheaper', async () => {
    const month = ['--month', '2026-12', '--workers', '1'];
    const bounded = await matrix(...month, ...onParts(), '--resume', '--capacity', '--format', 'json');
    const { capacity } = JSON.parse(bounded.stdout);
    expect(capacity.search).toMatchObject({ cheaper: 0 });
    expect(capacity.equilibria).toHaveLength(2);
    for (const { gap } of capacity.equilibria) expect(gap).toBeLessThanOrEqual(1e-4);
  });

  it('finds every difference zero where the scenario is the baseline, and says so', async () => {
    const same = [
      '--month',
      '2027-01',
      '--scenario',
      'text-only',
      '--baseline',
      'text-only',
      '--workers',
      '1',
    ];
    const { stdout } = await matrixOf('few.csv', ...same, '--out', join(folder, 'same'));
    const summary = readFileSync(join(folder, 'same/summary.json'), 'utf8');
    expect(JSON.parse(summary)).toMatchObject({
      deltas: { invoiceCny: '0.00', generalisedCny: '0.00', teuShifted: 0, outlayCny: '0.00', co2eKg: 0 },
      winners: 0,
      losers: 0,
      unchanged: 1,
    });
    expect(summary).not.toMatch(/NaN|-0[,.]0*[^0-9]/);
    expect(stdout).toContain('every difference is zero');
  });

  it('shares the saving out among its measures, to the fen', async () => {
    const { totalCny, attribution, unserved } = JSON.parse(await attribute('--format', 'json'));
    const inFen = (text: string): number => Math.round(Number(text) * 100);
    const shares = (attribution as { shapleyCny: string }[]).map(({ shapleyCny }) => inFen(shapleyCny));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(inFen(totalCny));
    expect(attribution.length).toBeGreaterThan(1);
    expect(unserved).toBe(1);
  });

  it.each([
    [['--month', '2027-13'], 2, '"2027-13"'],
    [['--month', '2027-01', '--year', '2027'], 2, '--year'],
    [[], 2, 'matrix run --month'],
    [['--month', '2027-01', '--choice', 'random'], 2, 'logit, cheapest'],
    [['--month', '2027-01', '--out', '/nowhere/at/all'], 2, '/nowhere/at/all'],
    [['--month', '2027-01', '--resume'], 2, '--parts'],
    [['--month', '2027-01', '--parts', '/nowhere/at/all'], 2, '/nowhere/at/all'],
    [['--month', '2027-01', '--scenario', 'nothing-such'], 1, 'nothing-such'],
  ])('refuses %j', async (args, code, said) => {
    const { exit, complained } = await refused(...args);
    expect(exit).toBe(code);
    expect(complained).toContain(said);
  });
});

describe('matrix target', () => {
  it('refuses a target with everything that is wrong at once, by the options', async () => {
    const { code, stdout, stderr } = await target(
      ...['--move', 'many', '--from', 'road, canal', '--to', 'road', '--outlay', '-1'],
      ...['--change', 'a14.port_fee_guidanc', '--change', 'a14.port_fee_guidance.handling_cut=7'],
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(
      [...stderr.matchAll(/^(T\d\d) error ([^\s:]+)/gm)].map(([, issue, option]) => `${issue} ${option}`),
    ).toEqual(['T02 --from', 'T03 --to', 'T01 --move', 'T01 --outlay', 'T06 --change', 'T08 --change']);
  });
});
