import { type Corridor, isLandSea } from '../corridor.ts';
import type { MonthShares } from '../month-shares.ts';
import type { Margin, MarginName } from './margin.ts';

/** Direction of a flow; of domestic goods also whether they leave Chongqing or come in. */
export const WAYS = ['export', 'import', 'domestic/out', 'domestic/in'] as const;
export type Way = (typeof WAYS)[number];

/** What totals are taken of: all but the volume. */
export interface Counted {
  readonly corridor: Corridor | null;
  readonly way: Way;
  /** Group of partner countries; null where the place is in none. */
  readonly partner: string | null;
  readonly commodity: string;
  readonly district: string | null;
  readonly cnyPerTeu: number;
  readonly monthShares: MonthShares;
}

export interface CountedFlow extends Counted {
  readonly teu: number;
}

const CNY_PER_BILLION = 1e9;

const isForeign = ({ way }: Counted): boolean => way === 'export' || way === 'import';

/** The member of a margin that a flow belongs to, null where it is in none; months have several, and are not asked. */
export function memberOf(name: Exclude<MarginName, 'month'>, flow: Counted): string | null {
  const { corridor, way, partner, commodity, district } = flow;
  switch (name) {
    case 'corridor':
      return `${corridor}/${way}`;
    case 'corridor_value':
      return corridor;
    case 'partner':
    case 'partner_value':
      return isForeign(flow) ? partner : null;
    case 'commodity':
    case 'commodity_value':
      return `${way}/${commodity}`;
    case 'district':
      return district;
    case 'district_value':
      return isForeign(flow) ? district : null;
  }
}

/**
 * How much one TEU of a flow counts in a margin, in the margin's unit: 0 where it is no part of it. Of a margin that is
 * a share it is the CNY that count above the line.
 */
export function perTeu({ name, member, unit }: Margin, flow: Counted): number {
  if (name === 'month') return inMonths(member, flow);
  const own = memberOf(name, flow);
  if (own !== member && !(member === LAND_SEA && name === 'corridor_value' && isLandSea(flow.corridor)))
    return 0;
  if (unit === 'TEU') return 1;
  return unit === 'share' ? flow.cnyPerTeu : flow.cnyPerTeu / CNY_PER_BILLION;
}

const LAND_SEA = 'land_sea';

/** `land_sea/04-06` are the second quarter of the New Land-Sea Corridor, `other/04-06` those of all other corridors. */
function inMonths(member: string, { corridor, monthShares }: Counted): number {
  const [group = '', first = '', last = ''] = member.split(/[/-]/);
  if (isLandSea(corridor) !== (group === LAND_SEA)) return 0;
  return monthShares.slice(Number(first) - 1, Number(last)).reduce((sum, share) => sum + share, 0);
}

/** What the flows have of a margin, in its unit. */
export function amountOf(margin: Margin, flows: readonly CountedFlow[]): number {
  const amount = flows.reduce((sum, flow) => sum + flow.teu * perTeu(margin, flow), 0);
  return margin.unit === 'share' ? amount / foreignCny(flows) : amount;
}

export const foreignCny = (flows: readonly CountedFlow[]): number =>
  flows.reduce((sum, flow) => (isForeign(flow) ? sum + flow.teu * flow.cnyPerTeu : sum), 0);
