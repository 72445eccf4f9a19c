import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createEngineApi } from '../../src/engine/engine-api.ts';
import { trialEngine } from './trial-engine.ts';

if (parentPort)
  expose(
    createEngineApi(() => trialEngine(workerData)),
    nodeEndpoint(parentPort),
  );
