import type { FeatureCollection, LineString } from 'geojson';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { lineOf } from '../route/route-features.ts';
import { type RouteLine, sectionLine } from '../route/route-lines.ts';
import type { FlowTone, MapFlow } from './difference-map-contract.ts';

/** A link with its line worked out. */
export interface DrawnFlow {
  readonly flow: MapFlow;
  readonly line: RouteLine;
}

/** What the look of a line depends on. */
export interface FlowProperties {
  readonly link: string;
  readonly tone: FlowTone;
  readonly weight: number;
}

export const drawFlows = (flows: readonly MapFlow[], paths: AlignmentPaths): readonly DrawnFlow[] =>
  flows.map((flow) => ({ flow, line: sectionLine({ ...flow, forward: true }, paths, flow.from[0]) }));

/** The widest first, so that links over the same track can all be seen. */
export const flowFeatures = (drawn: readonly DrawnFlow[]): FeatureCollection<LineString, FlowProperties> => ({
  type: 'FeatureCollection',
  features: drawn
    .toSorted((a, b) => b.flow.weight - a.flow.weight)
    .map(({ flow: { id, tone, weight }, line: { points } }) => lineOf(points, { link: id, tone, weight })),
});
