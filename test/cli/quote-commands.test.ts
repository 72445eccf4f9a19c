import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { success } from '../../src/units/issue.ts';
import { refusingSession } from '../builders/refusing-session.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';
import { openFewMeasures } from './few-measures.ts';
import { runRecorded } from './run-recorded.ts';

const measures = openFewMeasures();
const folder = mkdtempSync(join(tmpdir(), 'quotes-'));
afterAll(() => {
  measures.remove();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  return runRecorded(args, {
    networkFolder: fileURLToPath(new URL('../../networks/chongqing', import.meta.url)),
    scenariosFolder: measures.folder,
    now: () => '2026-11-30T02:00:00Z',
    openSession: async () =>
      success(
        refusingSession({
          compare: async () => success(sampleAnswer()),
          recompare: async () => success(sampleAnswer()),
        }),
      ),
  });
}

const inFolder = (name: string): string => join(folder, name);

describe('quote', () => {
  it('prints the first route as a text for a chat', async () => {
    const { exit, printed } = await run('quote', '--from', 'CNCKG');
    expect(exit).toBe(0);
    expect(printed).toContain('Quotation Q-20261130-1');
    expect(printed).toContain('A Timetabled train');
  });

  it('refuses what was typed at its option', async () => {
    const { exit, printed, complained } = await run('quote', '--margin-percent', '9999', '--route', 'Z');
    expect([exit, printed]).toEqual([1, '']);
    expect(complained).toContain('Q01 error --margin-percent: "9999" is no figure from -90 to 500');
    expect(complained).toContain('Q08 error --route');
  });

  it('needs a file for a workbook, and a choice that there is', async () => {
    expect((await run('quote', '--format', 'xlsx')).complained).toContain('--out');
    expect((await run('quote', '--copy', 'both')).exit).toBe(2);
    expect((await run('quote', '--currency', 'JPY')).complained).toContain('CNY, USD, EUR');
  });
});

describe('quote check', () => {
  it('finds a quote as it was made, and names an amount that was changed', async () => {
    const path = inFolder('quote.json');
    await run('quote', '--copy', 'office', '--margin-percent', '8', '--out', path);
    const sound = await run('quote', 'check', path);
    expect(sound.exit).toBe(0);
    expect(sound.printed).toContain('nothing was changed');
    expect(sound.printed).toContain('every line is the same, to the fen');
    const text = readFileSync(path, 'utf8');
    const total = /"total": "(\d+\.\d\d)"/.exec(text)?.[1] ?? '';
    writeFileSync(path, text.replace(`"total": "${total}"`, '"total": "1.00"'));
    const changed = await run('quote', 'check', path);
    expect(changed.exit).toBe(1);
    expect(changed.printed).toContain(
      `Route A, total: it says 1.00, but cost, margin and rate give ${total}`,
    );
  });

  it('checks a customer’s copy by its amounts, and reckons it anew beside the office’s', async () => {
    const [copy, office] = [inFolder('copy.xlsx'), inFolder('office.xlsx')];
    for (const [kind, path] of [
      ['customer', copy],
      ['office', office],
    ] as const)
      await run('quote', '--route', 'A,C', '--margin-percent', '8', '--copy', kind, '--out', path);
    const alone = await run('quote', 'check', copy);
    expect(alone.printed).toContain('a customer’s copy without costs');
    const both = await run('quote', 'check', copy, '--office', office);
    expect(both.printed).toContain('every line is the same');
  });

  it('says of another file that it is no quote', async () => {
    const path = inFolder('other.json');
    writeFileSync(path, '{}');
    const { exit, complained } = await run('quote', 'check', path);
    expect(exit).toBe(1);
    expect(complained).toContain('Q11 error');
  });
});
