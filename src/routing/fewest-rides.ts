import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';

/**
 * The fewest rides by which any destination can be reached from any origin, whatever the timetable, the price and who
 * takes the goods; null where there is no way at all. Hub operations are no rides.
 */
export function fewestRides(
  graph: CompiledGraph,
  origins: readonly TerminalId[],
  destinations: readonly TerminalId[],
): number | null {
  const { firstArc, arcHead, arcService } = graph.arrays;
  const sinks = new Set(destinations.map((terminal) => graph.sinkOf(terminal)));
  const reached = new Set(origins.map((terminal) => graph.sourceOf(terminal)));
  let rides = 0;
  let here = new Set(reached);
  while (here.size > 0) {
    const beyond = new Set<number>();
    // A set that grows while it is walked: hub operations lead on within the same number of rides.
    for (const node of here) {
      if (sinks.has(node)) return rides;
      for (let arc = present(firstArc[node]); arc < present(firstArc[node + 1]); arc++) {
        const head = present(arcHead[arc]);
        if (reached.has(head)) continue;
        if (present(arcService[arc]) < 0) here.add(head);
        else beyond.add(head);
      }
    }
    for (const node of here) reached.add(node);
    here = new Set([...beyond].filter((node) => !reached.has(node)));
    rides++;
  }
  return null;
}
