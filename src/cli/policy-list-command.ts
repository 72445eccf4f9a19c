import { policyWords } from '../i18n/policy-words.ts';
import { DEFAULT_SCENARIO } from '../policy/scenario/default-scenario.ts';
import { resolveScenario } from '../policy/scenario/resolve-scenario.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { issueLines } from './issue-line.ts';
import { openMeasures } from './policy-folder.ts';
import { textTable } from './text-table.ts';

/** All measures with what a scenario has on. */
export const policyListCommand: Command = {
  maxArguments: 0,
  options: { scenario: 'text', scenarios: 'text', json: 'flag' },
  async run(line, language, surroundings) {
    const { scenariosFolder, prebuiltFolder } = surroundings;
    const library = await openMeasures(line.text('scenarios') ?? scenariosFolder, prebuiltFolder);
    if (isMisuse(library)) return library;
    const scenario = library.ok
      ? resolveScenario(library.value, line.text('scenario') ?? DEFAULT_SCENARIO)
      : library;
    surroundings.complain(issueLines(scenario.issues, language));
    if (!scenario.ok) return 1;
    const { measures, enabled } = scenario.value;
    const words = policyWords[language];
    const rows = [...measures.values()].map(({ id, article, kind, strength, level, title }) => ({
      id,
      article,
      kind,
      strength,
      level,
      on: enabled.has(id),
      title,
    }));
    if (line.flag('json')) {
      surroundings.print(`${JSON.stringify(rows, null, 2)}\n`);
      return 0;
    }
    const { headings } = words;
    const left = (heading: string) => ({ heading, alignment: 'left' as const });
    surroundings.print(
      `${textTable(
        [
          left(headings.measure),
          { heading: headings.article, alignment: 'right' },
          left(headings.kind),
          left(headings.strength),
          left(headings.level),
          left(headings.on),
          left(headings.title),
        ],
        rows.map((row) => [
          row.id,
          row.article === null ? '' : String(row.article),
          words.kinds[row.kind],
          words.strengths[row.strength],
          words.levels[row.level],
          row.on ? words.outcomes.yes : '',
          row.title[language],
        ]),
      )}\n`,
    );
    return 0;
  },
};
