import type { Goods } from '../../contract/demand/matrix.ts';
import { flowEnquiry } from '../../demand/flow-enquiry.ts';
import { readEnquiry } from '../../enquiry/read-enquiry.ts';
import { dayCost } from '../../ledger/economic-lines.ts';
import type { Network } from '../../network/network.ts';
import { beijingDate } from '../../units/instant.ts';
import type { Fen } from '../../units/money.ts';

/** What a day costs a box of goods that are ready at a moment. Throws where the goods cannot be read, which have no ways. */
export function dayCostOf(network: Network, goods: Goods, ready: string): Fen {
  const read = readEnquiry(network, flowEnquiry(goods, ready, ready));
  if (!read.ok) throw new Error(`goods that have ways cannot be read: ${read.issues[0]?.code}`);
  const { consignment } = read.value;
  return dayCost(network, consignment, beijingDate(consignment.ready));
}
