import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createEngineApi } from '../src/engine/engine-api.ts';
import { openEngine } from './open-engine.ts';

/** The tables come with the thread: `workerData` is the map of a network folder's files. */
const files: ReadonlyMap<string, string> = workerData;

if (parentPort)
  expose(
    createEngineApi(() => openEngine(files)),
    nodeEndpoint(parentPort),
  );
