declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { Objects, Topology } from 'topojson-specification';
  export function topology(objects: Readonly<Record<string, FeatureCollection>>): Topology<Objects>;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  type Triangle = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
  export function presimplify(topology: Topology, weight: (triangle: Triangle) => number): Topology;
  export function simplify(topology: Topology, minimumWeight: number): Topology;
  export function quantile(topology: Topology, share: number): number;
}
