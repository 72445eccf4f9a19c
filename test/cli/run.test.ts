import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { CliSession } from '../../src/cli/surroundings.ts';
import { type AnswerIssue, answerSchema } from '../../src/contract/answer-schema.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { failure, success } from '../../src/units/issue.ts';
import { addFen, formatFen, parseFen } from '../../src/units/money.ts';
import { refusingSession } from '../builders/refusing-session.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';
import { openFewMeasures } from './few-measures.ts';
import { runRecorded } from './run-recorded.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sample = sampleAnswer();
const measures = openFewMeasures();
afterAll(() => measures.remove());
const PAST: AnswerIssue = {
  severity: 'warning',
  code: 'E19',
  path: 'ready',
  values: { d: '2025-03-03T18:00+08:00' },
};

/** Answers every enquiry with the sample, refuses one from `nowhere`, breaks down at one from `here`, and finds one from `yesterday` past. */
function sampleSession(asked: PolicySituation[]): CliSession {
  return refusingSession({
    async compare({ from, boxes }, situation) {
      asked.push(situation);
      if (from === 'here') throw new Error('a planted fault');
      if (from === 'yesterday') return success({ ...sample, issues: [PAST] }, [PAST]);
      if (from !== 'nowhere') return success(sample);
      const values = { parameter: 'boxes', a: 1, b: 2000, c: boxes };
      return failure([{ severity: 'error', code: 'E17', path: 'boxes', values }]);
    },
  });
}

async function run(...args: string[]) {
  const situations: PolicySituation[] = [];
  return {
    ...(await runRecorded(args, {
      networkFolder: pathOf('../../networks/chongqing'),
      scenariosFolder: measures.folder,
      openSession: async () => success(sampleSession(situations)),
    })),
    situations,
  };
}

describe('compare', () => {
  it('prints a table of routes and the cost lines of the first', async () => {
    const { exit, printed, complained } = await run('compare', '--from', 'CNCKG-TJC', '--to', 'DEDUI');
    expect(exit).toBe(0);
    for (const { letter, names } of sample.itineraries) expect(printed).toContain(`${letter}  ${names.en}`);
    expect(printed).toContain('Cost lines of A Timetabled train');
    expect(complained).toBe(sample.issues.length === 0 ? '' : expect.any(String));
  });

  it('prints the answer as JSON that its schema accepts', async () => {
    const { printed } = await run('compare', '--from', 'CNCKG-TJC', '--format', 'json');
    expect(answerSchema.parse(JSON.parse(printed))).toEqual(sample);
    expect(JSON.parse(printed).itineraries[0].invoiceTotal).toMatch(/^\d+\.\d\d$/);
  });

  it('compares under the real bill unless another scenario is named', async () => {
    const { situations: usual } = await run('compare', '--from', 'CNCKG-TJC');
    expect(usual).toEqual([{ scenario: 'in-force', facts: {}, parameters: {}, handOver: null }]);
    const { situations: bare } = await run('compare', '--from', 'CNCKG-TJC', '--scenario', 'none');
    expect(bare).toMatchObject([{ scenario: 'none' }]);
  });

  it('takes a scenario from a file', async () => {
    const { exit, situations } = await run(
      'compare',
      '--from',
      'CNCKG-TJC',
      '--scenario',
      pathOf('./scenario.yaml'),
    );
    expect(exit).toBe(0);
    expect(situations).toMatchObject([{ scenario: { id: 'no-waiver' } }]);
  });

  it('refuses a scenario that it cannot read or that does not stand', async () => {
    const unknown = await run('compare', '--from', 'CNCKG-TJC', '--scenario', 'in-froce');
    expect(unknown).toMatchObject({ exit: 1, printed: '' });
    expect(unknown.complained).toContain('in-froce');
    const missing = await run('compare', '--from', 'CNCKG-TJC', '--scenario', 'nowhere.yaml');
    expect(missing).toMatchObject({ exit: 2, printed: '' });
  });

  it('leaves dominated routes out of the CSV unless asked for all', async () => {
    const [loser] = sample.dominated;
    const some = await run('compare', '--from', 'CNCKG-TJC', '--format', 'csv');
    const all = await run('compare', '--from', 'CNCKG-TJC', '--format', 'csv', '--all');
    expect(some.printed).not.toContain(loser!.itinerary.id);
    expect(all.printed).toContain(loser!.itinerary.id);
  });

  it('prints a CSV whose lines add up to the totals', async () => {
    const { printed } = await run('compare', '--from', 'CNCKG-TJC', '--format', 'csv');
    const { data } = Papa.parse<Record<string, string>>(printed.trim(), { header: true });
    const answer = await run('compare', '--from', 'CNCKG-TJC', '--format', 'json');
    for (const { id, invoiceTotal } of answerSchema.parse(JSON.parse(answer.printed)).itineraries) {
      const rows = data.filter((row) => row.itinerary === id && row.in_invoice === 'yes');
      const lines = rows.filter((row) => row.code !== 'INVOICE_TOTAL');
      expect(addFen(lines.map((row) => parseFen(row.amount_cny || '0')))).toBe(invoiceTotal);
      expect(rows.find((row) => row.code === 'INVOICE_TOTAL')?.amount_cny).toBe(formatFen(invoiceTotal));
    }
  });

  it('answers for a ready time in the past, and exits saying so', async () => {
    const { exit, printed, complained } = await run('compare', '--from', 'yesterday');
    expect([exit, printed === '']).toEqual([4, false]);
    expect(complained).toContain('E19');
  });

  it('refuses input with the codes of the page, on stderr alone', async () => {
    const refused = await run('compare', '--from', 'nowhere', '--boxes', '0');
    expect(refused).toMatchObject({
      exit: 1,
      printed: '',
      complained: 'E17 error --boxes: --boxes must be from 1 to 2,000, not "0". Correct it.\n',
    });
    const inChinese = await run('compare', '--from', 'nowhere', '--boxes', '0', '--lang', 'zh');
    expect(inChinese.complained).toContain('应在 1 到 2,000 之间');
  });

  it('admits a fault of its own', async () => {
    const { exit, printed, complained } = await run('compare', '--from', 'here');
    expect(exit).toBe(3);
    expect(printed).toBe('');
    expect(complained).toContain('a planted fault');
  });
});

describe('schema', () => {
  it('prints a JSON Schema of the answer', async () => {
    const { exit, printed } = await run('schema');
    expect(exit).toBe(0);
    expect(JSON.parse(printed).required).toContain('itineraries');
  });

  it.each([
    ['events', 'events'],
    ['evaluation', 'scenarios'],
    ['scenario', 'base'],
    ['measure', 'applies_when'],
    ['list', 'settles'],
    ['facts', 'terminal_groups'],
  ])('prints that of %s by its name', async (name, property) => {
    const { exit, printed } = await run('schema', name);
    expect(exit).toBe(0);
    expect(JSON.parse(printed).properties).toHaveProperty(property);
  });

  it('asks whether another name was meant', async () => {
    const { exit, complained } = await run('schema', 'evaluate');
    expect(exit).toBe(2);
    expect(complained).toContain('There is no schema "evaluate". There are answer, events, evaluation');
  });
});

describe('a command that cannot be followed', () => {
  it.each([
    [[], 'No command given.'],
    [['compere'], 'No command "compere". Did you mean compare?'],
    [['network'], 'No command "network". Did you mean network check?'],
    [['compare', '--dedline', 'x'], 'No option "--dedline". Did you mean --deadline?'],
    [['compare', '--to'], 'Option "--to" needs a value.'],
    [['compare', 'here'], 'Surplus argument "here".'],
    [['compare', '--format', 'xml'], 'Option "--format" must be table, json, csv, not "xml".'],
    [['schema', '--lang', 'fr'], 'Option "--lang" must be zh, en, not "fr".'],
    [['network', 'check', 'no/such/folder'], 'Cannot read the folder "no/such/folder"'],
  ])('%j is answered with what is wrong and, where the command is, the usage', async (args, complaint) => {
    const { exit, printed, complained } = await run(...args);
    expect(exit).toBe(2);
    expect(printed).toBe('');
    expect(complained).toContain(complaint);
    const isOfFile = complaint.includes('folder');
    expect(complained.includes('Usage:')).toBe(!isOfFile);
  });

  it('shows the usage when asked for help', async () => {
    const { exit, printed } = await run('compare', '--help', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(printed).toContain('用法');
  });
});
