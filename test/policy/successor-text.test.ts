import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createTermsReader } from '../../src/measures/terms.ts';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../src/policy/decide/read-events.ts';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { replacementsIn } from '../../src/policy/scenario/replacements.ts';
import { cny, comparison, route, toll } from '../builders/comparison.ts';
import { runRecorded } from '../cli/run-recorded.ts';
import { deskOf, granted, routeOf } from '../measures/policy-desk.ts';
import { decide, decisionOn } from './event-builder.ts';
import { policyFiles, scenarioNamed } from './policy-files.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/measures.md', import.meta.url)), 'utf8');
const [, section = ''] = /\n## A successor text\n([\s\S]*?)\n## /.exec(page) ?? [];
const blocks = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const paths = [...section.matchAll(/`(invented-2027\/[\w./-]+\.yaml)`/g)].map(([, path = '']) => path);
const [measure = '', facts = '', preset = '', events = ''] = blocks;
const rows = [...section.matchAll(/^\| (.*) \|$/gm)]
  .slice(1)
  .map(([, row = '']) => row.split('|').map((cell) => cell.trim()));

const folder = new Map([
  ...policyFiles(),
  [paths[0] ?? '', measure],
  [paths[1] ?? '', facts],
  [paths[2] ?? '', preset],
]);
const loaded = loadPolicy(folder);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const library = loaded.value;

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));
const scenarios = mkdtempSync(join(tmpdir(), 'yusuan-successor-'));
for (const [path, text] of folder) {
  mkdirSync(dirname(join(scenarios, path)), { recursive: true });
  writeFileSync(join(scenarios, path), text);
}
afterAll(() => rmSync(scenarios, { recursive: true }));

/** What the command line prints over a folder of scenarios. */
async function runOver(scenariosFolder: string, ...args: string[]): Promise<string> {
  const { printed } = await runRecorded(args, { networkFolder: 'networks/chongqing', scenariosFolder });
  return printed;
}

/** A truck on the first day of the text, with more said of it. */
async function evaluated(language: 'zh' | 'en', more: string): Promise<string> {
  const path = join(scenarios, 'truck.txt');
  const fields = `{ truck_class: 6, carries: iso_container, chongqing_km: 100${more} }`;
  writeFileSync(path, `date: 2027-01-01\nmeasures: [b01.container_toll]\nfields: ${fields}\n`);
  return runOver(scenarios, 'policy', 'evaluate', path, '--lang', language);
}

describe('a text that follows, as a folder beside the first', () => {
  it('is read without a word of it in the program', () => {
    expect(paths).toEqual([
      'invented-2027/b01.container_toll.yaml',
      'invented-2027/facts/trucks.yaml',
      'invented-2027/presets/successor.yaml',
    ]);
    expect(library.measures.get('b01.container_toll')?.valid.from).toBe('2027-01-01');
    expect([...library.scenarios.keys()]).toContain('successor');
  });

  it('is known as one that can take the place of what ends', () => {
    expect(replacementsIn(library, 'successor')).toEqual({ 'a14.container_toll': 'b01.container_toll' });
    expect(replacementsIn(library, 'in-force')).toEqual({});
  });

  it('comes out on both sides of the change as the page says', () => {
    const read = readEvents(library, 'events.yaml', events);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const outcomes = [read.value, ...read.value.further].flatMap((run) =>
      run.events.map((event) => evaluateEvent(run.scenario, event)),
    );
    const decided = outcomes.flatMap(({ scenario, id, decisions }) =>
      decisions.map((one) => [scenario, id, one.measure, one.eligible, one.reason ?? '', one.gross]),
    );
    expect(decided).toEqual(rows);
  });

  it('asks for a fact of its own on the page, by its own words, and decides by the answer', async () => {
    const compared = comparison([route([toll('194.75')])]);
    const desk = deskOf(compared, createTermsReader(library));
    const { facts: declared } = granted(await desk.presets());
    expect(declared.get('drive')).toMatchObject({
      kind: { kind: 'text', values: ['battery', 'hydrogen', 'diesel'] },
      question: { zh: '货车用哪种动力？', en: 'By what is the truck driven?' },
    });
    const cardUnder = async (stated: Readonly<Record<string, string>>) => {
      const { situation: under, ...on } = routeOf(compared, {
        scenario: 'successor',
        handOver: '2027-01-04',
        facts: stated,
      });
      const cards = granted(await desk.measureCards({ situation: under, route: on, today: '2027-01-01' }));
      return cards.find(({ id }) => id === 'b01.container_toll');
    };
    expect(await cardUnder({})).toMatchObject({ eligible: 'unknown', missing: ['drive'] });
    expect(await cardUnder({ drive: 'hydrogen' })).toMatchObject({ eligible: 'yes', gross: cny('77.90') });
    expect(await cardUnder({ drive: 'diesel' })).toMatchObject({ eligible: 'no' });
  });

  it.each([
    ['zh', '  货车用哪种动力？  [drive]', '✓ 货车动力：氢燃料电池；要求：纯电动或氢燃料电池'],
    [
      'en',
      '  By what is the truck driven?  [drive]',
      '✓ Drive of the truck: hydrogen; needs: battery or hydrogen',
    ],
  ] as const)('asks for it and explains it in the command line in %s', async (language, asked, told) => {
    const open = await evaluated(language, '');
    expect(open).toContain(asked);
    expect(await evaluated(language, ', drive: hydrogen')).toContain(told);
  });

  it('has it in the JSON Schema of its events, which the first text has not', async () => {
    const drives = (printed: string) =>
      JSON.parse(printed).properties.events.items.properties.fields.properties.drive;
    const own = await runOver(scenarios, 'schema', 'events');
    expect(JSON.stringify(drives(own))).toContain('["battery","hydrogen","diesel"]');
    const first = await runOver(SHIPPED, 'schema', 'events');
    expect(drives(first)).toBeUndefined();
  });

  it('passes the tests of its own measure', () => {
    for (const { date, fields, lines, expect: expected } of library.measures.get('b01.container_toll')
      ?.tests ?? []) {
      const entry = {
        date,
        fields: fields as Record<string, string>,
        lines,
        measures: ['b01.container_toll'],
      };
      const outcome = decide(scenarioNamed(library, 'in-force'), entry);
      expect(decisionOn(outcome, 'b01.container_toll')).toMatchObject(expected);
    }
  });

  it('is refused as a whole where one of its files does not stand, and says which', () => {
    const broken = new Map([
      ...folder,
      [paths[0] ?? '', measure.replace('truck_class >= 4', 'truck_clas >= 4')],
    ]);
    expect(loadPolicy(broken).issues).toMatchObject([
      { code: 'M11', path: 'invented-2027/b01.container_toll.yaml:applies_when.0.test' },
    ]);
  });
});
