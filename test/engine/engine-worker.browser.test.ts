import { afterAll, expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/answer-schema.ts';
import type { EngineClient } from '../../src/contract/engine.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../src/contract/enquiry.ts';
import { createEngineClient } from '../../src/engine/web-client.ts';
import { openWorkerSession } from '../../src/engine/worker-session.ts';
import { z } from '../../src/network/zod.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';

const laptops: Enquiry = {
  ...BLANK_ENQUIRY,
  from: 'CNCKG-TJC',
  to: 'SGSIN',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  valueCny: '6000000',
  commodity: 'laptops',
  ready: '2026-12-07T18:00',
  asOf: '2026-11-22T12:00',
};

const spawn = (): Worker =>
  new Worker(new URL('../../workers/engine.worker.ts', import.meta.url), { type: 'module' });
const open = (): EngineClient => createEngineClient(spawn);

/** One for all tests that do not look at how a worker begins: each new one loads all modules of the engine. */
const client = open();
afterAll(() => client.dispose());

it('offers the places of the shipped network', async () => {
  const catalogue = await client.catalogue();
  expect(catalogue.ok && catalogue.value.places.map(({ id }) => id)).toContain('CNCKG-TJC');
});

it('opens on the graphs that it is handed', async () => {
  const worker = spawn();
  const thread = { endpoint: worker, onCrash: () => {}, terminate: () => worker.terminate() };
  const { api, close } = openWorkerSession(
    thread,
    { begun() {}, progressed() {} },
    null,
    new Map([['box', new ArrayBuffer(4)]]),
    () => {},
  );
  await expect(api.ask('catalogue', [], 1)).rejects.toThrow('graph buffer of 4 bytes has no header');
  close();
});

it('answers an enquiry, stage by stage', async () => {
  const stages = new Set<string>();
  const fresh = open();
  const result = await fresh.compare(laptops, DEFAULT_SITUATION, ({ stage }) => stages.add(stage)).result;
  fresh.dispose();
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(answerSchema.parse(z.encode(answerSchema, result.value)).itineraries.length).toBeGreaterThan(1);
  expect([...stages]).toEqual(['load', 'price', 'search', 'simulate', 'describe']);
});

it('refuses with every issue at once', async () => {
  const result = await client.compare(
    { ...laptops, from: 'Atlantis', boxes: '0' },
    DEFAULT_SITUATION,
    () => {},
  ).result;
  expect(result.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
    'from',
    'boxes',
  ]);
});

it('prices an answer anew under other measures, also in a worker that has not compared it', async () => {
  const answer = await client.compare(laptops, DEFAULT_SITUATION, () => {}).result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  const bare = { enquiry: laptops, situation: { ...DEFAULT_SITUATION, scenario: 'none' } };
  const known = await client.prices(bare);
  if (!known.ok) throw new Error(JSON.stringify(known.issues));
  for (const { id, policy } of answer.value.itineraries) {
    expect(policy?.scenario).toBe('in-force');
    expect(known.value.itineraries[id]?.invoiceTotal).toBe(policy?.billedTotal);
  }
  const other = open();
  expect(await other.prices(bare)).toEqual(known);
  other.dispose();
});

it('shows the measures as shipped before anything is compared', async () => {
  const cards = await client.measureCards({
    situation: DEFAULT_SITUATION,
    route: null,
    today: '2026-11-22',
  });
  expect(cards.ok && cards.value.length).toBeGreaterThan(80);
});

it('reads a scenario of one’s own and holds it against the measures', async () => {
  const text = 'schema: 1\nid: mine\ntitle: mine\nbase: in-force\n';
  const read = await client.readScenario('mine.yaml', text);
  expect(read).toMatchObject({ ok: true, value: { id: 'mine', base: 'in-force' } });
  const refused = await client.readScenario('mine.yaml', `${text}enable: [no.such]\n`);
  expect(refused.issues.map(({ code }) => code)).toEqual(['M30']);
});
