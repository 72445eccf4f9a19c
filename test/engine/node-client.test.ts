import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { describeEngineClient } from './client-behaviour.ts';
import { createNodeEngineClient } from './node-client.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bundle = pathOf('../../build/test/trial.node.mjs');

beforeAll(() =>
  build({
    entryPoints: [pathOf('./trial.node.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
  }),
);

describeEngineClient((options) => {
  let spawned = 0;
  return createNodeEngineClient(() => {
    spawned += 1;
    return new Worker(bundle, { workerData: `worker ${spawned}` });
  }, options);
});

it('reports a worker that cannot be started', async () => {
  const client = createNodeEngineClient(() => {
    throw new Error('no threads here');
  });
  const catalogue = await client.catalogue();
  expect(catalogue.issues).toEqual([
    { severity: 'error', code: 'E20', path: '', values: { reason: 'Error: no threads here' } },
  ]);
});
