import { expose } from 'comlink';
import { createEngineApi } from '../../src/engine/engine-api.ts';
import { trialEngine } from './trial-engine.ts';

expose(createEngineApi(() => trialEngine(self.name)));
