import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/answer-schema.ts';
import type { EngineClient } from '../../src/contract/engine.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { createEngineClient } from '../../src/engine/client.ts';

const laptops: Enquiry = {
  from: 'CNCKG-TJC',
  to: 'SGSIN',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  volumeM3: '',
  valueCny: '6000000',
  commodity: 'laptops',
  dangerousGoods: false,
  ready: '2026-12-07T18:00',
  deadline: '',
  dayCostCny: '',
  latePenaltyCny: '',
  maxLegs: '',
  avoid: [],
  asOf: '2026-11-22T12:00',
};

let client: EngineClient;
beforeEach(() => {
  client = createEngineClient(
    () => new Worker(new URL('../../workers/engine.worker.ts', import.meta.url), { type: 'module' }),
  );
});
afterEach(() => client.dispose());

it('offers the places of the shipped network', async () => {
  const catalogue = await client.catalogue();
  expect(catalogue.ok && catalogue.value.places.map(({ id }) => id)).toContain('CNCKG-TJC');
});

it('answers an enquiry, stage by stage', async () => {
  const stages = new Set<string>();
  const result = await client.compare(laptops, ({ stage }) => stages.add(stage)).result;
  expect(result.ok && answerSchema.parse(result.value).itineraries.length).toBeGreaterThan(1);
  expect([...stages]).toEqual(['load', 'price', 'search', 'simulate', 'describe']);
});

it('refuses with every issue at once', async () => {
  const result = await client.compare({ ...laptops, from: 'Atlantis', boxes: '0' }, () => {}).result;
  expect(result.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
    'from',
    'boxes',
  ]);
});
