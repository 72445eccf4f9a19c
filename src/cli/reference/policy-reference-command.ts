import type { Command } from '../command.ts';
import { isMisuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { openPolicyFolder } from '../policy-folder.ts';
import { terminalIdsIn } from '../terminal-ids.ts';
import { measuresReference } from './measures-reference.ts';

/** Every measure of a folder as one page of documentation. */
export const policyReferenceCommand: Command = {
  maxArguments: 0,
  options: { scenarios: 'text' },
  async run(line, language, surroundings) {
    const library = await openPolicyFolder(
      line.text('scenarios') ?? surroundings.scenariosFolder,
      await terminalIdsIn(surroundings.networkFolder),
    );
    if (isMisuse(library)) return library;
    surroundings.complain(issueLines(library.issues, language));
    if (!library.ok) return 1;
    surroundings.print(measuresReference(library.value));
    return 0;
  },
};
