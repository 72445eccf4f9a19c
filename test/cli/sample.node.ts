import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { AnswerIssue } from '../../src/contract/answer-schema.ts';
import type { Catalogue } from '../../src/contract/catalogue.ts';
import type { Engine } from '../../src/contract/session.ts';
import { createEngineApi } from '../../src/engine/engine-api.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';
import { silentEngine } from '../builders/silent-engine.ts';

const PAST: AnswerIssue = {
  severity: 'warning',
  code: 'E19',
  path: 'ready',
  values: { d: '2025-03-03T18:00+08:00' },
};

/** Answers every enquiry with the sample, refuses one from `nowhere`, breaks down at one from `here`, and finds one from `yesterday` past. */
const engine: Engine = {
  ...silentEngine,
  catalogue: () => ({}) as Catalogue,
  async compare({ from, boxes }) {
    if (from === 'here') throw new Error('a planted fault');
    const known = from !== 'nowhere';
    if (from === 'yesterday')
      return { ok: true, value: { ...sampleAnswer(), issues: [PAST] }, issues: [PAST] };
    if (known) return { ok: true, value: sampleAnswer(), issues: [] };
    const values = { parameter: 'boxes', a: 1, b: 2000, c: boxes };
    return { ok: false, issues: [{ severity: 'error', code: 'E17', path: 'boxes', values }] };
  },
};

if (parentPort) {
  expose(
    createEngineApi(() => ({ ok: true, value: engine, issues: [] })),
    nodeEndpoint(parentPort),
  );
}
