import type { Engine } from '../engine/engine-api.ts';
import type { Network } from '../network/network.ts';
import { failure, success } from '../units/issue.ts';
import { catalogueOf } from './catalogue.ts';
import { compareEnquiry, prepareNetwork } from './compare.ts';
import { linkCard } from './explore/link-card.ts';
import { networkView } from './explore/network-view.ts';
import { terminalCard } from './explore/terminal-card.ts';
import { timetable } from './explore/timetable.ts';

const unanswered = () => failure<never>([]);

/** Everything that can be asked of a network. */
export function networkEngine(network: Network): Engine {
  const prepared = prepareNetwork(network);
  return {
    catalogue: () => catalogueOf(network),
    compare: (enquiry, control) => compareEnquiry(network, prepared, enquiry, control),
    isochrone: async () => unanswered(),
    networkView: () => success(networkView(network)),
    terminalCard: (id, date) => terminalCard(network, id, date),
    linkCard: (id, date) => linkCard(network, id, date),
    timetable: (question) => timetable(network, question),
    figureCard: unanswered,
    dataSheet: unanswered,
    replaceFigures: unanswered,
  };
}
