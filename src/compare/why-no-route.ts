import { refuse } from '../enquiry/enquiry-issue.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { MOST_LEGS } from '../enquiry/read-within.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { fewestRides } from '../routing/fewest-rides.ts';
import { formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';

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
