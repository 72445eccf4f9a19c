import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { entryOf } from '../network/entry-of.ts';
import type { RideWay, StepEvents } from '../network/events/step-events.ts';
import type { StepWindow } from '../network/events/step-window.ts';
import type { Network } from '../network/network.ts';
import { present } from '../units/present.ts';

/** What events do to each arc of a graph. */
export interface ArcEvents {
  readonly windows: readonly (readonly StepWindow[])[];
  /** Rides on which a surcharge may be due, with their arcs. */
  readonly surcharged: readonly { readonly arc: number; readonly ride: RideWay }[];
}

const UNMET: readonly StepWindow[] = [];

const known = new WeakMap<StepEvents, WeakMap<CompiledGraph, ArcEvents>>();

/** Null where no event is known; worked out once for a graph. */
export function arcEventsOf(network: Network, graph: CompiledGraph, events: StepEvents): ArcEvents | null {
  if (events.isEmpty) return null;
  const ofEvents = known.get(events) ?? new WeakMap<CompiledGraph, ArcEvents>();
  known.set(events, ofEvents);
  const made = ofEvents.get(graph) ?? gather(network, graph, events);
  ofEvents.set(graph, made);
  return made;
}

function gather(network: Network, graph: CompiledGraph, events: StepEvents): ArcEvents {
  const { arcService, arcBoard, arcAlight, arcRule, arcTail, nodeTerminal } = graph.arrays;
  const services = graph.keys.services.map((id) => entryOf(network.services, id, 'service'));
  const surcharged: { readonly arc: number; readonly ride: RideWay }[] = [];
  const windows = Array.from({ length: graph.arcCount }, (_, arc): readonly StepWindow[] => {
    const service = services[present(arcService[arc])];
    if (service === undefined) {
      const rule = present(network.hubRules[present(arcRule[arc])]);
      const terminal = present(graph.keys.terminals[present(nodeTerminal[present(arcTail[arc])])]);
      return events.atHub(rule, terminal);
    }
    const ride = { service, board: present(arcBoard[arc]), alight: present(arcAlight[arc]) };
    const met = events.metOn(ride);
    if (met.length === 0) return UNMET;
    if (met.some(({ event }) => event.effect.kind === 'surcharge')) surcharged.push({ arc, ride });
    return events.onRide(ride);
  });
  return { windows, surcharged };
}
