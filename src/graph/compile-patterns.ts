import { departureCycle, longestHeadway, zoneOf } from '../network/clock/calendar.ts';
import type { Network } from '../network/network.ts';
import { present } from '../units/present.ts';
import { running } from './compile-arcs.ts';
import type { GraphArrays } from './graph-layout.ts';

type PatternArrays = Pick<
  GraphArrays,
  | 'patternAnyTime'
  | 'patternAssumed'
  | 'patternLimited'
  | 'patternCycle'
  | 'patternLongestHeadway'
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
  const { size } = network.services;
  const zones = [...network.zones.values()];
  const zonePositions = new Map(zones.map((rows, index) => [rows, index]));
  const fields = {
    patternAnyTime: new Int32Array(size),
    patternAssumed: new Int32Array(size),
    patternLimited: new Int32Array(size),
    patternCycle: new Int32Array(size),
    patternLongestHeadway: new Float64Array(size),
    patternZone: new Int32Array(size),
    firstDeparture: new Int32Array(size + 1),
  };
  const departures: number[] = [];
  const validFrom: number[] = [];
  const validTo: number[] = [];
  let position = 0;
  for (const service of network.services.values()) {
    const pattern = departureCycle(service);
    fields.patternAnyTime[position] = Number(pattern.anyTime);
    fields.patternAssumed[position] = Number(pattern.assumed);
    fields.patternLimited[position] = Number(pattern.limited);
    fields.patternCycle[position] = pattern.cycle;
    fields.patternLongestHeadway[position] = longestHeadway(pattern);
    fields.patternZone[position] = present(zonePositions.get(zoneOf(network, service)));
    departures.push(...pattern.minutes);
    validFrom.push(...pattern.validFrom);
    validTo.push(...pattern.validTo);
    fields.firstDeparture[++position] = departures.length;
  }
  return {
    ...fields,
    departureMinute: new Int32Array(departures),
    departureValidFrom: new Int32Array(validFrom),
    departureValidTo: new Int32Array(validTo),
    firstZoneRow: running(zones.map((rows) => rows.length)),
    zoneFrom: new Int32Array(zones.flatMap((rows) => rows.map((row) => row.fromUtcMinute))),
    zoneOffset: new Int32Array(zones.flatMap((rows) => rows.map((row) => row.offsetMinutes))),
  };
}
