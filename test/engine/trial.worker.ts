import { expose } from 'comlink';
import { createWorkerApi } from '../../src/engine/worker-api.ts';
import { trialEngine } from './trial-engine.ts';

expose(createWorkerApi((graphs) => trialEngine(self.name, graphs)));
