import { answerSchema } from '../contract/answer-schema.ts';
import { z } from '../network/zod.ts';
import { EVALUATION } from '../policy/decide/evaluation-schema.ts';
import { EVENTS_FILE } from '../policy/decide/events-schema.ts';
import { MEASURE_FILE } from '../policy/library/measure-schema.ts';
import { LIST_FILE } from '../policy/lists/list-schema.ts';
import { SCENARIO_FILE } from '../policy/scenario/scenario-schema.ts';
import { nearest } from '../reading/nearest.ts';
import type { Command } from './command.ts';
import { misuse } from './command-line.ts';

/** What is printed and what is read, by the names that `schema NAME` knows. */
const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['answer', answerSchema],
  ['events', EVENTS_FILE],
  ['evaluation', EVALUATION],
  ['scenario', SCENARIO_FILE],
  ['measure', MEASURE_FILE],
  ['list', LIST_FILE],
]);

export const schemaCommand: Command = {
  maxArguments: 1,
  options: {},
  async run({ words: [name = 'answer'] }, _language, surroundings) {
    const schema = SCHEMAS.get(name);
    const names = [...SCHEMAS.keys()];
    if (!schema) {
      return misuse('notASchema', { value: name, choices: names.join(', ') }, nearest(name, names));
    }
    surroundings.print(`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
    return 0;
  },
};
