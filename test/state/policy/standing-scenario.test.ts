import { describe, expect, it } from 'vitest';
import { policyMessages } from '../../../src/i18n/policy-messages.ts';
import { writeIssue } from '../../../src/i18n/write-issue.ts';
import { createPolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { standingScenario } from '../../../src/state/policy/standing-scenario.ts';
import { success } from '../../../src/units/issue.ts';
import { corridor } from '../../builders/corridor.ts';
import { sessionOn } from '../../builders/session.ts';
import { settle } from '../fake-engine.ts';
import { fakePolicy } from '../fake-policy.ts';

const session = sessionOn(corridor());
const engine = {
  readScenario: async (name: string, text: string) => session.readScenario(name, text),
  scenarioDocument: async (name: string, text: string) => session.scenarioDocument(name, text),
  measureCards: async (asked: Parameters<typeof session.measureCards>[0]) => session.measureCards(asked),
};
const file = (text: string, name = 'mine.yaml') => ({ name, text, encoding: 'utf-8' as const });

const MIXED = `schema: 1
id: mine
title: Mine
base: in-force
colour: red
disable: [a14.container_toll, a99.gone]
set:
  a14.container_toll.bus_class3_per_km: { 2024-01-01: 1.2 }
  a14.container_toll.gone: { 2024-01-01: 1 }
`;

describe('a scenario file of which some parts do not stand', () => {
  it('is refused as a whole', async () => {
    expect((await engine.readScenario('mine.yaml', MIXED)).ok).toBe(false);
  });

  it('gives all that stands by itself, and names what is left out', async () => {
    const standing = await standingScenario(engine, file(MIXED));
    expect(standing.ok && standing.value).toEqual({
      schema: 1,
      id: 'mine',
      title: 'Mine',
      base: 'in-force',
      disable: ['a14.container_toll'],
      set: { 'a14.container_toll.bus_class3_per_km': { '2024-01-01': 1.2 } },
    });
    const [issue] = standing.issues;
    expect(issue && writeIssue(issue, 'en')).toBe(
      'Taken from mine.yaml without 3 parts that do not stand: colour, a99.gone, a14.container_toll.gone. Undo takes it back.',
    );
  });

  it('goes by a name of its own where it gives none, and stands on the usual base where its own is gone', async () => {
    const standing = await standingScenario(engine, file('disable: [a14.container_toll]\nbase: gone\n'));
    expect(standing.ok && standing.value).toMatchObject({
      id: 'imported',
      base: 'in-force',
      disable: ['a14.container_toll'],
    });
  });

  it.each([
    [
      'nothing of it stands',
      'schema: 1\nid: mine\ntitle: Mine\nbase: in-force\ndisable: [a99.gone]\n',
      'scenario_none',
    ],
    ['it is no document', 'id: [1', 'M01'],
    ['it is a list', '[1, 2]', 'scenario_none'],
  ])('is not taken where %s', async (_, text, code) => {
    const standing = await standingScenario(engine, file(text));
    expect(standing.ok).toBe(false);
    expect(standing.issues.map((issue) => issue.code)).toEqual([code]);
    expect(Object.keys(policyMessages.en)).toContain('M01');
  });
});

describe('a file that was refused', () => {
  it('is kept until something becomes of it, and its sound part is a step that can be taken back', async () => {
    const { engine: fake, asked } = fakePolicy();
    const store = createPolicyStore({ ...fake, ...engine, prices: fake.prices });
    await store.getState().importFile(success(file(MIXED)));
    expect(store.getState().refusedFile?.name).toBe('mine.yaml');
    expect(store.getState().issues.length).toBeGreaterThan(0);
    await store.getState().importStanding();
    await settle();
    expect(asked).toEqual([]);
    expect(store.getState().refusedFile).toBeNull();
    expect(situationOf(store.getState()).scenario).toMatchObject({ disable: ['a14.container_toll'] });
    expect(store.getState().issues).toMatchObject([{ code: 'scenario_left_out' }]);
    await store.getState().undo();
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });
});
