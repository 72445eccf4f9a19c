import { ownEventId } from '../contract/event-sheet.ts';
import type { Affected } from '../network/crossings/advisory.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import type { OwnEvent } from '../network/events/event-edits.ts';
import { surchargeRows } from '../network/events/surcharge-rows.ts';
import type { Network } from '../network/network.ts';
import { USER_SOURCE } from '../network/provenance.ts';
import { readDay } from '../reading/day.ts';
import { plainText } from '../reading/plain-text.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { meaningOf, nearestWord } from './avoid-words.ts';
import { refuse } from './enquiry-issue.ts';
import { readEffect } from './read-effect.ts';

/** Parts of an own event in order; what it is may be left out. */
export const OWN_EVENT_PARTS = ['where', 'from', 'to', 'effect', 'what'] as const;
const SEPARATOR = /[;；]/;

/**
 * An own event as typed: `where; from; to; effect; what`, the last of which may be left out, and both days empty where
 * they are open. It is one event for each place that `where` means. Every issue stands at `path`, or at
 * `path:part` where a part is at fault.
 */
export function readOwnEvent(
  network: Network,
  typed: string,
  path: string,
  issues: Issue[],
): readonly OwnEvent[] {
  const parts = typed.split(SEPARATOR).map((part) => part.trim());
  const [where = '', from = '', to = '', effect = '', what = ''] = parts;
  if (parts.length < 4 || parts.length > OWN_EVENT_PARTS.length) {
    issues.push(refuse('E85', path, { x: typed }));
    return [];
  }
  const places = placesOf(network, where);
  const found: Issue[] = [];
  if (places.length === 0) found.push(unknownPlace(network, where, `${path}:where`));
  const first = readEnd(from, `${path}:from`, found);
  const last = readEnd(to, `${path}:to`, found);
  if (first !== null && last !== null && first > last)
    found.push(refuse('E88', `${path}:to`, { d: first, e: last }));
  const trial = readEffect('', effect, `${path}:effect`);
  if ('code' in trial) found.push(trial);
  issues.push(...found);
  if (found.length > 0) return [];
  const text = what === '' ? SUPPOSED : { zh: what, en: what };
  return places.map((affected): OwnEvent => {
    const id = ownEventId(typed, places.length > 1 ? affected.id : null);
    const read = readEffect(id, effect, path);
    if ('code' in read) throw new Error(`the effect "${effect}" was read before`);
    const event: NetworkEvent = {
      id,
      affected,
      country: null,
      from: first,
      to: last,
      knownSince: null,
      effect: read.effect,
      text,
      status: 'assumed',
      source: USER_SOURCE,
      year: Number((first ?? last ?? network.priceDate).slice(0, 4)),
    };
    return { event, rows: read.surcharge === null ? [] : surchargeRows(event, read.surcharge) };
  });
}

const SUPPOSED = { zh: '自定事件。', en: 'An event of your own.' };

/** Whatever can be avoided, and a link by its key. */
function placesOf(network: Network, where: string): readonly Affected[] {
  if (plainText(where) === '') return [];
  return network.links.has(where) ? [{ kind: 'link', id: where }] : meaningOf(network, where);
}

function unknownPlace(network: Network, x: string, path: string): Issue {
  const near = nearestWord(network, x);
  return near === null ? refuse('E35', path, { x }) : refuse('E34', path, { x, a: near.name });
}

function readEnd(text: string, path: string, issues: Issue[]): BeijingDate | null {
  if (plainText(text) === '') return null;
  const day = readDay(text);
  if (day.kind === 'value') return day.value;
  if (day.kind === 'unreadable') issues.push(refuse('E22', path, { x: text }));
  else {
    const [a, b] = day.readings;
    issues.push(refuse('E32', path, { x: text, a, b }));
  }
  return null;
}
