import { refuse } from '../enquiry/enquiry-issue.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { MOST_LEGS } from '../enquiry/read-within.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { fewestRides } from '../routing/fewest-rides.ts';
import { formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { Exclusion } from './exclusions.ts';

/** Why an enquiry has no route at all, not even one by a service that refuses the goods. */
export function whyNoRoute(graph: CompiledGraph, { consignment, from, to, maxLegs }: ReadEnquiry): Issue {
  const { origins, destinations, ready, equipment } = consignment;
  const values = { load: `load_${equipment.load}`, from, to };
  const { firstArc, firstArcInto } = graph.arrays;
  const anyArc = (first: Int32Array, node: number): boolean =>
    present(first[node + 1]) > present(first[node]);
  if (!origins.some((terminal) => anyArc(firstArc, graph.sourceOf(terminal))))
    return refuse('E51', 'from', values);
  if (!destinations.some((terminal) => anyArc(firstArcInto, graph.sinkOf(terminal))))
    return refuse('E52', 'to', values);
  const fewest = fewestRides(graph, origins, destinations);
  if (fewest === null) return refuse('E53', 'to', values);
  if (fewest > MOST_LEGS) return refuse('E54', 'to', { n: MOST_LEGS, m: fewest });
  if (fewest > maxLegs) return refuse('E27', 'maxLegs', { n: maxLegs, m: fewest });
  return refuse('E55', 'ready', { d: formatInstant(ready), n: maxLegs });
}

interface Remedy {
  /** The field of the enquiry whose change may let the goods through. */
  readonly field: string;
  readonly message: string;
}

const PLACE: Remedy = { field: 'to', message: 'remedy_place' };
const AVOID: Remedy = { field: 'avoid', message: 'remedy_avoid' };
const DANGER: Remedy = { field: 'dangerousGoods', message: 'remedy_danger' };

/** By the reason of a refusal; one that nothing in the enquiry caused is met by going elsewhere. */
const REMEDIES: ReadonlyMap<string, Remedy> = new Map([
  ['X02', { field: 'equipment', message: 'remedy_load' }],
  ['X03', AVOID],
  ['X04', AVOID],
  ['X05', { field: 'dangerousGoods', message: 'remedy_class' }],
  ['X06', DANGER],
  ['X07', { field: 'shelfLifeDays', message: 'remedy_shelf_life' }],
  ['E06', { field: 'grossTonnes', message: 'remedy_weight' }],
  ['E07', DANGER],
]);

/** That every route there has a service which refuses the goods: said at the field that the first reason is mended by. */
export function allRefused(first: Exclusion, count: number): Issue {
  const { reason, values } = first.refusal;
  const { why_zh, why_en, event } = values;
  if (event !== undefined && why_zh !== undefined && why_en !== undefined) {
    const shut = { reason_zh: why_zh, reason_en: why_en, event };
    return refuse('E03', 'withoutEvents', { n: count, ...shut, remedy: 'remedy_event' });
  }
  const { field, message } = REMEDIES.get(reason) ?? PLACE;
  return refuse('E03', field, { n: count, reason: `refused_${reason}`, remedy: message });
}
