import { EQUIPMENT_CODES, type EquipmentCode } from '../../consignment/equipment.ts';
import { plainText } from '../../reading/plain-text.ts';

/**
 * Kinds of box by what stands behind the length: `20DC`, `40'HC`, `40尺高柜`, `40RH`. A length alone is a standard box of
 * it, but for 45 ft, which are high cubes.
 */
const KINDS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/^(hq|hc|hcdv|高柜|高箱|高|high ?cube)$/, 'HQ'],
  [/^(gp|dc|dv|dry|st|sd|std|普柜|普箱|干柜|小柜|大柜|平柜|普)?$/, 'GP'],
  [/^(rf|rh|re|reefer|冷柜|冷藏箱|冷箱|冷高|冷藏)$/, 'RF'],
  [/^(ot|open ?top|开顶柜|开顶箱|开顶)$/, 'OT'],
  [/^(fr|flat ?rack|框架柜|框架箱|框架)$/, 'FR'],
];

/** What else goods are counted in. */
const LOADS: readonly (readonly [words: RegExp, code: EquipmentCode])[] = [
  [/^(lcl|拼箱|拼柜|散货拼箱)$/, 'LCL'],
  [/^(car|cars|roro|商品车|整车)$/, 'CAR'],
  [/^(wagon|整车皮|敞车|棚车)$/, 'WAGON'],
];

/** The equipment that a text names, in its order: `20GP/40GP/40HQ`, `40GP/HQ`, `LCL`; null where it is anything else. */
export function readBoxes(text: string): readonly EquipmentCode[] | null {
  const parts = plainText(text)
    .toLowerCase()
    .split(/[/,、&+]| and /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const codes: EquipmentCode[] = [];
  let length = '';
  for (const part of parts) {
    const load = LOADS.find(([words]) => words.test(part));
    if (load) {
      codes.push(load[1]);
      continue;
    }
    const [, own = '', kind = ''] = /^(?:(20|40|45)\s*(?:['’′尺]|ft|英尺)?\s*)?(.*)$/.exec(part) ?? [];
    if (own === '' && kind === '') return null;
    length = own || length;
    const code = codeOf(length, kind.replace(/['’′"]/g, '').trim());
    if (code === null) return null;
    codes.push(code);
  }
  return codes.length === 0 || new Set(codes).size < codes.length ? null : codes;
}

function codeOf(length: string, word: string): EquipmentCode | null {
  const kind = KINDS.find(([words]) => words.test(word))?.[1];
  if (length === '' || kind === undefined) return null;
  const code = `${length}${length === '45' && kind === 'GP' ? 'HQ' : kind}`;
  return EQUIPMENT_CODES.find((known) => known === code) ?? null;
}

/** The boxes that a heading names somewhere in it: `Ocean freight 20GP/40GP/40HQ`, `USD/40HQ`, `20'GP（元）`. */
export function boxesWithin(heading: string): readonly EquipmentCode[] {
  const plain = plainText(heading).toLowerCase();
  const found = plain.match(BOX_LIST);
  return found === null ? [] : (found.map(readBoxes).find((boxes) => boxes !== null) ?? []);
}

const BOX =
  "(?:20|40|45)\\s*(?:['’′尺]|ft|英尺)?\\s*(?:hq|hcdv|hc|gp|dc|dv|dry|std|st|rf|rh|reefer|ot|fr|高柜|高箱|普柜|普箱|干柜|小柜|大柜|平柜|冷柜|冷藏箱|冷箱|冷高|开顶柜|框架柜|高)?";
const BOX_LIST = new RegExp(
  `(?<![\\d.,-])${BOX}(?![\\d.])(?:\\s*[/、&]\\s*(?:${BOX}|hq|hc|gp|高柜)(?![\\d.a-z]))*|lcl|拼箱|拼柜`,
  'g',
);
