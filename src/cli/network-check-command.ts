import { relative } from 'node:path';
import { CLI_MESSAGES } from '../i18n/cli-messages.ts';
import { loadNetwork } from '../network/load.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { fill } from './fill.ts';
import { issueLines } from './issue-line.ts';
import { openNetworkFolder } from './network-folder.ts';

export const networkCheckCommand: Command = {
  words: ['network', 'check'],
  maxArguments: 1,
  options: {},
  async run(line, language, surroundings) {
    const folder = line.words[0] ?? surroundings.networkFolder;
    const files = await openNetworkFolder(folder);
    if (isMisuse(files)) return files;
    const loaded = loadNetwork(files);
    const count = (severity: string): number =>
      loaded.issues.filter((issue) => issue.severity === severity).length;
    const counts = {
      folder: relative(process.cwd(), folder) || folder,
      errors: count('error'),
      warnings: count('warning'),
    };
    surroundings.complain(issueLines(loaded.issues, language));
    const words = CLI_MESSAGES[language];
    if (!loaded.ok) {
      surroundings.print(`${fill(words.refused, counts)}\n`);
      return 1;
    }
    const { terminals, links, services, tariffs } = loaded.value;
    const sizes = {
      terminals: terminals.size,
      links: links.size,
      services: services.size,
      tariffs: [...tariffs.values()].flat().length,
    };
    surroundings.print(`${fill(words.checked, { ...counts, ...sizes })}\n`);
    return 0;
  },
};
