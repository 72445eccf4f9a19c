import { answerSchema } from '../contract/answer-schema.ts';
import { z } from '../network/zod.ts';
import type { Command } from './command.ts';

export const schemaCommand: Command = {
  maxArguments: 0,
  options: {},
  async run(_line, _language, surroundings) {
    surroundings.print(`${JSON.stringify(z.toJSONSchema(answerSchema, { io: 'input' }), null, 2)}\n`);
    return 0;
  },
};
