import type { EquipmentCode } from '../../consignment/equipment.ts';
import { findEquipment } from '../../consignment/find-equipment.ts';
import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { type Claims, type Meaning, set, setting, unread } from './claims.ts';
import { CONTAINERS } from './line-boxes.ts';
import { COUNT, countOf } from './line-numbers.ts';

/** Words for a box that no code has, with the code, and whether a length alone is said by them. */
const BOX_WORDS: Readonly<Record<string, readonly [code: EquipmentCode, guess: GuessReason | null]>> = {
  超高柜: ['45HQ', null],
  高柜: ['40HQ', null],
  高箱: ['40HQ', null],
  大柜: ['40GP', 'usual_box'],
  平柜: ['40GP', 'usual_box'],
  小柜: ['20GP', null],
  冷冻柜: ['40RF', 'usual_box'],
  冷藏柜: ['40RF', 'usual_box'],
  冷藏箱: ['40RF', 'usual_box'],
  冷冻箱: ['40RF', 'usual_box'],
  冻柜: ['40RF', 'usual_box'],
  冷柜: ['40RF', 'usual_box'],
  冷箱: ['40RF', 'usual_box'],
  开顶柜: ['40OT', 'usual_box'],
  框架柜: ['40FR', 'usual_box'],
};

/** What is said of a length: letters of carriers or Chinese words for them. */
const TYPES: Readonly<Record<string, string>> = {
  超高: 'HQ',
  高: 'HQ',
  平: 'GP',
  普: 'GP',
  冷藏: 'RF',
  冷冻: 'RF',
  冷: 'RF',
  冻: 'RF',
  开顶: 'OT',
  框架: 'FR',
};

const FEET = String.raw`\s*(?:''|'|"|ft\b\.?|feet|foot|尺|英尺|呎)?\s*-?`;
const LETTERS = 'GP|HQ|HC|DC|DV|DRY|ST|SD|RF|RH|RE|RQ|HR|REEFER|HIGH ?CUBE|OPEN ?TOP|OT|FLAT ?RACK|FR';
const CODE = String.raw`(?:(?<!\d|\d[.,])(?:20|40|45)${FEET}(?:(?:${LETTERS})(?![a-z])|${Object.keys(TYPES).join('|')})(?:柜|箱)?|(?<![\dA-Za-z])[24L][0-9][GRUP][0-9](?![\dA-Za-z])|${Object.keys(BOX_WORDS).join('|')})`;
const TIMES = String.raw`\s*(?:[x×✕*]|个|只|条|台)\s*`;
const COUNTED = `(?:个|只|条|柜|箱|台|pcs|units?|${CONTAINERS})`;
const TIMES_BEHIND = String.raw`\s*(?:[x×✕*]\s*(${COUNT})|[:：]?\s*(${COUNT})\s*${COUNTED})`;
const BEHIND = String.raw`(?:\s*(?:集装箱|柜子?|箱子?|${CONTAINERS})(?![a-z]))?`;
/** A length and no type: in feet, or with the word for a box behind it, which 40柜 has for its length and not for its number. */
const LENGTH = String.raw`(?<!\d|\d[.,])(20|40|45)\s*(?:''|'|"|ft\b\.?|feet|foot|尺|英尺|呎)(?:柜|箱)?|(?<!\d|\d[.,]|共|总|计)(20|40|45)(?:柜|箱)`;

/** Boxes with how many of them, either way about; then lots, cars and wagons; then how many of what was said. */
export function claimUnits(claims: Claims): void {
  claims.each(
    new RegExp(`(${COUNT})(?:${TIMES}|\\s+)(${CODE})${BEHIND}`, 'iu'),
    ([, count = '', code = '']) => boxes(claims, code, count),
  );
  claims.each(
    new RegExp(`(${CODE})\\s*柜?(?:${TIMES_BEHIND})${BEHIND}`, 'iu'),
    ([, code = '', count, other = '']) => boxes(claims, code, count ?? other),
  );
  claims.each(new RegExp(`(${CODE})${BEHIND}`, 'iu'), ([, code = '']) => boxes(claims, code, null));
  claims.each(
    new RegExp(`(?:(${COUNT})${TIMES})?(?:${LENGTH})${BEHIND}(?:${TIMES_BEHIND})?`, 'iu'),
    ([, before, feet, bare, times, counted]) =>
      lengthAlone(claims, feet ?? bare ?? '', before ?? times ?? counted ?? null),
  );
  claims.each(
    new RegExp(`(${COUNT})\\s*[x×✕*]\\s*(20|40|45)(?![\\d.,a-z%])(?:柜|箱)?${BEHIND}`, 'iu'),
    ([, count = '', length = '']) => lengthAlone(claims, length, count),
  );
  claims.each(/(?:散货)?拼箱|拼柜|散货|(?<![a-z])LCL(?![a-z])/i, () => unit(claims, 'LCL', null, null));
  claims.each(
    new RegExp(
      `(?:(${COUNT})\\s*(?:节|个|x|×)?\\s*)?(?:铁路整车|敞车|棚车|车皮|wagon ?loads?|wagons?)(?![a-z])`,
      'iu',
    ),
    ([, count]) => unit(claims, 'WAGON', count ?? null, null),
  );
  claims.each(
    new RegExp(`(商品车|整车|电动车|电动汽车)\\s*(${COUNT})\\s*(?:台|辆|部)`, 'iu'),
    ([, word = '', count = '']) => cars(claims, count, word),
  );
  claims.each(
    new RegExp(
      `(${COUNT})\\s*(?:(?:台|辆|部)\\s*(商品车|电动汽车|电动车|新能源汽车|新能源车|乘用车|小汽车|汽车|轿车|整车|车)|(EVs?|electric (?:vehicles?|cars?)|cars|vehicles))(?![a-z])`,
      'iu',
    ),
    ([, count = '', han, latin]) => cars(claims, count, han ?? latin ?? ''),
  );
  claims.each(
    new RegExp(
      `(?:共|总共|合计)?\\s*(?<!\\b(?:tons?|tonnes?|t|mt|kgs?)\\s+)(${COUNT})\\s*个?(?:(柜子?|集装箱|FCL|${CONTAINERS})|箱子?)(?![a-z])`,
      'iu',
    ),
    ([, count = '', surely]) => number(claims, count, surely === undefined ? 'cartons' : null),
  );
}

/** The code of a box as written; a length with letters, an ISO size-type or a Chinese word. */
function codeOf(written: string): readonly [code: EquipmentCode, guess: GuessReason | null] | null {
  const word = Object.entries(BOX_WORDS).find(([name]) => written === name);
  if (word) return word[1];
  const plain = written.replace(/[柜箱]$/u, '');
  const han = Object.entries(TYPES).find(([name]) => plain.endsWith(name));
  const latin = han ? plain.slice(0, -han[0].length) + han[1] : plain;
  const code = findEquipment(latin.replace(/['"\-\s]|ft\.?|feet|foot|英尺|尺|呎/gi, ''));
  return code === null ? null : [code, null];
}

function boxes(claims: Claims, written: string, count: string | null): Meaning | null {
  const found = codeOf(written);
  return found === null ? null : unit(claims, found[0], count, found[1]);
}

const USUAL_OF_LENGTH: Readonly<Record<string, EquipmentCode>> = { '20': '20GP', '40': '40HQ', '45': '45HQ' };

function lengthAlone(claims: Claims, length: string, count: string | null): Meaning | null {
  const code = USUAL_OF_LENGTH[length];
  return code === undefined ? null : unit(claims, code, count, length === '45' ? null : 'usual_box');
}

function unit(
  claims: Claims,
  code: EquipmentCode,
  count: string | null,
  guess: GuessReason | null,
): Meaning | null {
  if (claims.sets('equipment')) return unread('second_unit');
  const boxes = count === null ? null : countOf(count);
  if (count !== null && boxes === null) return null;
  return setting(set('equipment', code, guess), ...(boxes === null ? [] : [set('boxes', String(boxes))]));
}

function cars(claims: Claims, count: string, word: string): Meaning | null {
  // Cars in boxes are counted by the boxes.
  if (claims.sets('equipment') || claims.sets('boxes')) return unread('no_field');
  const boxes = countOf(count);
  if (boxes === null) return null;
  const isSurely = /电动|新能源|EV|electric/i.test(word);
  return setting(
    set('equipment', 'CAR'),
    set('boxes', String(boxes)),
    set('commodity', 'electric_vehicles', isSurely ? null : 'kind'),
  );
}

function number(claims: Claims, count: string, guess: GuessReason | null): Meaning | null {
  const boxes = countOf(count);
  if (boxes === null) return null;
  if (claims.sets('boxes')) return unread('said_twice');
  return setting(set('boxes', String(boxes), guess));
}
