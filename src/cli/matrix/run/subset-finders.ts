import type { SubsetCosts } from '../../../bank/subset-costs.ts';
import type { PolicySituation } from '../../../contract/policy.ts';
import { NetworkGraphs } from '../../../graph/network-graphs.ts';
import { priceBoxes } from '../../../matrix/shards/price-boxes.ts';
import { createTermsReader } from '../../../measures/terms.ts';
import { NO_EVENT_EDITS } from '../../../network/events/event-edits.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import { success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { OpenNetwork } from '../../open-network.ts';
import type { FindBoxes } from './find-shards.ts';

/** Prices as they fall, events as the network has them. */
const NOTHING_SUPPOSED = { pricesOn: null, knownOn: null, eventEdits: NO_EVENT_EDITS };

/**
 * Finders of what boxes cost under every set of the measures of a scenario, which has been read without issue before.
 *
 * @param yieldNow lets timers run between one piece of work and the next
 */
export function subsetFinders(
  { network, graphs: compiled }: OpenNetwork,
  library: PolicyLibrary,
  yieldNow: () => Promise<void>,
): (scenario: PolicySituation) => FindBoxes<SubsetCosts> {
  const reader = createTermsReader(library);
  const graphs = NetworkGraphs.from(network, compiled);
  const control = { shouldStop: () => false, onBuilt: () => {}, yieldNow };
  return (scenario) => async (boxes) => {
    const priced = await priceBoxes(
      boxes,
      {
        network,
        graphOf: (load) => graphs.of(load),
        termsOf: (consignment) => {
          const terms = reader.read(scenario, { network, consignment });
          if (!terms.ok) throw new Error(`the scenario does not stand: ${terms.issues[0]?.code}`);
          return terms.value;
        },
        supposed: NOTHING_SUPPOSED,
      },
      control,
    );
    const found = present(priced ?? undefined);
    return found.ok ? success(found.value.costs) : found;
  };
}
