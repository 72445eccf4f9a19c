import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../src/policy/decide/read-events.ts';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { replacementsIn } from '../../src/policy/scenario/replacements.ts';
import { decide, decisionOn } from './event-builder.ts';
import { policyFiles, scenarioNamed } from './policy-files.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/measures.md', import.meta.url)), 'utf8');
const [, section = ''] = /\n## A successor text\n([\s\S]*?)\n## /.exec(page) ?? [];
const blocks = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const paths = [...section.matchAll(/`(invented-2027\/[\w./-]+\.yaml)`/g)].map(([, path = '']) => path);
const [measure = '', preset = '', events = ''] = blocks;
const rows = [...section.matchAll(/^\| (.*) \|$/gm)]
  .slice(1)
  .map(([, row = '']) => row.split('|').map((cell) => cell.trim()));

const folder = new Map([...policyFiles(), [paths[0] ?? '', measure], [paths[1] ?? '', preset]]);
const loaded = loadPolicy(folder);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const library = loaded.value;

describe('a text that follows, as a folder beside the first', () => {
  it('is read without a word of it in the program', () => {
    expect(paths).toEqual(['invented-2027/b01.container_toll.yaml', 'invented-2027/presets/successor.yaml']);
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
