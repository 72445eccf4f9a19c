import type { Corridor } from '../corridor.ts';
import type { Flow } from '../flow.ts';
import { teuPerBox } from '../teu-per-box.ts';
import { amountOf, type CountedFlow, type Way } from './counted-flow.ts';
import type { Margin } from './margin.ts';
import type { SampleTables } from './sample-tables.ts';

/** A margin with what a demand has of it. */
export interface MarginTotal {
  readonly margin: Margin;
  readonly amount: number;
  /** Of the margin's value, by which the amount is above it; negative below. */
  readonly error: number;
}

/** What the flows of a demand come to, margin by margin. */
export function marginTotals(
  flows: readonly Flow[],
  corridors: ReadonlyMap<string, Corridor>,
  { margins, places }: SampleTables,
): readonly MarginTotal[] {
  const partners = new Map(places.map(({ code, partner }) => [code, partner]));
  const counted = flows.map((flow) => countedFlow(flow, corridors.get(flow.id) ?? null, partners));
  return margins.map((margin) => {
    const amount = amountOf(margin, counted);
    return { margin, amount, error: amount / margin.value - 1 };
  });
}

function countedFlow(
  flow: Flow,
  corridor: Corridor | null,
  partners: ReadonlyMap<string, string>,
): CountedFlow {
  const way = wayOf(flow);
  const isOutbound = way === 'export' || way === 'domestic/out';
  const perBox = teuPerBox(flow);
  return {
    corridor,
    way,
    partner: partners.get(isOutbound ? flow.destination : flow.origin) ?? null,
    commodity: flow.commodity,
    district: flow.district,
    teu: flow.boxesPerYear * perBox,
    cnyPerTeu: flow.valueCnyPerBox / perBox,
    monthShares: flow.monthShares,
  };
}

/** Domestic goods leave Chongqing where they set out from the district that made them. */
const wayOf = ({ direction, origin, district }: Flow): Way =>
  direction === 'domestic' ? (origin === district ? 'domestic/out' : 'domestic/in') : direction;
