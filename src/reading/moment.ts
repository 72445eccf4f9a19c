import { MINUTES_PER_DAY } from '../units/duration.ts';
import { type Instant, instant, parseInstant } from '../units/instant.ts';
import { readPlainDay } from './day.ts';
import { plainText } from './plain-text.ts';
import { type Reading, UNREADABLE, understood } from './reading.ts';

const BEIJING = '+08:00';

/** Nothing that names a moment is longer. */
const LONGEST = 60;
const CLOCK =
  '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::[0-5]\\d(?:\\.\\d{1,9})?)?| ?[时時点點] ?(?:(?<minuteOfHour>\\d{1,2}) ?分?)?)';
const OFFSET = '(?<offset>Z|(?:UTC|GMT)?[+\\-\\u2212]\\d{1,2}(?::?\\d{2})?)';
/** A day, then perhaps a time of day, then perhaps the distance of its clock from UTC. */
const MOMENT = new RegExp(`^(?<day>.+?)(?:(?:T|,? |(?<=[日号號]))${CLOCK}(?: ?${OFFSET})?)?$`, 'i');

/**
 * Reads a moment: any day that `readDay` reads, alone (its 00:00) or with a time after `T` or a space, `18:00`,
 * `18:00:30`, `18时30分`, `24:00`. Beijing time unless an offset is written: `Z`, `+08:00`, `+8`, `UTC+8`. Seconds are
 * dropped. The two readings of an ambiguous day carry the time of day on.
 */
export function readMoment(text: string): Reading<Instant> {
  const plain = plainText(text);
  const groups = plain.length > LONGEST ? undefined : MOMENT.exec(plain)?.groups;
  const { day = '', hour, minute, minuteOfHour, offset } = groups ?? {};
  const days = readPlainDay(day);
  if (days.kind === 'unreadable') return UNREADABLE;
  const time = hour === undefined ? '00:00' : `${two(hour)}:${two(minute ?? minuteOfHour ?? '')}`;
  if (days.kind === 'ambiguous') {
    const [first, second] = days.readings;
    return { kind: 'ambiguous', readings: [`${first} ${time}`, `${second} ${time}`] };
  }
  const isEndOfDay = time === '24:00';
  const at = parseInstant(`${days.value}T${isEndOfDay ? '00:00' : time}${offsetText(offset)}`);
  return at === null ? UNREADABLE : understood(instant(at + (isEndOfDay ? MINUTES_PER_DAY : 0)));
}

const two = (digits: string): string => digits.padStart(2, '0');

/** `+8`, `UTC+8` and `+0800` as `+08:00`; Beijing's where none is written. */
function offsetText(offset: string | undefined): string {
  if (offset === undefined) return BEIJING;
  const [, sign = '', hours = '', minutes = ''] = /([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign === '' ? 'Z' : `${sign === '+' ? '+' : '-'}${two(hours)}:${two(minutes)}`;
}
