import type { Engine } from '../engine/engine-api.ts';
import type { Network } from '../network/network.ts';
import { failure, success } from '../units/issue.ts';
import { backtest } from './backtest.ts';
import { readBacktestCases } from './backtest-table.ts';
import { catalogueOf } from './catalogue.ts';
import { compareEnquiry, prepareNetwork } from './compare.ts';
import { isochrone } from './explore/isochrone.ts';
import { linkCard } from './explore/link-card.ts';
import { networkView } from './explore/network-view.ts';
import { terminalCard } from './explore/terminal-card.ts';
import { timetable } from './explore/timetable.ts';

const unanswered = () => failure<never>([]);

/** File of a network's folder with published figures to hold the model against. */
export const BACKTEST_FILE = 'backtest.csv';

/** Texts of a network's folder beside its tables; null where it has none. */
export interface NetworkTexts {
  readonly backtest: string | null;
}

/** Everything that can be asked of a network. */
export function networkEngine(network: Network, texts: NetworkTexts = { backtest: null }): Engine {
  const prepared = prepareNetwork(network);
  return {
    catalogue: () => catalogueOf(network),
    compare: (enquiry, control) => compareEnquiry(network, prepared, enquiry, control),
    isochrone: (question, control) => isochrone(network, prepared, question, control),
    async backtest(control) {
      const cases = texts.backtest === null ? success([]) : readBacktestCases(BACKTEST_FILE, texts.backtest);
      return cases.ok ? success(await backtest(network, prepared, cases.value, control)) : cases;
    },
    networkView: () => success(networkView(network)),
    terminalCard: (id, date) => terminalCard(network, id, date),
    linkCard: (id, date) => linkCard(network, id, date),
    timetable: (question) => timetable(network, question),
    figureCard: unanswered,
    dataSheet: unanswered,
    replaceFigures: unanswered,
  };
}
