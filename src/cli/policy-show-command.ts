import { describeMeasure } from '../policy/library/describe-measure.ts';
import { unknownMeasure } from '../policy/library/unknown-name.ts';
import type { Command } from './command.ts';
import { isMisuse, misuse } from './command-line.ts';
import { issueLines } from './issue-line.ts';
import { measureText } from './measure-text.ts';
import { openPolicyFolder } from './policy-folder.ts';
import { terminalIdsIn } from './terminal-ids.ts';

/** One measure: its clause and reading, conditions, parameters with dates and sources, formulas. */
export const policyShowCommand: Command = {
  maxArguments: 1,
  options: { scenarios: 'text', json: 'flag' },
  async run(line, language, surroundings) {
    const [id] = line.words;
    if (id === undefined) return misuse('missingArgument', { x: 'policy show' });
    const library = await openPolicyFolder(
      line.text('scenarios') ?? surroundings.scenariosFolder,
      await terminalIdsIn(surroundings.networkFolder),
    );
    if (isMisuse(library)) return library;
    surroundings.complain(issueLines(library.issues, language));
    if (!library.ok) return 1;
    const { measures, facts } = library.value;
    const measure = measures.get(id);
    if (!measure) {
      surroundings.complain(issueLines([unknownMeasure(measures, id, '')], language));
      return 1;
    }
    const shown = line.flag('json')
      ? JSON.stringify(describeMeasure(measure), null, 2)
      : measureText(measure, facts, language);
    surroundings.print(`${shown}\n`);
    return 0;
  },
};
