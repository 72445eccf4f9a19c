import type { Issue } from '../../units/issue.ts';
import type { Network } from '../network.ts';
import type { Terminal } from '../terminal.ts';
import { type Ground, LineIndex } from './ground.ts';
import { networkIssue } from './issue-codes.ts';
import { type DrawnLines, drawnLines } from './validate-alignments.ts';

/** Yards and runways stand on filled ground that an outline at 1:10 million does not show. */
const FILLED_GROUND_KM = 3;
/** Sea ports lie up estuaries and canals too narrow for the outline to follow. */
const ESTUARY_KM = 15;
/** Some stand on islets left out of the outline. */
const ISLET_KM = 30;
/** What a river's line and the position of a port on its bank may be off by together. */
const BANK_KM = 6;

interface Surroundings {
  readonly onLand: boolean;
  readonly coastKm: number;
  readonly inlandWaterKm: number;
}

/**
 * Whether each terminal stands where its kind can: yards, depots, crossings and runways on land; sea ports at a coast
 * or a river, river ports at a river or lake, straits and locks in or at water. River links count with the line they
 * are drawn along. And whether two stand on one point. Warnings only.
 */
export function checkGround(network: Network, ground: Ground, drawn: DrawnLines | null): readonly Issue[] {
  const land = new LineIndex(ground.land);
  const inlandWater = new LineIndex([...ground.inlandWater, ...drawnRivers(network, drawn)]);
  const placed = [...network.terminals.values()].flatMap((terminal) => {
    const { lon, lat } = terminal.position;
    const at = [lon, lat] as const;
    const around: Surroundings = {
      onLand: land.holds(at),
      coastKm: land.kmTo(at),
      inlandWaterKm: inlandWater.kmTo(at),
    };
    return judge(terminal, around);
  });
  return [...placed, ...checkPoints(network)];
}

function checkPoints(network: Network): readonly Issue[] {
  const first = new Map<string, string>();
  return [...network.terminals.values()].flatMap(({ id, position: { lon, lat } }) => {
    const other = first.get(`${lon} ${lat}`);
    if (other === undefined) first.set(`${lon} ${lat}`, id);
    return other === undefined
      ? []
      : [networkIssue('N69', `terminals.csv:${id}:lat`, { terminal: id, other })];
  });
}

function judge({ id, kind }: Terminal, around: Surroundings): readonly Issue[] {
  const path = `terminals.csv:${id}:lat`;
  const { onLand, coastKm, inlandWaterKm } = around;
  const inWater = (most: number) =>
    onLand || coastKm <= most
      ? []
      : [networkIssue('N67', path, { kind, distance: Math.round(coastKm), most })];
  const offWater = (distance: number, most: number) => [
    networkIssue('N68', path, { kind, distance: Math.round(distance), most }),
  ];
  switch (kind) {
    case 'river_port':
      return inlandWaterKm <= BANK_KM ? [] : offWater(inlandWaterKm, BANK_KM);
    case 'sea_port':
      if (!onLand) return inWater(ISLET_KM);
      return isByTheSea(around) ? [] : offWater(coastKm, ESTUARY_KM);
    case 'chokepoint':
      return !onLand || isByTheSea(around) ? [] : offWater(Math.min(coastKm, inlandWaterKm), BANK_KM);
    case 'rail_yard':
    case 'airport':
    case 'border_crossing':
    case 'inland_depot':
    case 'overseas_hub':
      return inWater(FILLED_GROUND_KM);
  }
}

const isByTheSea = ({ coastKm, inlandWaterKm }: Surroundings): boolean =>
  coastKm <= ESTUARY_KM || inlandWaterKm <= BANK_KM;

/** The lines along which the river links are drawn, without their ends, which are the terminals themselves. */
function drawnRivers(network: Network, drawn: DrawnLines | null): Ground['inlandWater'] {
  if (drawn === null) return [];
  const lineOf = drawnLines(drawn);
  return [...network.links.values()].flatMap(({ mode, alignment }) => {
    const line = mode === 'river' ? lineOf(alignment ?? '') : null;
    return line === null ? [] : [line];
  });
}
