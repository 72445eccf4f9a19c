import { COMMODITIES, type Commodity } from '../consignment/commodity.ts';
import { type Consignment, grossShared, unitsNeeded } from '../consignment/consignment.ts';
import { EQUIPMENT, EQUIPMENT_CODES, type Equipment } from '../consignment/equipment.ts';
import { findCommodity } from '../consignment/find-commodity.ts';
import { findEquipment } from '../consignment/find-equipment.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import { plainText } from '../reading/plain-text.ts';
import { UNREADABLE } from '../reading/reading.ts';
import { exactly } from '../units/exact.ts';
import type { Issue } from '../units/issue.ts';
import { tonnes } from '../units/mass.ts';
import { refuse, warn } from './enquiry-issue.ts';
import { readInUnits } from './field-units.ts';
import { outOfBounds, readWithin, unreadableFigure } from './read-within.ts';
import { usualTonnes } from './usual-tonnes.ts';

/** What is carried, in what, how many of it and how heavy. */
export type Goods = Pick<Consignment, 'equipment' | 'commodity' | 'boxes' | 'grossPerBox' | 'volumeM3'>;

type Typed = Pick<Enquiry, 'equipment' | 'commodity' | 'boxes' | 'grossTonnes' | 'volumeM3'>;

const KG_PER_TONNE = 1000;

/** Nothing that goes in one unit weighs so many tonnes. */
const SURELY_KILOGRAMS = 500;

/** Null where equipment or commodity are not known; whatever else is wrong is among the issues. */
export function readGoods(typed: Typed, issues: Issue[]): Goods | null {
  const equipment = readEquipment(typed.equipment, issues);
  const commodity = readCommodity(typed.commodity, issues);
  const isLot = equipment?.load === 'lcl';
  const boxes = isLot ? 1 : readWithin('boxes', typed.boxes, issues);
  const hasVolume = plainText(typed.volumeM3) !== '';
  const volume = isLot && hasVolume ? readWithin('volumeM3', typed.volumeM3, issues) : null;
  if (equipment && !isLot && hasVolume) issues.push(notRead('volumeM3', equipment));
  if (isLot && !SINGLE.has(plainText(typed.boxes))) issues.push(notRead('boxes', equipment));
  if (!equipment || !commodity) return null;
  checkCargo(equipment, commodity, issues);
  const usual =
    volume === null ? usualTonnes(commodity, equipment) : (volume * commodity.densityKgPerM3) / KG_PER_TONNE;
  const gross = readGross(typed.grossTonnes, equipment, boxes, usual, issues);
  return {
    equipment,
    commodity,
    boxes,
    grossPerBox: tonnes(gross),
    volumeM3: isLot ? (volume ?? toHundredths((gross * KG_PER_TONNE) / commodity.densityKgPerM3)) : null,
  };
}

/** How many a part load is said to be where nobody says it. */
const SINGLE: ReadonlySet<string> = new Set(['', '1']);

/** A setting that changes nothing for what was chosen. */
const notRead = (path: 'volumeM3' | 'boxes', { code }: Equipment): Issue =>
  warn('E39', path, { parameter: path, box: code });

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** A choice that there is not, or none where one has to be. */
function noSuchChoice(path: 'equipment' | 'commodity', text: string, all: readonly string[]): Issue {
  const choices = all.join(', ');
  return plainText(text) === ''
    ? refuse('E50', path, { parameter: path, choices })
    : refuse('E23', path, { x: text, choices });
}

function readEquipment(text: string, issues: Issue[]): Equipment | null {
  const code = findEquipment(text);
  if (code) return EQUIPMENT[code];
  issues.push(noSuchChoice('equipment', text, EQUIPMENT_CODES));
  return null;
}

function readCommodity(text: string, issues: Issue[]): Commodity | null {
  const commodity = findCommodity(text);
  if (commodity) return commodity;
  issues.push(noSuchChoice('commodity', text, [...COMMODITIES.keys()]));
  return null;
}

function readGross(
  text: string,
  equipment: Equipment,
  boxes: number,
  usual: number,
  issues: Issue[],
): number {
  if (plainText(text) === '') return usual;
  const high = equipment.maxGrossKg / KG_PER_TONNE;
  const low = equipment.tareKg / KG_PER_TONNE;
  const reading = readInUnits('grossTonnes', text);
  if (reading.kind !== 'value') {
    const unread = reading.kind === 'foreign' ? UNREADABLE : reading;
    issues.push(unreadableFigure('grossTonnes', text, unread, { low, high }));
    return usual;
  }
  const { value } = reading.value;
  if (value <= 0 || value < low) {
    issues.push(outOfBounds('grossTonnes', text, { low, high }));
    return usual;
  }
  if (value <= high) return value;
  const asKilograms = exactly(value).div(KG_PER_TONNE).toNumber();
  if (value >= SURELY_KILOGRAMS && asKilograms >= low && asKilograms <= high)
    issues.push(refuse('E47', 'grossTonnes', { x: text, m: high, fix: String(asKilograms) }));
  else if (equipment.load === 'lcl')
    issues.push(refuse('E30', 'grossTonnes', { w: toHundredths(value), m: high }));
  else {
    const n = unitsNeeded(equipment, boxes, value, high);
    const needed = n === null ? {} : { n, each: grossShared(equipment, { boxes, gross: value }, n) };
    issues.push(refuse('E06', 'grossTonnes', { w: value, box: equipment.code, m: high, ...needed }));
  }
  return value;
}

/** Goods that cannot travel in what was chosen. */
function checkCargo(equipment: Equipment, commodity: Commodity, issues: Issue[]): void {
  if (commodity.needsReefer && equipment.class !== 'reefer') {
    const fix = equipment.load === 'box' && equipment.lengthFt === 20 ? '20RF' : '40RF';
    issues.push(refuse('E21', 'equipment', { commodity: commodity.id, box: equipment.code, fix }));
  } else if (equipment.load === 'car' && !commodity.isCar) {
    issues.push(refuse('E28', 'equipment', { commodity: commodity.id }));
  } else if (equipment.load === 'wagon' && commodity.wagonClass === null) {
    issues.push(refuse('E29', 'equipment', { commodity: commodity.id }));
  }
}
