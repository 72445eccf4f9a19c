import {
  type Assessment,
  type AssessmentContext,
  assessItinerary,
  assessmentContext,
} from '../../src/compare/assess.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Consignment } from '../../src/consignment/consignment.ts';
import type { Network } from '../../src/network/network.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';

/** Few enough to be quick; what a test says of them must hold for any. */
const DRAWS = createDraws(7, 64);

/** What it takes to assess itineraries of a small network. */
export const contextOf = (world: Network, goods: Consignment): AssessmentContext =>
  assessmentContext(world, prepareNetwork(world, { draws: DRAWS }), goods, createRateBook(world, goods));

/** An itinerary billed, run through the draws and weighed. */
export const assessed = (world: Network, itinerary: Itinerary, goods: Consignment): Assessment =>
  assessItinerary(contextOf(world, goods), itinerary);
