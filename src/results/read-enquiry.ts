import { COMMODITIES, type Commodity } from '../consignment/commodity.ts';
import type { Consignment } from '../consignment/consignment.ts';
import { EQUIPMENT, EQUIPMENT_CODES, type Equipment } from '../consignment/equipment.ts';
import { readNumber } from '../consignment/read-number.ts';
import type { Enquiry } from '../engine/contract.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { formatInstant, type Instant, parseInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { tonnes } from '../units/mass.ts';
import { type Fen, fen } from '../units/money.ts';
import { refuse, warn } from './enquiry-issue.ts';

/** An enquiry that has been understood: the consignment and how to search for it. */
export interface ReadEnquiry {
  readonly from: string;
  readonly to: string;
  readonly consignment: Consignment;
  readonly maxLegs: number;
  readonly avoid: readonly string[];
}

/** What each figure may be, both ends in. */
const LIMITS = {
  boxes: { low: 1, high: 2000, usual: 1 },
  grossTonnes: { low: 2.2, high: 45, usual: 18 },
  valueCny: { low: 0, high: 100_000_000_000, usual: 1_000_000 },
  dayCostCny: { low: 0, high: 1_000_000_000, usual: 0 },
  latePenaltyCny: { low: 0, high: 1_000_000_000, usual: 0 },
  maxLegs: { low: 1, high: 6, usual: 5 },
} as const;

/** Reads what a person typed. Every field is read before anything is refused, so that all issues come at once. */
export function readEnquiry(network: Network, enquiry: Enquiry): Result<ReadEnquiry> {
  const issues: Issue[] = [];
  const from = readEnd(network, 'from', enquiry.from, issues);
  const to = readEnd(network, 'to', enquiry.to, issues);
  const equipment = readEquipment(enquiry.equipment, issues);
  const commodity = readCommodity(enquiry.commodity, issues);
  const boxes = readWithin('boxes', enquiry.boxes, issues);
  const gross = readGross(enquiry.grossTonnes, equipment, commodity, boxes, issues);
  const value = readWithin('valueCny', enquiry.valueCny, issues);
  const own = enquiry.dayCostCny.trim() === '' ? null : readWithin('dayCostCny', enquiry.dayCostCny, issues);
  const penalty = readWithin('latePenaltyCny', enquiry.latePenaltyCny || '0', issues);
  const maxLegs = readWithin('maxLegs', enquiry.maxLegs || String(LIMITS.maxLegs.usual), issues);
  const ready = readTime('ready', enquiry.ready, issues);
  const deadline = enquiry.deadline.trim() === '' ? null : readTime('deadline', enquiry.deadline, issues);
  checkTimes(ready, deadline, parseInstant(enquiry.asOf), issues);
  checkCargo(equipment, commodity, issues);
  if (from && to && from.terminals.some((terminal) => to.terminals.includes(terminal)))
    issues.push(refuse('E02', 'to'));
  const refused = issues.some((issue) => issue.severity === 'error');
  if (refused || !from || !to || !equipment || !commodity || ready === null) return failure(issues);
  return success(
    {
      from: from.id,
      to: to.id,
      maxLegs,
      avoid: enquiry.avoid.map((entry) => entry.trim()).filter((entry) => entry !== ''),
      consignment: {
        origins: from.terminals,
        destinations: to.terminals,
        equipment,
        boxes,
        grossPerBox: tonnes(gross),
        value: toFen(value),
        commodity,
        dangerousGoods: enquiry.dangerousGoods,
        ready,
        deadline,
        dayCost: own === null ? null : toFen(own),
        latePenaltyPerDay: toFen(penalty),
      },
    },
    issues,
  );
}

interface End {
  readonly id: string;
  readonly terminals: readonly TerminalId[];
}

function readEnd(network: Network, path: 'from' | 'to', text: string, issues: Issue[]): End | null {
  if (text.trim() === '') {
    issues.push(refuse('E24', path));
    return null;
  }
  const found = findPlace(network, text);
  if (found.kind === 'found') return found;
  const [a, b] = found.suggestions.map(({ id, names }) => `${names.zh} ${names.en} (${id})`);
  issues.push(unknownPlace(path, text.trim(), a, b));
  return null;
}

function unknownPlace(path: string, x: string, a: string | undefined, b: string | undefined): Issue {
  if (a === undefined) return refuse('E25', path, { x });
  return b === undefined ? refuse('E26', path, { x, a }) : refuse('E01', path, { x, a, b });
}

function readEquipment(text: string, issues: Issue[]): Equipment | null {
  const code = EQUIPMENT_CODES.find((known) => known === text.trim().toUpperCase());
  if (code) return EQUIPMENT[code];
  issues.push(refuse('E23', 'equipment', { x: text, choices: EQUIPMENT_CODES.join(', ') }));
  return null;
}

function readCommodity(text: string, issues: Issue[]): Commodity | null {
  const commodity = COMMODITIES.get(text.trim());
  if (commodity) return commodity;
  issues.push(refuse('E23', 'commodity', { x: text, choices: [...COMMODITIES.keys()].join(', ') }));
  return null;
}

function readWithin(path: keyof typeof LIMITS, text: string, issues: Issue[]): number {
  const { low, high, usual } = LIMITS[path];
  const value = readNumber(text);
  const whole = path === 'boxes' || path === 'maxLegs';
  if (value !== null && value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
  issues.push(refuse('E17', path, { parameter: path, a: low, b: high, c: text }));
  return usual;
}

function readGross(
  text: string,
  equipment: Equipment | null,
  commodity: Commodity | null,
  boxes: number,
  issues: Issue[],
): number {
  const usual = commodity && equipment ? usualGross(commodity, equipment) : LIMITS.grossTonnes.usual;
  if (text.trim() === '') return usual;
  const value = readNumber(text);
  if (value === null || value <= 0) {
    issues.push(
      refuse('E17', 'grossTonnes', {
        parameter: 'grossTonnes',
        a: LIMITS.grossTonnes.low,
        b: LIMITS.grossTonnes.high,
        c: text,
      }),
    );
    return usual;
  }
  if (!equipment) return value;
  const most = equipment.maxGrossKg / 1000;
  const least = equipment.tareKg / 1000;
  if (value > most) {
    const n = Math.ceil((boxes * (value - least)) / (most - least));
    issues.push(refuse('E06', 'grossTonnes', { w: value, box: equipment.code, m: most, n }));
  } else if (value < least) {
    issues.push(refuse('E17', 'grossTonnes', { parameter: 'grossTonnes', a: least, b: most, c: text }));
  }
  return value;
}

/** The commodity's usual load of a 40 ft box; a 20 ft box takes the same goods by its share of volume, to its limit. */
function usualGross(commodity: Commodity, equipment: Equipment): number {
  if (equipment.lengthFt !== 20) return Math.min(commodity.usualGross40Tonnes, equipment.maxGrossKg / 1000);
  const cargo = commodity.usualGross40Tonnes - EQUIPMENT['40HQ'].tareKg / 1000;
  const share = commodity.densityKgPerM3 > 500 ? 1 : 0.5;
  return Math.min(
    Math.round((cargo * share + equipment.tareKg / 1000) * 10) / 10,
    equipment.maxGrossKg / 1000,
  );
}

function readTime(path: 'ready' | 'deadline', text: string, issues: Issue[]): Instant | null {
  const time = parseInstant(text);
  if (time === null) issues.push(refuse('E22', path, { x: text }));
  return time;
}

function checkTimes(
  ready: Instant | null,
  deadline: Instant | null,
  asOf: Instant | null,
  issues: Issue[],
): void {
  if (ready !== null && asOf !== null && ready < asOf)
    issues.push(warn('E19', 'ready', { d: formatInstant(ready) }));
  if (ready !== null && deadline !== null && deadline <= ready) {
    issues.push(refuse('E11', 'deadline', { d: formatInstant(deadline), e: formatInstant(ready) }));
  }
}

function checkCargo(equipment: Equipment | null, commodity: Commodity | null, issues: Issue[]): void {
  if (!equipment || !commodity) return;
  if (commodity.needsReefer && equipment.class !== 'reefer') {
    issues.push(
      refuse('E21', 'equipment', {
        commodity: commodity.id,
        box: equipment.code,
        fix: equipment.lengthFt === 20 ? '20RF' : '40RF',
      }),
    );
  }
  if (commodity.mayHoldLithium) issues.push(warn('E08', 'commodity', { commodity: commodity.id }));
}

const toFen = (yuan: number): Fen => fen(Math.round(yuan * 100));
