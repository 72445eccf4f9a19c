import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/answer-schema.ts';
import { z } from '../../src/network/zod.ts';
import { addDays, parseDay } from '../../src/units/calendar-day.ts';
import { openChongqing } from '../builders/chongqing.ts';

const FIRST_DAY = parseDay('2026-01-01')!;

it('an answer to any enquiry keeps its contract', async () => {
  const { network, ask } = await openChongqing();
  const ids = [...network.terminals.keys()];
  const enquiries = fc.record({
    from: fc.constantFrom('CNCKG', 'CNCKG-TJC', 'CNCKG-GYP', ...ids),
    to: fc.constantFrom(...ids),
    ready: fc.integer({ min: 0, max: 700 }).map((days) => `${addDays(FIRST_DAY, days)}T18:00`),
    boxes: fc.integer({ min: 1, max: 4 }).map(String),
    commodity: fc.constant('general'),
    valueCny: fc.constant('300000'),
    grossTonnes: fc.constant('15'),
  });
  await fc.assert(
    fc.asyncProperty(enquiries, async (asked) => {
      const answer = await ask(asked);
      if (answer.ok) expect(() => answerSchema.parse(z.encode(answerSchema, answer.value))).not.toThrow();
    }),
    { numRuns: 20 },
  );
});
