import { answerSchema } from '../contract/answer-schema.ts';
import { z } from '../network/zod.ts';
import { EVALUATION } from '../policy/decide/evaluation-schema.ts';
import { eventsFileOver } from '../policy/decide/events-schema.ts';
import { FACTS_FILE } from '../policy/facts/facts-schema.ts';
import { MEASURE_FILE } from '../policy/library/measure-schema.ts';
import { LIST_FILE } from '../policy/lists/list-schema.ts';
import { SCENARIO_FILE } from '../policy/scenario/scenario-schema.ts';
import { nearest } from '../reading/nearest.ts';
import type { Command } from './command.ts';
import { isMisuse, misuse } from './command-line.ts';
import { issueLines } from './issue-line.ts';
import { openPolicyFolder } from './policy-folder.ts';

/** Files of events say what the facts of a folder of measures may be. */
const EVENTS = 'events';

/** What is printed and what is read, by the names that `schema NAME` knows; null: of the folder. */
const SCHEMAS: ReadonlyMap<string, z.ZodType | null> = new Map<string, z.ZodType | null>([
  ['answer', answerSchema],
  [EVENTS, null],
  ['evaluation', EVALUATION],
  ['scenario', SCENARIO_FILE],
  ['measure', MEASURE_FILE],
  ['list', LIST_FILE],
  ['facts', FACTS_FILE],
]);

export const schemaCommand: Command = {
  maxArguments: 1,
  options: { scenarios: 'text' },
  async run(line, language, surroundings) {
    const [name = 'answer'] = line.words;
    const known = SCHEMAS.get(name);
    const names = [...SCHEMAS.keys()];
    if (known === undefined) {
      return misuse('notASchema', { value: name, choices: names.join(', ') }, nearest(name, names));
    }
    let schema = known;
    if (schema === null) {
      const library = await openPolicyFolder(line.text('scenarios') ?? surroundings.scenariosFolder);
      if (isMisuse(library)) return library;
      surroundings.complain(issueLines(library.issues, language));
      if (!library.ok) return 1;
      schema = eventsFileOver(library.value.facts);
    }
    surroundings.print(`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
    return 0;
  },
};
