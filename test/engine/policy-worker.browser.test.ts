import { afterEach, expect, it } from 'vitest';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { createPolicyClient } from '../../src/engine/policy-client.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';

const inForce: PolicySituation = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const spawnPolicy = () =>
  new Worker(new URL('../../workers/policy.worker.ts', import.meta.url), { type: 'module' });
/** A worker that breaks down as soon as it runs. */
const spawnBroken = () =>
  new Worker(URL.createObjectURL(new Blob(['throw new Error("no measures")'], { type: 'text/javascript' })));

let client: ReturnType<typeof createPolicyClient>;
afterEach(() => client.dispose());

it('prices the answer that is considered under the measures as shipped', async () => {
  client = createPolicyClient(spawnPolicy);
  const answer = sampleAnswer();
  await client.consider(answer);
  const priced = await client.price(inForce);
  expect(priced.ok && Object.keys(priced.value.itineraries)).toContain(answer.itineraries[0]?.id);
  const cards = await client.cards(inForce, null);
  expect(cards.ok && cards.value.length).toBeGreaterThan(80);
});

it('reads a scenario of one’s own and holds it against the measures', async () => {
  client = createPolicyClient(spawnPolicy);
  const text = 'schema: 1\nid: mine\ntitle: mine\nbase: in-force\n';
  const read = await client.readScenario('mine.yaml', text);
  expect(read).toMatchObject({ ok: true, value: { id: 'mine', base: 'in-force' } });
  const refused = await client.readScenario('mine.yaml', `${text}enable: [no.such]\n`);
  expect(refused.issues.map(({ code }) => code)).toEqual(['M30']);
});

it('fails the call of a worker that breaks down, and starts another that knows the answer', async () => {
  let spawned = 0;
  client = createPolicyClient(() => {
    spawned += 1;
    return spawned === 1 ? spawnBroken() : spawnPolicy();
  });
  const answer = sampleAnswer();
  await client.consider(answer);
  const broken = await client.price(inForce);
  expect(broken).toMatchObject({ ok: false, issues: [{ code: 'E20' }] });
  const priced = await client.price(inForce);
  expect(priced.ok && Object.keys(priced.value.itineraries)).toContain(answer.itineraries[0]?.id);
  expect(spawned).toBe(2);
});

it('answers nothing once it is disposed of', async () => {
  client = createPolicyClient(spawnPolicy);
  client.dispose();
  expect(await client.price(inForce)).toMatchObject({ ok: false, issues: [{ code: 'E13' }] });
});
