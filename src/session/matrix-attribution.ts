import { SavingSums, sumAttributions } from '../bank/attributed-saving.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type {
  AttributionQuestion,
  AttributionReport,
  MatrixAttribution,
} from '../contract/demand/attribution.ts';
import type { FlowInMonth } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowEnquiry } from '../demand/flow-enquiry.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { readEnquiry } from '../enquiry/read-enquiry.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { addShard } from '../matrix/shards/attribute-shards.ts';
import { planShards, SIZE_FOR_SUBSETS } from '../matrix/shards/plan-shards.ts';
import { priceBoxes } from '../matrix/shards/price-boxes.ts';
import type { TermsReader } from '../measures/terms.ts';
import type { Network } from '../network/network.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { failure, type Result, success } from '../units/issue.ts';

/** Where savings are shared out. */
export interface AttributionSetting {
  readonly network: Network;
  readonly prepared: PreparedNetwork;
  readonly reader: TermsReader;
}

/** What each measure has in the saving of a demand, month by month and summed. Fails where it was stopped or levers
 * contradict one another. */
export async function matrixAttribution(
  { network, prepared, reader }: AttributionSetting,
  { flows, months, scenario, events }: AttributionQuestion,
  control: WorkControl<Progress>,
): Promise<Result<AttributionReport>> {
  const handed = handedOver(flows, months);
  const parts: MatrixAttribution[] = [];
  let before = 0;
  for (const month of months) {
    const own = handed.filter((one) => one.month === month);
    const supposed = supposedOf(network, own, events);
    if (supposed === null) continue;
    const sound = reader.read(scenario, { network, consignment: supposed });
    if (!sound.ok) return failure(sound.issues);
    const ground = {
      network,
      graphOf: prepared.graphOf,
      supposed,
      termsOf: (consignment: Consignment) => {
        const terms = reader.read(scenario, { network, consignment });
        // It stood for the first of the goods, and what is read of it is the same for all.
        if (!terms.ok) throw new Error(`the scenario does not stand: ${terms.issues[0]?.code}`);
        return terms.value;
      },
    };
    const sums = new SavingSums();
    let options = 0;
    for (const shard of planShards(flows, [month], SIZE_FOR_SUBSETS).shards) {
      const priced = await priceBoxes(shard.boxes, ground, { ...control, onBuilt: () => {} });
      if (priced === null) return failure([refuse('E13', '', { n: before, m: handed.length })]);
      if (!priced.ok) return priced;
      before += addShard(sums, shard, priced.value.costs);
      options += priced.value.options;
      control.onProgress({ stage: 'search', done: before, total: handed.length });
    }
    const outcome = sums.outcome();
    if (outcome.kind === 'too_many') {
      const { measures, most } = outcome;
      return failure([policyIssue('M46', 'attribution', { count: measures.length, most })]);
    }
    parts.push({ ...outcome.saving, options });
  }
  const attribution = sumAttributions(parts);
  const titles = attribution.measures.flatMap(({ measure }) => {
    const known = reader.library.measures.get(measure);
    return known ? [[measure, known.title] as const] : [];
  });
  return success({ ...attribution, titles: new Map(titles) });
}

/** What an enquiry supposes of prices and events, as the first flow that can be read has it; null where none can. */
function supposedOf(network: Network, handed: readonly FlowInMonth[], events: AttributionQuestion['events']) {
  for (const { flow, ready } of handed) {
    const read = readEnquiry(network, flowEnquiry(flow, ready, ready, events));
    if (read.ok) return read.value.consignment;
  }
  return null;
}
