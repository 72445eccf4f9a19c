import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { terminalIdsIn } from '../../src/cli/terminal-ids.ts';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../src/policy/decide/read-events.ts';
import { MEASURE_FILE } from '../../src/policy/library/measure-schema.ts';
import { REASON_CODES } from '../../src/policy/library/reason-codes.ts';
import { LIST_FILE } from '../../src/policy/lists/list-schema.ts';
import { loadLists } from '../../src/policy/lists/load-lists.ts';
import { readScenario } from '../../src/policy/scenario/read-scenario.ts';
import { resolveScenario } from '../../src/policy/scenario/resolve-scenario.ts';
import { OWN_RULE, SCENARIO_FILE } from '../../src/policy/scenario/scenario-schema.ts';
import { policyLibrary } from './policy-files.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/measures.md', import.meta.url)), 'utf8');
const library = policyLibrary();
const NETWORK = fileURLToPath(new URL('../../networks/chongqing', import.meta.url));

const section = (heading: string): string => {
  const [, after = ''] = page.split(`\n${heading}\n`);
  return after.split(/\n#{2,3} /)[0] ?? '';
};
const named = (text: string): readonly string[] =>
  [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name),
  );
const examples = [...section('### Worked examples').matchAll(/```yaml\n([\s\S]*?)```\n+((?:\|.*\n)+)/g)].map(
  ([, yaml = '', table = '']) => ({
    yaml,
    rows: table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  }),
);

describe('the page on measures', () => {
  it('holds worked examples', () => expect(examples.length).toBeGreaterThan(5));

  it.each(examples)('has an example that comes out as it says: $rows', ({ yaml, rows }) => {
    const read = readEvents(library, 'example.yaml', yaml);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const [event] = read.value.events;
    const { decisions } = evaluateEvent(read.value.scenario, event!);
    expect(
      decisions.map(({ measure, eligible, reason, gross, incremental }) => [
        measure,
        eligible,
        reason ?? '',
        gross,
        incremental,
      ]),
    ).toEqual(rows);
  });

  it('has a scenario that stands', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section('## A scenario')) ?? [];
    const read = readScenario('example.yaml', yaml);
    expect(read.ok && resolveScenario(library, read.value).issues).toEqual([]);
  });

  it('has a list that stands on the places of the network', async () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section('## A list file')) ?? [];
    const files = new Map([['lists/departure_refund.yaml', yaml]]);
    expect(loadLists(files, library, await terminalIdsIn(NETWORK)).issues).toEqual([]);
  });

  it('tells every fact, and no other', () => {
    expect([...named(section('### Facts'))].sort()).toEqual([...library.facts.keys()].sort());
  });

  it('calls every fact by its words', () => {
    const text = section('### Facts');
    const unsaid = [...library.facts].filter(([, { name }]) => !text.includes(`${name.zh} ${name.en}`));
    expect(unsaid.map(([id]) => id)).toEqual([]);
  });

  it('tells every reason', () => {
    expect(named(section('## The answer'))).toEqual(expect.arrayContaining([...REASON_CODES]));
  });

  it('tells every key of a measure, a scenario and a rule', () => {
    const keys = (schema: { shape: object }) => Object.keys(schema.shape);
    expect(named(section('## A measure file'))).toEqual(
      expect.arrayContaining(keys(MEASURE_FILE).filter((key) => key !== 'params')),
    );
    expect(named(section('## A list file'))).toEqual(expect.arrayContaining(keys(LIST_FILE)));
    expect(named(section('## A scenario'))).toEqual(expect.arrayContaining(keys(SCENARIO_FILE)));
    expect(named(section("### Rules of one's own"))).toEqual(expect.arrayContaining(keys(OWN_RULE)));
  });
});
