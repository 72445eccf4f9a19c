import { compareEnquiry } from '../compare/compare.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import { BLANK_ENQUIRY } from '../contract/enquiry.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import type { Network } from '../network/network.ts';
import { GRADES, type Grade } from '../network/provenance.ts';

/** The lanes by which a network of Chongqing is judged first. */
export const JUDGED_LANES = [
  { from: 'CNCKG', to: 'SGSIN' },
  { from: 'CNCKG', to: 'DEDUI' },
  { from: 'CNCKG', to: 'NLRTM' },
  { from: 'CNCKG', to: 'LAVTE' },
  { from: 'CNCKG', to: 'USLAX' },
  { from: 'THLCH', to: 'CNCKG' },
] as const;

/** How well the money of a lane is known: shares of the invoice by grade, the mean over its routes. */
export interface LaneGrades {
  readonly from: string;
  readonly to: string;
  /** None where the network does not hold the lane. */
  readonly routes: number;
  readonly shares: Readonly<Record<Grade, number>>;
}

/** Compares each lane for a box of general manufactures, ready on the price date. */
export async function gradeLanes(
  network: Network,
  prepared: PreparedNetwork,
  control: ComparisonControl,
): Promise<readonly LaneGrades[]> {
  const lanes: LaneGrades[] = [];
  for (const { from, to } of JUDGED_LANES) {
    const compared = await compareEnquiry(network, prepared, enquiryOf(network, from, to), control);
    const routes = compared.ok ? compared.value.front.shown : [];
    lanes.push({ from, to, routes: routes.length, shares: meanShares(routes) });
  }
  return lanes;
}

function meanShares(routes: readonly { readonly gradeShares: LaneGrades['shares'] }[]): LaneGrades['shares'] {
  const shares = { A: 0, B: 0, C: 0, D: 0 };
  for (const { gradeShares } of routes) {
    for (const grade of GRADES) shares[grade] += gradeShares[grade] / routes.length;
  }
  return shares;
}

const enquiryOf = ({ priceDate }: Network, from: string, to: string) => ({
  ...BLANK_ENQUIRY,
  from,
  to,
  equipment: '40HQ',
  boxes: '1',
  valueCny: '300000',
  commodity: 'general',
  ready: `${priceDate}T08:00`,
  asOf: `${priceDate}T00:00`,
});
