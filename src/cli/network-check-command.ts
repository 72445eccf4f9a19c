import { relative } from 'node:path';
import { checkCrossingsKnown } from '../audit/check-crossings-known.ts';
import { checkPrices } from '../audit/check-prices.ts';
import { checkReach } from '../audit/check-reach.ts';
import { checkUnbilled } from '../audit/check-unbilled.ts';
import { gradeLanes } from '../audit/lane-grades.ts';
import { prepareNetwork } from '../compare/prepared-network.ts';
import { UNWATCHED } from '../compare/unwatched.ts';
import { loadNetwork } from '../network/build/load.ts';
import { checkGround } from '../network/check/check-ground.ts';
import type { Ground } from '../network/check/ground.ts';
import { checkAlignments } from '../network/check/validate-alignments.ts';
import { countNetwork } from '../network/counts.ts';
import type { Network } from '../network/network.ts';
import type { Issue } from '../units/issue.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { readDrawnLines } from './drawn-lines.ts';
import { readNetworkFolder } from './network-folder.ts';
import { cappedIssueLines, type NetworkCheck, networkReport } from './network-report.ts';
import { readFormat } from './read-format.ts';
import { readGround } from './read-ground.ts';

const SCHEMA = 'yusuan.network-check/1.0.0';

export const networkCheckCommand: Command = {
  maxArguments: 1,
  options: { format: 'text' },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const folder = line.words[0] ?? surroundings.networkFolder;
    const read = await readNetworkFolder(folder);
    if (isMisuse(read)) return read;
    const loaded = loadNetwork(read.files);
    const network = loaded.ok && read.unread.size === 0 ? loaded.value : null;
    const ground = network && (await readGround(surroundings.groundFiles));
    const check: NetworkCheck = {
      folder: relative(process.cwd(), folder) || folder,
      issues: [
        ...read.issues,
        ...loaded.issues.filter(({ path }) => !read.unread.has(fileOf(path))),
        ...(network ? await checkLoaded(network, folder, ground) : []),
      ],
      counts: network && countNetwork(network),
      lanes: network ? await gradeLanes(network, prepareNetwork(network), UNWATCHED) : [],
      isGroundChecked: ground !== null,
    };
    if (format === 'json') surroundings.print(`${JSON.stringify({ schema: SCHEMA, ...check }, null, 2)}\n`);
    else {
      surroundings.complain(cappedIssueLines(check.issues, language));
      surroundings.print(networkReport(check, language));
    }
    return network ? 0 : 1;
  },
};

const fileOf = (path: string): string => path.split(':')[0] ?? '';

/** What can only be said of a network as a whole: ways, prices, drawn lines and the ground. */
async function checkLoaded(
  network: Network,
  folder: string,
  ground: Ground | null,
): Promise<readonly Issue[]> {
  const lines = await readDrawnLines(folder);
  const drawn = lines.ok ? lines.value : null;
  return [
    ...lines.issues,
    ...(drawn ? checkAlignments(network, drawn) : []),
    ...(ground ? checkGround(network, ground, drawn) : []),
    ...checkCrossingsKnown(network),
    ...checkReach(network),
    ...checkPrices(network),
    ...checkUnbilled(network),
  ];
}
