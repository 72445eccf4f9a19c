import { readFileSync } from 'node:fs';
import { greatCircleKm } from '../../src/map/ground/great-circle.ts';
import { smoothed } from '../../src/map/ground/smoothed.ts';
import type { Position } from '../../src/map/route/map-route.ts';
import type { NetworkLine } from './line-network.ts';
import { catmullRomLegs, roundedGreatCircles, thinned } from './smooth-line.ts';

interface StationLine {
  readonly id: string;
  readonly name: string;
  readonly stations: readonly (readonly [name: string, lon: number, lat: number])[];
}

interface SeaLanes {
  readonly nodes: Readonly<Record<string, Position>>;
  readonly edges: readonly (readonly [string, string])[];
}

/** Degrees by which a drawn line may miss the smoothed one: half a pixel at zoom 9. */
const TOLERANCE = 0.0015;
const SEA_STEP_KM = 150;
/** Sea nodes that can be closed: kept as the end of a chain so that closing one closes nothing else. */
const CLOSABLE: ReadonlySet<string> = new Set(['sue']);

/** Railways, roads or small rivers: smooth through their stations, each station a joint. */
export function stationLines(name: 'rail-lines' | 'road-lines' | 'river-lines'): readonly NetworkLine[] {
  return readSource<readonly StationLine[]>(`source/${name}.json`).map(({ stations }) => {
    const points: Position[] = [];
    const joints: number[] = [];
    for (const leg of catmullRomLegs(stations.map(([, lon, lat]) => [lon, lat]))) {
      joints.push(Math.max(0, points.length - 1));
      points.push(...thinned(leg, TOLERANCE).slice(points.length === 0 ? 0 : 1));
    }
    return { points, joints: [...joints, points.length - 1] };
  });
}

/**
 * The Yangtze from Yibin to its mouth, where it meets the sea lanes, with the Jialing and the Qu that come in at
 * Chongqing.
 */
export function riverLines(): readonly NetworkLine[] {
  const own = readSource<Readonly<Record<'yangtze' | 'jialing', readonly Position[]>>>(
    '../basemap/source/yangtze.json',
  );
  const yangtze = thinned(smoothed(own.yangtze, 1), TOLERANCE / 2);
  const jialing = thinned(smoothed(own.jialing, 1), TOLERANCE / 2);
  const confluence = jialing.at(-1) ?? [0, 0];
  const distances = yangtze.map((point) => greatCircleKm(point, confluence));
  return [
    { points: yangtze, joints: [distances.indexOf(Math.min(...distances)), yangtze.length - 1] },
    { points: jialing, joints: [0, jialing.length - 1] },
    ...stationLines('river-lines'),
  ];
}

/** Sea lanes as chains from junction to junction, so that lanes used by many routes coincide. */
export function seaLines(): readonly NetworkLine[] {
  const { nodes, edges } = readSource<SeaLanes>('source/sea-lanes.json');
  return chainsOf(edges).map((chain) => {
    const points = roundedGreatCircles(
      chain.map((node) => nodes[node] ?? [0, 0]),
      SEA_STEP_KM,
    );
    return { points, joints: [0, points.length - 1] };
  });
}

export function seaNode(name: string): Position {
  const position = readSource<SeaLanes>('source/sea-lanes.json').nodes[name];
  if (!position) throw new Error(`No sea node ${name}`);
  return position;
}

function chainsOf(edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of edges) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const isJunction = (node: string): boolean => neighbours.get(node)?.length !== 2 || CLOSABLE.has(node);
  const walked = new Set<string>();
  const chains: string[][] = [];
  for (const start of [...neighbours.keys()].filter(isJunction)) {
    for (const next of neighbours.get(start) ?? []) {
      if (walked.has(`${start}-${next}`)) continue;
      const chain = [start, next];
      while (!isJunction(chain.at(-1) ?? start)) {
        const [here, before] = [chain.at(-1) ?? start, chain.at(-2)];
        chain.push((neighbours.get(here) ?? []).find((node) => node !== before) ?? start);
      }
      walked.add(`${chain.at(-1)}-${chain.at(-2)}`);
      chains.push(chain);
    }
  }
  return chains;
}

function readSource<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
