import type { EngineClient, Session } from '../../src/contract/engine.ts';
import { QUESTIONS, WORKS } from '../../src/contract/questions.ts';
import { failure } from '../../src/units/issue.ts';

const names = [...Object.keys(QUESTIONS), ...Object.keys(WORKS)];

/** Answers nothing: a ground for engines of which a test needs a part only. */
export const silentEngine = Object.fromEntries([
  ...names.map((name) => [name, async () => failure<never>([])]),
  ['compiledGraphs', () => new Map()],
]) as unknown as Session;

/** The same as a page holds it. */
export const silentClient = Object.fromEntries([
  ...Object.keys(QUESTIONS).map((name) => [name, async () => failure<never>([])]),
  ...Object.keys(WORKS).map((name) => [
    name,
    () => ({ result: Promise.resolve(failure<never>([])), cancel: () => {} }),
  ]),
  ['dispose', () => {}],
]) as unknown as EngineClient;
