import { join } from 'node:path';
import { backtest } from '../backtest/backtest.ts';
import { readBacktestCases } from '../backtest/case-table.ts';
import { prepareNetwork } from '../compare/prepared-network.ts';
import { UNWATCHED } from '../compare/unwatched.ts';
import { NetworkGraphs } from '../graph/network-graphs.ts';
import { BACKTEST_FILE } from '../network/tables/file-names.ts';
import { backtestReport } from './backtest-report.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { readNamedFile } from './named-file.ts';
import { openNetworkFolder } from './network-folder.ts';
import { cappedIssueLines } from './network-report.ts';
import { readFormat } from './read-format.ts';

const SCHEMA = 'yusuan.backtest/1.1.0';

export const networkBacktestCommand: Command = {
  maxArguments: 1,
  options: { network: 'text', format: 'text' },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const folder = line.text('network') ?? surroundings.networkFolder;
    const file = await readNamedFile(line.words[0] ?? join(folder, BACKTEST_FILE));
    if (isMisuse(file)) return file;
    const source = await openNetworkFolder(folder, surroundings.prebuiltFolder);
    if (isMisuse(source)) return source;
    const opened = source.ok ? await source.value.open() : source;
    const cases = file.ok ? readBacktestCases(line.words[0] ?? BACKTEST_FILE, file.value.text) : file;
    if (!opened.ok || !cases.ok) {
      const issues = [...(file.ok ? file.issues : []), ...cases.issues, ...opened.issues];
      surroundings.complain(cappedIssueLines(issues, language));
      return 1;
    }
    const { network, graphs } = opened.value;
    const prepared = prepareNetwork(network, { graphs: NetworkGraphs.from(network, graphs) });
    const report = await backtest(network, prepared, cases.value, UNWATCHED);
    const { id, edition, priceDate } = network;
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify({ schema: SCHEMA, network: { id, edition, priceDate }, ...report }, null, 2)}\n`
        : backtestReport(report, language),
    );
    return 0;
  },
};
