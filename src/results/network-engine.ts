import type { Engine } from '../engine/engine-api.ts';
import type { Network } from '../network/network.ts';
import { failure } from '../units/issue.ts';
import { catalogueOf } from './catalogue.ts';
import { compareEnquiry, prepareNetwork } from './compare.ts';

const unanswered = () => failure<never>([]);

/** Everything that can be asked of a network. */
export function networkEngine(network: Network): Engine {
  const prepared = prepareNetwork(network);
  return {
    catalogue: () => catalogueOf(network),
    compare: (enquiry, control) => compareEnquiry(network, prepared, enquiry, control),
    isochrone: async () => unanswered(),
    networkView: unanswered,
    terminalCard: unanswered,
    linkCard: unanswered,
    timetable: unanswered,
    figureCard: unanswered,
    dataSheet: unanswered,
    replaceFigures: unanswered,
  };
}
