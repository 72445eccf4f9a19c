import type { Goods } from '../enquiry/read-goods.ts';
import { readPlace } from '../enquiry/read-place.ts';
import type { Network } from '../network/network.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { type Corridor, readCorridor } from './corridor.ts';
import type { DemandColumn } from './demand-columns.ts';
import { demandIssue } from './demand-issue.ts';
import { checkEnds, readDirection } from './direction.ts';
import { readDistrict } from './district.ts';
import type { Flow } from './flow.ts';
import { type MonthProfiles, readMonthProfile } from './month-profile.ts';
import { readBoxes, readLoad, readWorth } from './read-volume.ts';
import { remembered } from './remembered.ts';

/** The cells of one row, by column. */
export type FlowCells = (column: DemandColumn) => string;

/** A flow, or null where any of its row cannot be taken; issues stand at the column they are about. */
export interface FlowReading {
  readonly flow: Flow | null;
  /** The corridor by which the goods went; null where the table does not say. */
  readonly corridor: Corridor | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads rows of one table. Places, goods, weights and values are read as an enquiry reads them, so that every flow can
 * be asked as one. What a cell says is looked up once, however many rows say it.
 */
export function flowReader(network: Network, profiles: MonthProfiles): (cells: FlowCells) => FlowReading {
  const place = remembered((text, issues) => readPlace(network, 'place', text, issues));
  const district = remembered((text, issues) => readDistrict(network, text, issues));
  const direction = remembered(readDirection);
  const worth = remembered(readWorth);
  const months = remembered((text, issues) => readMonthProfile(text, profiles, issues));
  const corridorOf = remembered(readCorridor);
  const load = remembered((text, issues) => readLoad(JSON.parse(text), issues));
  const loadOf = (cells: FlowCells, issues: Issue[]): Goods | null =>
    load(JSON.stringify([cells('equipment'), cells('commodity'), cells('t_per_box')]), issues);
  return (cells) => {
    const issues: Issue[] = [];
    const id = readId(cells('flow_id'), issues);
    const origin = place(cells('origin'), issues, 'origin');
    const destination = place(cells('destination'), issues, 'destination');
    const within = district(cells('district'), issues);
    const goods = loadOf(cells, issues);
    const way = direction(cells('direction'), issues);
    const boxesPerYear = readBoxes(cells('boxes_per_year'), issues);
    const valueCnyPerBox = worth(cells('value_cny_per_box'), issues);
    const monthShares = months(cells('month_profile'), issues);
    const corridor = corridorOf(cells('corridor'), issues);
    if (origin && destination) checkEnds(network, origin, destination, way, issues);
    if (issues.length > 0 || !origin || !destination || !within || !goods || !way || !monthShares)
      return { flow: null, corridor, issues };
    const flow: Flow = {
      id,
      origin: origin.id,
      destination: destination.id,
      district: within.code,
      commodity: goods.commodity.id,
      direction: way,
      equipment: goods.equipment.code,
      boxesPerYear,
      tonnesPerBox: goods.grossPerBox,
      valueCnyPerBox,
      monthShares,
    };
    return { flow, corridor, issues };
  };
}

function readId(text: string, issues: Issue[]): string {
  const id = plainText(text);
  if (id === '') issues.push(demandIssue('D12', 'flow_id', { column: 'flow_id' }));
  return id;
}
