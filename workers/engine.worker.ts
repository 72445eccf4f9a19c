import { expose } from 'comlink';
import { createEngineApi } from '../src/engine/engine-api.ts';
import { loadCheckedNetwork } from '../src/network/load-checked.ts';
import { chongqingFiles } from './chongqing-files.ts';
import { openEngine } from './open-engine.ts';

expose(createEngineApi(() => openEngine(chongqingFiles, loadCheckedNetwork)));
