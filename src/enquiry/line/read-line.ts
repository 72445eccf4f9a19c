import {
  LINE_FIELDS,
  type LineAsked,
  type LineField,
  type LinePart,
  type LineReading,
} from '../../contract/enquiries/enquiry-line.ts';
import type { Network } from '../../network/network.ts';
import { parseDay } from '../../units/calendar-day.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { refuse } from '../enquiry-issue.ts';
import { usualReady } from '../usual-ready.ts';
import { type Claim, Claims } from './claims.ts';
import { claimCare, claimCold, claimDanger, claimGoods } from './line-goods.ts';
import { settleHome } from './line-home.ts';
import { claimMoney } from './line-money.ts';
import { claimPlaces } from './line-places.ts';
import { claimBatteries, claimQuantities } from './line-quantities.ts';
import { lineText } from './line-text.ts';
import { claimTimes } from './line-time.ts';
import { claimUnits } from './line-units.ts';
import { claimUnknownPlaces } from './line-unknown-places.ts';
import { claimAsides, claimAvoided, claimWishes, claimWords } from './line-words.ts';
import { settleClaims } from './settle.ts';

/** The same where the day is text: `E22` where it is none. */
export function readLineOn(network: Network, { text, today }: LineAsked): Result<LineReading> {
  const day = parseDay(today);
  return day === null
    ? failure([refuse('E22', 'today', { x: today })])
    : success(readEnquiryLine(network, text, day));
}

/** Nothing that is one enquiry is longer. */
export const LONGEST_LINE = 2000;

/** What an answer needs, whatever else is left to what is usual. */
const NEEDED: readonly LineField[] = ['from', 'to', 'commodity', 'valueCny'];

/**
 * An enquiry as people write it in a message, in Chinese, English or both. Every piece is a field, a guess at one, a word
 * that says nothing, or not understood; none is lost and none is read twice. What is longer than {@link LONGEST_LINE}
 * is read up to there.
 */
export function readEnquiryLine(network: Network, text: string, today: BeijingDate): LineReading {
  const claims = new Claims(lineText(text.slice(0, LONGEST_LINE)));
  claimAsides(claims);
  claimBatteries(claims);
  claimDanger(claims);
  claimCare(claims);
  claimTimes(claims, today);
  claimUnits(claims);
  claimQuantities(claims);
  claimMoney(claims);
  claimAvoided(claims, network);
  claimPlaces(claims, network);
  claimGoods(claims);
  claimCold(claims);
  claimWishes(claims);
  claimUnknownPlaces(claims, network);
  claimWords(claims);
  const usual = [...settleHome(claims, network), ...settleClaims(claims, usualReady(today))];
  const parts = partsOf(claims, text);
  const said = parts.flatMap((part) => (part.kind === 'read' ? part.settings : []));
  const settings = LINE_FIELDS.flatMap((field) => [...said, ...usual].filter((one) => one.field === field));
  return { parts, settings, missing: NEEDED.filter((field) => !settings.some((one) => one.field === field)) };
}

/** The text as typed, piece by piece: what was claimed, and what stands between. */
function partsOf(claims: Claims, text: string): readonly LinePart[] {
  const { typed, at } = claims.line;
  const parts: LinePart[] = [];
  let done = 0;
  for (const claim of claims.all) {
    const [start = done, end = done] = [at[claim.start], at[claim.end]];
    parts.push(...gap(typed.slice(done, start)), partOf(claim, typed.slice(start, end)));
    done = end;
  }
  return joined([...parts, ...gap(text.slice(done))]);
}

function partOf({ meaning }: Claim, text: string): LinePart {
  switch (meaning.kind) {
    case 'set':
      return { kind: 'read', text, settings: meaning.settings };
    case 'unread':
      return { kind: 'unread', text, reason: meaning.reason };
    default:
      return { kind: 'words', text };
  }
}

/** What nothing claimed: signs between words are words, letters and figures are not understood. */
function gap(text: string): readonly LinePart[] {
  const match = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
  const [, before = '', middle = '', after = ''] = match ?? [];
  const parts: readonly LinePart[] = [
    { kind: 'words', text: before },
    { kind: 'unread', text: middle, reason: 'unknown' },
    { kind: 'words', text: after },
  ];
  return parts.filter((part) => part.text !== '');
}

/** Neighbours that say nothing are one piece. */
function joined(parts: readonly LinePart[]): readonly LinePart[] {
  const all: LinePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.kind === 'words' && part.kind === 'words')
      all[all.length - 1] = { kind: 'words', text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
