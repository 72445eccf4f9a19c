import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createWorkerApi } from '../../src/engine/worker-api.ts';
import { trialEngine } from './trial-engine.ts';

if (parentPort)
  expose(
    createWorkerApi((graphs) => trialEngine(workerData, graphs)),
    nodeEndpoint(parentPort),
  );
