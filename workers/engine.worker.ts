import { expose } from 'comlink';
import { createEngineApi } from '../src/engine/engine-api.ts';
import { networkEngine } from '../src/session/network-engine.ts';
import { success } from '../src/units/issue.ts';
import { chongqingTexts, openChongqing } from './chongqing.ts';

expose(createEngineApi(() => success(networkEngine(openChongqing(), chongqingTexts))));
