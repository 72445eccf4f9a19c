import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../units/duration.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { CLOSE } from '../usual-ready.ts';
import { type Claims, type Meaning, set, setting, unread } from './claims.ts';
import { CLOCK, clockOf, DAY, DAY_BY_WORD, dayMeant } from './line-day.ts';
import { countOf } from './line-numbers.ts';

const READY_BEFORE =
  '货好时间|货好日期|货好|货物备好时间|备货时间|备货期|备货|好货时间|好货|可提货时间|可提货|可提|提货时间|提货|装柜时间|装柜|装箱|出货时间|出货|发货时间|发货日期|发货|出运时间|出运|起运时间|起运日期|(?<![a-z])(?:cargo |goods )?(?:will be )?(?:are |is )?ready(?: date| time)?(?: on| by| from| at)?|(?<![a-z])(?:CRD|ETD|available(?: on| from)?|pick[- ]?up(?: date| on)?|loading(?: date| on)?|departing|departure)';
const READY_BEHIND_HAN = '货好|好货|备好货|备好|可提货|可提|提货|装柜|装箱|出货|发货|出运|起运|走货|走';
const READY_BEHIND_LATIN = '(?<![a-z])(?:ready|available|pick[- ]?up|departure)(?![a-z])';
const DUE_BEFORE =
  '交货期|交货时间|交期|期限|最晚到?|最迟到?|截止(?:时间|日期)?|到货时间|到货|要求到达|(?<![a-z])(?:deadline|due(?: date| by| on)?|arriv(?:e|al|ing)(?: by| on| before| no later than)?|(?:to )?be there(?: by| on)?|deliver(?:y|ed)?(?: by| before| on)|by|before|no later than|not later than|latest(?: by)?|must arrive(?: by)?|ETA)';
const DUE_BEHIND = String.raw`(?:之前|以前|前)?\s*(?:必须|要求|务必|需要|需|要)?\s*(?:到货|到港|送到|到达|抵达|交货|交付|到)|之前|以前|前`;
const JOIN = String.raw`\s*[:：]?\s*(?:为|是|在|于|约|大约)?\s*`;

const NOW =
  /货已?(?:经)?备好|已备好货?|现货|货已好|随时可提|货已在仓|(?<![a-z])(?:ready now|cargo is ready|goods are ready|in stock)(?![a-z])/i;

/** Ready time and deadline, by what stands before or behind a day; days and hours from the one to the other. */
export function claimTimes(claims: Claims, today: BeijingDate): void {
  if (ANY_DAY.test(claims.free)) claimDays(claims, today);
  claims.each(NOW, () =>
    claims.sets('ready') ? unread('said_twice') : setting(set('ready', `${today}T${CLOSE}`, 'about')),
  );
  claims.each(BARE_DAY, (match) =>
    moment(claims, claims.sets('ready') ? 'deadline' : 'ready', match, today, 'bare_day'),
  );
  claimSpans(claims);
}

const CLOCK_IF_ANY = `(?:(?<clock>${CLOCK}))?`;
const DAY_OF_ANY_KIND = `(?<day>${DAY}|${DAY_BY_WORD})`;
/** The patterns of days with words around them are large, and a line without a day need not wait until they are compiled. */
const ANY_DAY = new RegExp(DAY_OF_ANY_KIND, 'iu');
const BARE_DAY = new RegExp(`(?<day>${DAY})${CLOCK_IF_ANY}`, 'iu');

function claimDays(claims: Claims, today: BeijingDate): void {
  const [clock, any] = [CLOCK_IF_ANY, DAY_OF_ANY_KIND];
  const at = (field: 'ready' | 'deadline') => (match: RegExpExecArray) =>
    moment(claims, field, match, today, null);
  const behind = (words: string): string => `(?:左右)?(?:可以|可|能|就)?(?:${words})`;
  // Chinese says what is on a day right behind it; with a space between, the word may belong to a day that follows.
  const noDay = `(?!${JOIN}${any.replace('?<day>', '?:')})`;
  const han = (words: string): string => `(?:${behind(words)}|\\s+${behind(words)}${noDay})`;
  claims.each(
    new RegExp(`(?:(?:${READY_BEFORE})${JOIN})?${any}${clock}${han(READY_BEHIND_HAN)}`, 'iu'),
    at('ready'),
  );
  claims.each(
    new RegExp(`(?:(?:${DUE_BEFORE})${JOIN})?${any}${clock}${han(DUE_BEHIND)}`, 'iu'),
    at('deadline'),
  );
  claims.each(new RegExp(`(?:${READY_BEFORE})${JOIN}${any}${clock}(?:\\s*(?:左右|前))?`, 'iu'), at('ready'));
  claims.each(
    new RegExp(`(?:${DUE_BEFORE})${JOIN}${any}${clock}(?:\\s*(?:${DUE_BEHIND}))?`, 'iu'),
    at('deadline'),
  );
  claims.each(new RegExp(`${any}${clock}\\s*${behind(READY_BEHIND_LATIN)}`, 'iu'), at('ready'));
}

function moment(
  claims: Claims,
  field: 'ready' | 'deadline',
  { groups = {} }: RegExpExecArray,
  today: BeijingDate,
  otherwise: GuessReason | null,
): Meaning | null {
  const meant = dayMeant(groups.day ?? '', today);
  if (meant === null) return null;
  const clock = groups.clock === undefined ? CLOSE : clockOf(groups);
  if (clock === null) return null;
  if (claims.sets(field)) return unread('said_twice');
  return setting(set(field, `${meant.day}T${clock}`, meant.guess ?? otherwise));
}

const SPAN_FIGURE = String.raw`(?<!\d|\d[.,])(?<least>\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})(?:\s*(?:-|~|到|至|to)\s*(?<most>\d{1,3}))?\s*(?<unit>个?工作日|天|日|小时|个?星期|个?礼拜|周|days?|hours?|hrs?|weeks?|wks?|d|h)(?![a-z后])`;
const LIMIT_BEFORE = String.raw`(?<before>时效要求|运输时效|时效|全程|限时|限|最多|不超过|要求|交期|期限|(?<![a-z])(?:within|in under|under|in|max(?:imum)?\.?|at most|no more than|not more than|less than|transit(?: time)?|lead ?time|T\/T)|≤|<=|<)\s*[:：]?\s*(?:of |is |为|在)?(?<about>约|大约|about|approx\.?)?\s*`;
const LIMIT_BEHIND = String.raw`\s*(?<behind>之内|以内|内|左右|max(?:imum)?|or less|or faster|transit|door to door)?(?:到货|到达|到港|送到|抵达|到)?`;
/** Days of something else: free time, credit, validity. */
const OTHER = String.raw`(?<!\d|\d[.,])\d{1,3}\s*(?:天|日|days?)`;
const OTHER_SPAN = new RegExp(
  `(?:免费|免柜期|免箱期|免堆期?|免租|免|账期|月结|付款|有效期?|质保|(?<![a-z])(?:free(?: time)?|demurrage|detention|credit|payment|terms?|valid(?:ity)?(?: for)?))\\s*[:：]?\\s*(?:期|of |for )?${OTHER}|${OTHER}\\s*(?:free(?: time)?|demurrage|detention|credit|账期|免箱期?|免堆期?)`,
  'iu',
);

function claimSpans(claims: Claims): void {
  claims.each(OTHER_SPAN, () => unread('no_field'));
  claims.each(new RegExp(`(?:${LIMIT_BEFORE})?${SPAN_FIGURE}${LIMIT_BEHIND}`, 'iu'), ({ groups = {} }) => {
    const { least = '', most, unit = '', before, behind, about } = groups;
    const count = /^[\d.]+$/.test(most ?? least) ? Number(most ?? least) : countOf(least);
    if (count === null || count <= 0) return null;
    if (claims.sets('deadline') || claims.all.some(({ meaning }) => meaning.kind === 'within'))
      return unread('said_twice');
    const minutes = Math.round(count * minutesOf(unit));
    const isLoose = about !== undefined || behind === '左右' || /工作日/.test(unit);
    const isBare = before === undefined && (behind === undefined || behind === '左右');
    return {
      kind: 'within',
      minutes,
      guess: isBare ? 'bare_days' : most !== undefined ? 'range' : isLoose ? 'about' : null,
    };
  });
}

function minutesOf(unit: string): number {
  if (/小时|^h/i.test(unit)) return MINUTES_PER_HOUR;
  return (/周|星期|礼拜|^w/i.test(unit) ? 7 : 1) * MINUTES_PER_DAY;
}
