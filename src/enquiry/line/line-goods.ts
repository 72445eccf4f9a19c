import { COMMODITIES } from '../../consignment/commodity.ts';
import { findCommodityWord, LONGEST_COMMODITY_WORD } from '../../consignment/commodity-words.ts';
import { dangerClassesOf } from '../../network/conditions/dangerous-goods.ts';
import { type Claims, type Meaning, set, setting, unread } from './claims.ts';
import { scanWords } from './scan-words.ts';

/** The class of the UN numbers that are carried most; IMDG Code, dangerous goods list. */
const CLASS_OF_UN: Readonly<Record<string, string>> = {
  '1202': '3',
  '1203': '3',
  '1263': '3',
  '1266': '3',
  '1866': '3',
  '1950': '2.1',
  '1965': '2.1',
  '1978': '2.1',
  '1993': '3',
  '2794': '8',
  '2800': '8',
  '2807': '9',
  '3077': '9',
  '3082': '9',
  '3090': '9',
  '3091': '9',
  '3166': '9',
  '3171': '9',
  '3480': '9',
  '3481': '9',
  '3536': '9',
};

/** Dangerous goods: UN numbers, classes, or that there are any. */
export function claimDanger(claims: Claims): void {
  claims.each(/(?<![a-z])UN\s*(?:no\.?|number)?\s*[:：]?\s*(\d{4})(?!\d)/i, ([, number = '']) => {
    const known = CLASS_OF_UN[number];
    return dangerous(claims, known ?? 'yes', known === undefined ? 'class_unknown' : 'un_class');
  });
  claims.each(
    /(?<![a-z])(?:DG\s*)?(?:(?:imdg |imo |un )?class|imdg|imo|cl\.)\s*[:：]?\s*(\d(?:\.\d)?)(?![\d.])(?:\s*(?:dangerous goods|DG))?|第?\s*(?<!\d|\d\.)(\d(?:\.\d)?)\s*[类级]\s*(?:危险?品?|危化品)?/iu,
    ([, latin, han]) => {
      const written = latin ?? han ?? '';
      return dangerClassesOf(written) === null ? null : dangerous(claims, written, null);
    },
  );
  claims.each(
    /非危险?品?|不是危险?品|无危险品|non[- ]?(?:dg|haz(?:ardous)?|dangerous)(?: goods| cargo)?(?![a-z])|no dg(?![a-z])/i,
    () => (claims.sets('dangerousGoods') ? unread('said_twice') : setting(set('dangerousGoods', ''))),
  );
  claims.each(
    /危险货物|危险品|危化品|(?<![a-z])(?:dangerous goods|dangerous cargo|hazardous(?: cargo| goods)?|hazmat|DG)(?![a-z])/i,
    () => (claims.sets('dangerousGoods') ? { kind: 'words' } : dangerous(claims, 'yes', 'class_unknown')),
  );
  claims.each(
    /不?带电|含电池?|锂电池?|内置电池|带电池|(?<![a-z])(?:with|contains?|built-in) (?:lithium )?batter(?:y|ies)/i,
    () => unread('batteries'),
  );
}

function dangerous(claims: Claims, value: string, guess: 'class_unknown' | 'un_class' | null): Meaning {
  return claims.sets('dangerousGoods') ? unread('said_twice') : setting(set('dangerousGoods', value, guess));
}

/** Goods, by their names, by narrower words, or by their heading of the Harmonised System. */
export function claimGoods(claims: Claims): void {
  claims.each(/(?<![a-z])HS\s*(?:code|编码)?\s*[:：]?\s*(\d{4})[\d.]{0,8}/i, ([, heading = '']) => {
    const kind = [...COMMODITIES.values()].find(({ hs }) => hs.startsWith(heading));
    if (kind === undefined) return unread('no_field');
    return claims.sets('commodity') ? unread('said_twice') : setting(set('commodity', kind.id, 'kind'));
  });
  scanWords(claims, LONGEST_COMMODITY_WORD, (text) => {
    const found = findCommodityWord(text);
    if (found === null) return null;
    return goods(claims, found.id, found.isNarrower);
  });
}

function goods(claims: Claims, id: string, isNarrower: boolean): Meaning {
  const said = claims.all.flatMap(({ meaning }) =>
    meaning.kind === 'set' ? meaning.settings.filter(({ field }) => field === 'commodity') : [],
  );
  const [first] = said;
  if (first === undefined) return setting(set('commodity', id, isNarrower ? 'kind' : null));
  return first.value === id ? { kind: 'words' } : unread('said_twice');
}

/** Insurance, and what must be kept cool. */
export function claimCare(claims: Claims): void {
  claims.each(
    /(?:不|无需|不用|不要)(?:投|含|要|买|需)?保险?|(?<![a-z])(?:no|without|excl\.?|excluding) insurance|uninsured|not insured/i,
    () => insured(claims, ''),
  );
  claims.each(
    /(?:含|要|买|需|加)?(?:投保|保险)(?!杠)|(?<![a-z])(?:with |incl\.? |including )?(?:insurance|insured)(?![a-z])/i,
    () => insured(claims, 'yes'),
  );
  const degrees = String.raw`[-+−]?\s*\d{1,2}(?:\.\d)?`;
  const range = String.raw`${degrees}\s*(?:(?:℃|°\s*C|°|度)?\s*(?:~|-|到|至|to)\s*${degrees})?`;
  const cold = String.raw`冷藏|冷冻|恒温|保温|温控|温度|frozen|chilled|reefer|temperature|temp\.?|set ?point`;
  claims.each(
    new RegExp(
      `(?:(?<![a-z])(?:${cold})\\s*[:：]?\\s*(?:at )?(?:零下)?)?(?<!\\d|\\d\\.)${range}\\s*(?:℃|°\\s*C|摄氏度|度|deg(?:rees)?(?: C)?(?![a-z])|C(?![a-z]))`,
      'iu',
    ),
    () => ({ kind: 'cooled' }),
  );
  claims.each(
    new RegExp(`(?<![a-z])(?:${cold})\\s*[:：]?\\s*(?:at )?[-+−]\\s*\\d{1,2}(?![\\d.])`, 'iu'),
    () => ({ kind: 'cooled' }),
  );
}

/** Goods that are to be kept cool, where no goods are named so: 冷藏食品 are goods. */
export function claimCold(claims: Claims): void {
  claims.each(
    /冷藏|冷冻|恒温|温控|(?<![a-z])(?:reefer|temperature[- ]controlled|keep cool|refrigerated)(?![a-z])/i,
    () => ({ kind: 'cooled' }),
  );
}

const insured = (claims: Claims, value: string): Meaning =>
  claims.sets('insured') ? unread('said_twice') : setting(set('insured', value));
