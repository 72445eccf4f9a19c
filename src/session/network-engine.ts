import { answerEnquiry } from '../answer/answer-enquiry.ts';
import { catalogueOf } from '../atlas/catalogue.ts';
import { dataSheet } from '../atlas/data-sheet.ts';
import { isochrone } from '../atlas/isochrone.ts';
import { linkCard } from '../atlas/link-card.ts';
import { networkView } from '../atlas/network-view.ts';
import { terminalCard } from '../atlas/terminal-card.ts';
import { timetable } from '../atlas/timetable.ts';
import { backtest } from '../backtest/backtest.ts';
import { readBacktestCases } from '../backtest/case-table.ts';
import { lastHandOver } from '../compare/last-hand-over.ts';
import { prepareNetwork } from '../compare/prepared-network.ts';
import type { Engine } from '../contract/session.ts';
import { figureCard } from '../figures/figure-card.ts';
import { type OwnedNetwork, withOwnFigures } from '../figures/own-figures.ts';
import type { Network } from '../network/network.ts';
import { BACKTEST_FILE } from '../network/tables/manifest.ts';
import { success } from '../units/issue.ts';

/** File of a network's folder that says what changed from edition to edition. */
export const CHANGE_LOG_FILE = 'CHANGELOG.md';

/** Texts of a network's folder beside its tables; null where it has none. */
export interface NetworkTexts {
  readonly backtest: string | null;
  readonly changeLog: string | null;
}

/** Everything that can be asked of a network, with the own figures last given in the place of its own. */
export function networkEngine(
  shipped: Network,
  texts: NetworkTexts = { backtest: null, changeLog: null },
): Engine {
  let { network, applied }: OwnedNetwork = { network: shipped, applied: [] };
  let prepared = prepareNetwork(network);
  return {
    catalogue: () => catalogueOf(network),
    compare: (enquiry, control) => answerEnquiry(network, prepared, enquiry, control),
    isochrone: (question, control) => isochrone(network, prepared, question, control),
    async backtest(control) {
      const cases = texts.backtest === null ? success([]) : readBacktestCases(BACKTEST_FILE, texts.backtest);
      return cases.ok ? success(await backtest(network, prepared, cases.value, control)) : cases;
    },
    lastHandOver: (question, control) => lastHandOver(network, prepared, question, control),
    networkView: () => success(networkView(network)),
    terminalCard: (id, date) => terminalCard(network, id, date),
    linkCard: (id, date) => linkCard(network, id, date),
    timetable: (question) => timetable(network, question),
    figureCard: (figure) => figureCard(network, applied, figure),
    dataSheet: () => success(dataSheet(network, applied, texts.changeLog)),
    replaceFigures(figures) {
      const owned = withOwnFigures(shipped, figures);
      if (!owned.ok) return owned;
      ({ network, applied } = owned.value);
      prepared = prepareNetwork(network, prepared.draws);
      return success({ applied }, owned.issues);
    },
  };
}
