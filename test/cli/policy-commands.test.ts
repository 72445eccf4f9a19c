import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { EVALUATION } from '../../src/policy/decide/evaluation-schema.ts';
import { openFewMeasures } from './few-measures.ts';
import { runRecorded } from './run-recorded.ts';

const folder = mkdtempSync(join(tmpdir(), 'yusuan-policy-'));
const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));
const few = openFewMeasures();

afterAll(() => {
  rmSync(folder, { recursive: true });
  few.remove();
});

/** Over a few of the shipped measures. */
const run = (...args: string[]) => runOver(few.folder, ...args);

async function runOver(scenariosFolder: string, ...args: string[]) {
  return runRecorded(args, {
    networkFolder: 'networks/chongqing',
    scenariosFolder,
  });
}

function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const TOLL = [
  'date: 2026-06-01',
  'measures: [a14.container_toll]',
  'fields: { truck_class: 6, etc_device: J2, booked: true, hours_booking_to_entry: 3, legal_load: true,',
  '  carries: iso_container, chongqing_km: 100 }',
].join('\n');

describe('policy list', () => {
  it('names every measure with its article, and whether the scenario has it on', async () => {
    const { exit, printed } = await runOver(SHIPPED, 'policy', 'list', '--json');
    const rows = JSON.parse(printed) as { id: string; article: number | null; on: boolean }[];
    expect(exit).toBe(0);
    expect(new Set(rows.flatMap(({ article }) => article ?? [])).size).toBe(16);
    expect(rows.find(({ id }) => id === 'a14.container_toll')?.on).toBe(true);
    const none = await run('policy', 'list', '--scenario', 'none', '--json');
    expect((JSON.parse(none.printed) as { on: boolean }[]).some(({ on }) => on)).toBe(false);
  });

  it('refuses a scenario nobody knows', async () => {
    const { exit, complained } = await run('policy', 'list', '--scenario', 'dreams');
    expect(exit).toBe(1);
    expect(complained).toContain('There is no scenario "dreams"');
  });
});

describe('policy show', () => {
  it('prints a measure with its parameters and sources', async () => {
    const { exit, printed } = await run('policy', 'show', 'a14.container_toll', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(printed).toContain('国际标准集装箱车辆通行费按三类客车');
    expect(printed).toContain('预约有效时间 = 24 小时 [其他规则所定]');
    expect(printed).toContain('[booking_valid_hours = 24]');
  });

  it('asks whether another id was meant', async () => {
    const { exit, complained } = await run('policy', 'show', 'a14.container_tol');
    expect(exit).toBe(1);
    expect(complained).toContain('Nearest by name: a14.container_toll;');
  });

  it('needs an id', async () => expect((await run('policy', 'show')).exit).toBe(2));
});

describe('policy evaluate', () => {
  it('answers in JSON what every decision rests on', async () => {
    const { exit, printed } = await run('policy', 'evaluate', fileOf('toll.yaml', TOLL), '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      schema: 1,
      scenarios: [{ id: 'in-force', lineage: ['none', 'in-force'] }],
      events: [{ decisions: [{ measure: 'a14.container_toll', eligible: 'yes', gross: '52.25' }] }],
    });
  });

  it('reads JSON as well as YAML', async () => {
    const json = JSON.stringify([{ date: '2026-06-01', measures: ['z.validity'] }]);
    const { printed } = await run('policy', 'evaluate', fileOf('z.json', json), '--json');
    expect(JSON.parse(printed)).toMatchObject({ events: [{ decisions: [{ reason: 'no_effect' }] }] });
  });

  it.each([
    ['en', 'Gross CNY 52.25, incremental 52.25, marginal 52.25'],
    ['zh', '毛效果 52.25 元,新增 52.25 元,边际 52.25 元'.replaceAll(',', '，')],
  ])('explains itself in %s', async (language, sentence) => {
    const { printed } = await run('policy', 'evaluate', fileOf('toll.yaml', TOLL), '--lang', language);
    expect(printed).toContain(sentence);
    expect(printed).not.toMatch(/\{\{|undefined/);
  });

  it('tells every issue of a bad file at once, and answers nothing', async () => {
    const bad =
      'date: 2026-06-01\nfields: { colour: red, truck_class: 9 }\nparams: { bus_class: 1, p_clean: 2 }\n';
    const { exit, printed, complained } = await run('policy', 'evaluate', fileOf('bad.yaml', bad), '--json');
    expect(exit).toBe(1);
    expect(printed).toBe('');
    for (const code of ['M40', 'M26', 'M41']) expect(complained).toContain(`${code} error`);
  });

  it('answers the shipped example without an issue', async () => {
    const example = fileURLToPath(new URL('../../scenarios/examples/measures.yaml', import.meta.url));
    const { exit, printed, complained } = await runOver(SHIPPED, 'policy', 'evaluate', example, '--json');
    const { events } = JSON.parse(printed) as { events: { id: string; totals: { gross: string } }[] };
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    expect(events.map(({ id, totals }) => [id, totals.gross]).slice(0, 3)).toEqual([
      ['toll-on-the-last-day', '52.25'],
      ['toll-on-the-day-after', '0.00'],
      ['inspection', '610.00'],
    ]);
  });

  it('answers as its schema has it, with shares where they are asked for', async () => {
    const example = fileURLToPath(new URL('../../scenarios/examples/measures.yaml', import.meta.url));
    const { printed } = await runOver(SHIPPED, 'policy', 'evaluate', example, '--attribute', '--json');
    const answer = EVALUATION.parse(JSON.parse(printed));
    expect(answer.events.map(({ attribution }) => attribution?.total)).toEqual(
      answer.events.map(({ totals }) => totals.gross),
    );
  });

  it('tells the shares in words beside the id of each measure', async () => {
    const both = 'date: 2026-06-01\nmeasures: [a14.inspection_waiver, national.inspection_waiver]\n';
    const clean =
      'fields: { direction: import, terminal: CNCKG-TJC, inspected: true, outcome: no_problem, box: heavy, box_ft: 40, inspection_storage_days: 2 }';
    const { printed } = await runOver(
      SHIPPED,
      'policy',
      'evaluate',
      fileOf('clean.yaml', both + clean),
      '--attribute',
    );
    expect(printed).toMatch(
      /: Shapley CNY [\d.]+, first in [\d.]+, last in [\d.]+ {2}\[national\.inspection_waiver\]/,
    );
  });

  it('decides every event under each scenario of the file', async () => {
    const file = fileOf(
      'both.yaml',
      `scenarios: [none, in-force]\nevents:\n  - { ${TOLL.replaceAll('\n', ', ').replace(',,', ',')} }`,
    );
    const { exit, printed } = await run('policy', 'evaluate', file, '--json');
    const { scenarios, events } = EVALUATION.parse(JSON.parse(printed));
    expect(exit).toBe(0);
    expect(scenarios.map(({ id }) => id)).toEqual(['none', 'in-force']);
    expect(events.map(({ scenario, id }) => [scenario, id])).toEqual([
      ['none', '1'],
      ['in-force', '1'],
    ]);
  });

  it('says when there is no such file', async () => {
    const { exit, complained } = await run('policy', 'evaluate', join(folder, 'none.yaml'));
    expect(exit).toBe(2);
    expect(complained).toContain('Cannot read the file');
  });
});

describe('a file of events', () => {
  /** `id: 夜间` in GB18030 and in UTF-16, which Node writes only as little endian. */
  const NIGHT = `${TOLL}\nid: 夜间`;
  const inGb = Buffer.concat([Buffer.from(`${TOLL}\nid: `), Buffer.from('d2b9bce4', 'hex')]);

  it.each([
    ['GB18030', inGb],
    ['UTF-16 LE', Buffer.from(NIGHT, 'utf16le')],
    ['UTF-16 BE', Buffer.from(NIGHT, 'utf16le').swap16()],
  ])('in %s is read by its names, and how is said', async (encoding, bytes) => {
    const { exit, printed, complained } = await run('policy', 'evaluate', fileOf('night.yaml', bytes));
    expect(exit).toBe(0);
    expect(printed).toMatch(/^Event 夜间, 2026-06-01/);
    expect(complained).toContain(`F05 notice`);
    expect(complained).toContain(`read as ${encoding}.`);
  });

  it('may have the line ends of any system', async () => {
    const { exit, printed } = await run('policy', 'evaluate', fileOf('r.yaml', NIGHT.replaceAll('\n', '\r')));
    expect({ exit, first: printed.split(',')[0] }).toEqual({ exit: 0, first: 'Event 夜间' });
  });

  it('that is no text is refused by its name, with nothing else said', async () => {
    const { exit, complained } = await run(
      'policy',
      'evaluate',
      fileOf('noise.yaml', Buffer.from('61ffff62', 'hex')),
    );
    expect(exit).toBe(1);
    expect(complained).toMatch(/^F03 error [^\n]*noise\.yaml is no text[^\n]*\n$/);
  });

  it('too large is refused before it is read, with the limit', async () => {
    const path = fileOf('large.yaml', TOLL);
    truncateSync(path, 3_000_000_000);
    const { exit, complained } = await run('policy', 'evaluate', path);
    expect(exit).toBe(1);
    expect(complained).toContain('has 3,000 MB, and at most 8 MB are read');
  });
});
