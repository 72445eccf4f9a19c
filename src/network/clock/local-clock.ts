import type { Instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { entryOf } from '../entry-of.ts';
import type { Network, ZoneOffset } from '../network.ts';
import type { TerminalId } from '../terminal.ts';

/** The clock of a terminal; throws where the network has none for it, which validation rules out. */
export const clockAt = (network: Network, terminal: TerminalId): readonly ZoneOffset[] =>
  entryOf(network.zones, entryOf(network.terminals, terminal, 'terminal').timezone, 'time zone');

/** Minutes east of UTC that a clock shows at an instant. */
export function offsetOf(clock: readonly ZoneOffset[], at: Instant): number {
  const row = clock.findLast(({ fromUtcMinute }) => fromUtcMinute <= at) ?? clock[0];
  return present(row).offsetMinutes;
}

/** `2026-12-07T11:00+01:00`: an instant as a clock shows it. */
export function localMoment(clock: readonly ZoneOffset[], at: Instant): string {
  const offset = offsetOf(clock, at);
  const shown = new Date((at + offset) * 60_000).toISOString().slice(0, 16);
  const digits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${shown}${offset < 0 ? '-' : '+'}${digits(size / 60)}:${digits(size % 60)}`;
}

/** The day that a clock shows, `YYYY-MM-DD`. */
export const localDay = (clock: readonly ZoneOffset[], at: Instant): string =>
  localMoment(clock, at).slice(0, 10);
