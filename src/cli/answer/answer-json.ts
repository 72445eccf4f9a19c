import { type Answer, answerSchema } from '../../contract/answer-schema.ts';
import { z } from '../../network/zod.ts';

/** An answer as JSON, in the form that `schema` describes. */
export const answerJson = (answer: Answer): string =>
  `${JSON.stringify(z.encode(answerSchema, answer), null, 2)}\n`;
