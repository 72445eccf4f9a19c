import { departurePattern } from '../network/calendar.ts';
import type { Network } from '../network/network.ts';
import { running } from './compile-arcs.ts';
import type { GraphArrays } from './graph-layout.ts';

type PatternArrays = Pick<
  GraphArrays,
  | 'patternAnyTime'
  | 'patternAssumed'
  | 'patternLimited'
  | 'patternCycle'
  | 'patternZone'
  | 'firstDeparture'
  | 'departureMinute'
  | 'departureValidFrom'
  | 'departureValidTo'
  | 'firstZoneRow'
  | 'zoneFrom'
  | 'zoneOffset'
>;

/** Lays out the departure pattern of every service; services of one time zone share its rows. */
export function compilePatterns(network: Network): PatternArrays {
  const services = [...network.services.values()];
  const patterns = services.map((service) => departurePattern(network, service));
  const zonePositions = new Map([...network.zones.keys()].map((zone, index) => [zone, index]));
  const zones = [...network.zones.values()];
  const flags = (pick: (index: number) => boolean): Int32Array =>
    Int32Array.from(patterns, (_, index) => Number(pick(index)));
  const firstDeparture = running(patterns.map((pattern) => pattern.minutes.length));
  const joined = (pick: (pattern: (typeof patterns)[number]) => Int32Array): Int32Array => {
    const all = new Int32Array(firstDeparture.at(-1) ?? 0);
    patterns.forEach((pattern, index) => {
      all.set(pick(pattern), firstDeparture[index]);
    });
    return all;
  };
  return {
    patternAnyTime: flags((index) => patterns[index]?.anyTime ?? false),
    patternAssumed: flags((index) => patterns[index]?.assumed ?? false),
    patternLimited: flags((index) => patterns[index]?.limited ?? false),
    patternCycle: Int32Array.from(patterns, (pattern) => pattern.cycle),
    patternZone: Int32Array.from(services, (service) => {
      const first = network.terminals.get(service.calls[0]?.terminal ?? '');
      return zonePositions.get(first?.timezone ?? '') ?? -1;
    }),
    firstDeparture,
    departureMinute: joined((pattern) => pattern.minutes),
    departureValidFrom: joined((pattern) => pattern.validFrom),
    departureValidTo: joined((pattern) => pattern.validTo),
    firstZoneRow: running(zones.map((rows) => rows.length)),
    zoneFrom: Int32Array.from(zones.flat(), (row) => row.fromUtcMinute),
    zoneOffset: Int32Array.from(zones.flat(), (row) => row.offsetMinutes),
  };
}
