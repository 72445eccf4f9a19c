import { expect, it } from 'vitest';
import type { EngineClient } from '../../../src/contract/engine.ts';
import { BLANK_ENQUIRY } from '../../../src/contract/enquiry.ts';
import type { Recomparison } from '../../../src/contract/recomparison.ts';
import { recompareInTurn } from '../../../src/state/enquiry/recompare-in-turn.ts';
import { success } from '../../../src/units/issue.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';

const askedOf = (to: string): Recomparison => ({
  enquiry: { ...BLANK_ENQUIRY, to },
  situation: { scenario: 'in-force', facts: {}, parameters: {}, handOver: null },
  figures: [],
});

/** An engine that answers one at a time when it is told to, and notes what it was asked. */
function slowEngine() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const engine: Pick<EngineClient, 'recompare'> = {
    recompare({ enquiry }) {
      asked.push(enquiry.to);
      const result = new Promise<ReturnType<typeof success<ReturnType<typeof sampleAnswer>>>>((resolve) => {
        waiting.push(() => resolve(success(sampleAnswer())));
      });
      return { result, cancel: () => waiting.shift()?.() };
    },
  };
  return { engine, asked, answer: () => waiting.shift()?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('nobody’s question cuts another’s short, and what was given up is not asked at all', async () => {
  const { engine, asked, answer } = slowEngine();
  const goOn = new AbortController().signal;
  const stop = new AbortController();
  const first = recompareInTurn(engine, askedOf('A'), goOn);
  const second = recompareInTurn(engine, askedOf('B'), stop.signal);
  const third = recompareInTurn(engine, askedOf('C'), goOn);
  await settled();
  expect(asked).toEqual(['A']);
  stop.abort();
  answer();
  expect((await first)?.ok).toBe(true);
  expect(await second).toBeNull();
  await settled();
  expect(asked).toEqual(['A', 'C']);
  answer();
  expect((await third)?.ok).toBe(true);
});

it('one given up in its turn is null, and the next goes on', async () => {
  const { engine, asked, answer } = slowEngine();
  const stop = new AbortController();
  const first = recompareInTurn(engine, askedOf('A'), stop.signal);
  const second = recompareInTurn(engine, askedOf('B'), new AbortController().signal);
  await settled();
  stop.abort();
  expect(await first).toBeNull();
  await settled();
  expect(asked).toEqual(['A', 'B']);
  answer();
  expect((await second)?.ok).toBe(true);
});
