import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { readInUnits } from '../field-units.ts';
import { type Claims, type MassOf, type Meaning, set, setting, unread } from './claims.ts';
import { A_CONTAINER } from './line-boxes.ts';
import { FIGURE } from './line-numbers.ts';

const PER_UNIT = String.raw`\s*(?:(?:\/|每|per\s+|a\s+|an\s+|each\s+)\s*(?:${A_CONTAINER}|车|辆|台|wagon|car)|each|一柜|一箱|单柜|每柜|每箱)(?![a-z])`;
const TONNES = '(?:公吨|吨|公斤|千克|metric tons?|tonnes?|tons?|mt|kgs?|kilos?|t)(?![a-z])';
const BEFORE_MASS = String.raw`(?:(?<each>每个?(?:集装箱|货柜|柜子?|箱子?)|单柜|单箱|柜|箱|每台|每辆|单台|per (?:box|container|cntr|ctnr|ctr)|each)\s*)?(?:(?<net>净重|货重|净|nett? weight|nett?\.?|n\.?w\.?)|(?<gross>毛重|重量|重|总毛重|gross weight|gross|g\.?w\.?|weight|weighing))?\s*(?<all>总重|总重量|总共|合计|共|total|all)?\s*[:：]?\s*(?:约|大约|about|approx\.?|~|≈)?\s*`;
const BEHIND_MASS = String.raw`(?:(?<unit>${PER_UNIT})|\s*(?<sum>total|in total|in all|altogether|共)(?![a-z]))?(?:\s*(?<netBehind>nett?|净)(?![a-z])|\s*(?:gross|毛)(?![a-z]))?`;

/** What is written before and behind the energy of one battery. */
const BEFORE_WH = String.raw`(?:(?:单块|单个|每块|锂离子|锂)?电池(?:额定)?(?:能量|容量)?|额定能量|(?:li(?:thium)?[- ]?ion )?batter(?:y|ies)(?: of)?|rated)?\s*[:：]?\s*`;
const BEHIND_WH = String.raw`(?:\s*(?:/|每|per |a |each )?\s*(?:块|个|节|只|battery|cell|pc|unit|each)(?![a-z]))?`;

/** Watt-hours of one battery. */
export function claimBatteries(claims: Claims): void {
  claims.each(
    new RegExp(`(?<![a-z\\d])${BEFORE_WH}(${FIGURE})\\s*(?:wh|w·h|瓦时)(?![a-z])${BEHIND_WH}`, 'iu'),
    ([, figure = '']) =>
      claims.sets('batteryWh')
        ? unread('said_twice')
        : setting(set('batteryWh', ...written('batteryWh', figure))),
  );
}

/** Tonnes and cubic metres. Whether a mass is of one unit or of all is settled when their number is known. */
export function claimQuantities(claims: Claims): void {
  claims.each(
    new RegExp(`(?:体积|volume)?\\s*[:：]?\\s*(${FIGURE})\\s*(?:立方米|立方|方|cbm|m3|m³|㎥)(?![a-z])`, 'iu'),
    ([, figure = '']) => volume(claims, figure),
  );
  claims.each(
    new RegExp(`(?<![a-z])${BEFORE_MASS}(?<figure>${FIGURE})\\s*(?<unitOf>${TONNES})${BEHIND_MASS}`, 'iu'),
    ({ 0: written, index, groups = {} }) => {
      const { figure = '', unitOf = '', each, net, all, unit, sum, netBehind } = groups;
      const of: MassOf =
        each !== undefined || unit !== undefined || isBeforeBox(claims, index + written.length)
          ? 'unit'
          : all !== undefined || sum !== undefined
            ? 'all'
            : 'either';
      return mass(claims, `${figure} ${unitOf}`, of, net !== undefined || netBehind !== undefined);
    },
  );
}

function volume(claims: Claims, figure: string): Meaning {
  if (claims.sets('volumeM3')) return unread('said_twice');
  return setting(set('volumeM3', ...written('volumeM3', figure)));
}

/** Whether a mass that ends there is said of a box that is named behind it: `26t/20GP`, `26吨每20尺柜`. */
function isBeforeBox(claims: Claims, end: number): boolean {
  const joint = /^ ?(?:\/|每|per|a|each) ?/i.exec(claims.free.slice(end))?.[0];
  return (
    joint !== undefined &&
    claims.all.some(
      ({ start, meaning }) =>
        start === end + joint.length &&
        meaning.kind === 'set' &&
        meaning.settings.some(({ field }) => field === 'equipment'),
    )
  );
}

/** One mass of a unit and one of all: both count, until the number of units is known. */
function mass(claims: Claims, typed: string, of: MassOf, isNet: boolean): Meaning {
  const isOfUnit = of === 'unit';
  if (claims.all.some(({ meaning }) => meaning.kind === 'mass' && (meaning.of === 'unit') === isOfUnit))
    return unread('said_twice');
  const [tonnes, guess] = written('grossTonnes', typed.replace(/metric tons?|tons?$/i, 't'));
  return guess === null ? { kind: 'mass', tonnes, of, isNet } : setting(set('grossTonnes', tonnes, guess));
}

/** A figure in the unit of its field; one that can be read in two ways as it was typed, for the form to ask. */
function written(
  field: 'volumeM3' | 'grossTonnes' | 'batteryWh',
  typed: string,
): [value: string, guess: GuessReason | null] {
  const reading = readInUnits(field, typed);
  return reading.kind === 'value' ? [reading.value.decimal, null] : [typed.trim(), 'two_readings'];
}
