import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePart } from '../../../src/cli/matrix/parts/parts-folder.ts';
import { SUBSET_COSTS_MARK } from '../../../src/cli/matrix/parts/run-address.ts';
import { SUBSET_COSTS_PART } from '../../../src/cli/matrix/parts/subset-costs-part.ts';
import { WAYS_PART } from '../../../src/cli/matrix/parts/ways-part.ts';
import { openFlowFiles } from '../../../src/cli/matrix/run/flow-files.ts';
import type { FlowOutcome } from '../../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../../src/matrix/flow-outcome.ts';
import { flowRow } from '../../../src/matrix/flow-rows.ts';
import { openFlow, relieved, way, wayCost } from '../../builders/ways.ts';
import { runRecorded } from '../run-recorded.ts';

const BY_RAIL = wayCost(9000);
const ways = [
  way('river', 'river', wayCost(8000)),
  way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'w', 1500)),
];
const OUTCOMES: readonly FlowOutcome[] = [
  ...['a', 'b'].map((id) => flowOutcome(openFlow(id, 100, ...ways), { kind: 'cheapest' })),
  { status: 'no_route', flow: 'c', month: '2026-12', teu: 30, boxes: 15, issues: [] },
];

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'query-'));
  const files = await openFlowFiles(folder);
  await files.add(OUTCOMES.map(flowRow));
  await files.close();
  writeFileSync(
    join(folder, 'fiscal.csv'),
    '\uFEFFpayer,outlay_cny,deadweight_cny\r\ncity,300000.10,0.00\r\n',
  );
  mkdirSync(join(folder, 'parts'));
  const { flow, month, ready } = openFlow('a', 1).handed;
  const boxes = [{ goods: flow, month, ready }];
  await writePart(
    join(folder, 'parts'),
    'x',
    WAYS_PART.bytes(boxes, [{ status: 'open', again: [], teuPerBox: 2, ways }]),
  );
  await writePart(
    join(folder, 'parts'),
    `${SUBSET_COSTS_MARK}x`,
    SUBSET_COSTS_PART.bytes(boxes, [
      { status: 'served', measures: ['waiver'], cny: Float64Array.of(9000, 8500) },
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function query(sql: string, ...args: readonly string[]) {
  return runRecorded(['matrix', 'query', sql, ...args]);
}

const asked = (sql: string, ...args: readonly string[]) => query(sql, '--results', folder, ...args);

describe('a query of results', () => {
  it('adds amounts up exactly, by whatever is asked, and rolls flows up', async () => {
    const { exit, printed } = await asked(
      'select status, flows, teu, invoice_after_cny from by_status order by status',
      ...['--format', 'json'],
    );
    expect(exit).toBe(0);
    expect(JSON.parse(printed)).toEqual([
      { status: 'no_route', flows: '1', teu: 30, invoice_after_cny: null },
      { status: 'winner', flows: '2', teu: 400, invoice_after_cny: '1500000.00' },
    ]);
    expect((await asked('select outlay_cny + 0.01 as more from fiscal', '--format', 'csv')).printed).toBe(
      '\uFEFFmore\r\n300000.11\r\n',
    );
  });

  it('sees the ways in parts', async () => {
    const { printed } = await query(
      'select way, invoice_fen_before - invoice_fen_after as relief from ways order by way',
      ...['--parts', join(folder, 'parts')],
    );
    expect(printed).toMatch(/way +relief\n.*\nrail +150000\nriver +0\n/);
  });

  it('sees what goods cost under sets of measures in parts beside those of ways', async () => {
    const { printed } = await query(
      'select subset, cny from subset_costs order by subset',
      ...['--parts', join(folder, 'parts')],
    );
    expect(printed).toMatch(/subset +cny\n.*\n0 +9000\n1 +8500\n/);
  });

  it('writes what is too much to read into a file', async () => {
    const target = join(folder, 'carried.parquet');
    const { exit } = await asked(
      "select flow_id from flows where status = 'winner' order by 1;",
      '--to',
      target,
    );
    expect(exit).toBe(0);
    const bytes = readFileSync(target);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual([{ flow_id: 'a' }, { flow_id: 'b' }]);
    const large = await asked('select range from range(100001)');
    expect([large.exit, large.printed]).toEqual([1, '']);
    expect(large.complained).toContain('S24 error: The answer has more than 100,000 rows');
  });

  it.each([
    ['select nothing from flows', 'S20 error: The query cannot be answered: Binder Error'],
    ["select * from read_text('/etc/hostname')", 'S20 error: The query cannot be answered: Permission Error'],
    ["copy flows to '/elsewhere/flows.csv'", 'S20 error: The query cannot be answered: Permission Error'],
    ['select 1; select 2', 'S25 error'],
    ['drop view flows', 'S25 error'],
  ])('refuses %j', async (sql, said) => {
    const { exit, printed, complained } = await asked(sql);
    expect([exit, printed]).toEqual([1, '']);
    expect(complained).toContain(said);
  });

  it('says where there are no results', async () => {
    expect(await query('select 1', '--results', join(folder, 'nowhere'))).toMatchObject({
      exit: 1,
      complained: expect.stringContaining('S21 error'),
    });
    expect((await query('select 1')).exit).toBe(2);
    expect((await asked('select 1', '--to', 'rows.xlsx')).exit).toBe(2);
  });
});
