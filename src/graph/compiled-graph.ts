import type { DeparturePattern } from '../network/clock/calendar.ts';
import type { ServiceId, TariffId } from '../network/service.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import { MODES, type Mode, type TerminalId } from '../network/terminal.ts';
import type { LineContract } from '../tariff/ride-contract.ts';
import { present } from '../units/present.ts';
import { type GraphArrays, packGraph, unpackGraph } from './graph-layout.ts';

/**
 * `source` and `sink` are where a journey begins and ends at a terminal; cargo at an `in` node has just come by
 * the node's mode, at an `out` node it is ready to be loaded on it.
 */
export const NODE_KIND = { source: 0, sink: 1, in: 2, out: 3 } as const;

/** Rows of quantity with one class have one price: a line of a tariff, by the mode it bills. */
export interface ChargeClass {
  readonly tariff: TariffId;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  readonly mode: Mode | null;
  /** 1 where every row of the class has that quantity, else the first row's. */
  readonly perUnit: number;
  /** How it hangs on contract freights; left out where it does not. */
  readonly contract?: LineContract;
}

/** What positions in the arrays stand for. */
export interface GraphKeys {
  /** Id and edition of the network compiled. */
  readonly network: string;
  readonly terminals: readonly TerminalId[];
  readonly services: readonly ServiceId[];
  readonly rules: readonly string[];
  readonly storageTariffs: readonly TariffId[];
  readonly classes: readonly ChargeClass[];
}

/** The arrays of a graph without what its positions stand for. */
type LaidOut = Omit<GraphArrays, 'keys'>;

/** A network as flat arrays, made to be searched and to be handed between threads as one buffer. */
export class CompiledGraph {
  readonly arrays: LaidOut;
  readonly keys: GraphKeys;
  readonly nodeCount: number;
  readonly arcCount: number;
  readonly #patterns: (DeparturePattern | undefined)[];
  readonly #clockAt: (zone: number) => Clock;
  readonly #terminalIndex: ReadonlyMap<TerminalId, number>;

  constructor(arrays: LaidOut, keys: GraphKeys) {
    this.arrays = arrays;
    this.keys = keys;
    this.nodeCount = arrays.nodeTerminal.length;
    this.arcCount = arrays.arcHead.length;
    this.#patterns = new Array(keys.services.length).fill(undefined);
    this.#clockAt = clocksOf(arrays);
    this.#terminalIndex = new Map(keys.terminals.map((id, index) => [id, index]));
  }

  /** Reads a buffer written by {@link CompiledGraph.toBuffer}, here or in another thread; throws on any other. */
  static from(buffer: ArrayBuffer): CompiledGraph {
    const { keys, ...arrays } = unpackGraph(buffer);
    return new CompiledGraph(arrays, JSON.parse(new TextDecoder().decode(keys)) as GraphKeys);
  }

  /** The whole graph as one buffer, copied. */
  toBuffer(): ArrayBuffer {
    return packGraph({ ...this.arrays, keys: new TextEncoder().encode(JSON.stringify(this.keys)) });
  }

  /** Departure pattern of a service by its position, views of the arrays; made when first asked for. */
  patternOf(service: number): DeparturePattern {
    const known = this.#patterns[service];
    if (known) return known;
    const pattern = patternAt(this.arrays, service, this.#clockAt);
    this.#patterns[service] = pattern;
    return pattern;
  }

  /** Every terminal has its source at twice its position, its sink right after. */
  sourceOf(terminal: TerminalId): number {
    return this.#position(terminal) * 2;
  }

  sinkOf(terminal: TerminalId): number {
    return this.#position(terminal) * 2 + 1;
  }

  modeOf(node: number): Mode | null {
    return MODES[present(this.arrays.nodeMode[node])] ?? null;
  }

  #position(terminal: TerminalId): number {
    const index = this.#terminalIndex.get(terminal);
    if (index === undefined) throw new Error(`terminal "${terminal}" is not in graph ${this.keys.network}`);
    return index;
  }
}

type Clock = Pick<DeparturePattern, 'zoneFrom' | 'zoneOffset'>;

/** Views of each zone's rows, made once for all services that start by its clock. */
function clocksOf({ firstZoneRow, zoneFrom, zoneOffset }: LaidOut): (zone: number) => Clock {
  const clocks = new Map<number, Clock>();
  return (zone) => {
    const known = clocks.get(zone);
    if (known) return known;
    const first = present(firstZoneRow[zone]);
    const end = present(firstZoneRow[zone + 1]);
    const clock = { zoneFrom: zoneFrom.subarray(first, end), zoneOffset: zoneOffset.subarray(first, end) };
    clocks.set(zone, clock);
    return clock;
  };
}

function patternAt(arrays: LaidOut, service: number, clockAt: (zone: number) => Clock): DeparturePattern {
  const first = present(arrays.firstDeparture[service]);
  const end = present(arrays.firstDeparture[service + 1]);
  return {
    anyTime: arrays.patternAnyTime[service] === 1,
    assumed: arrays.patternAssumed[service] === 1,
    limited: arrays.patternLimited[service] === 1,
    cycle: present(arrays.patternCycle[service]),
    minutes: arrays.departureMinute.subarray(first, end),
    validFrom: arrays.departureValidFrom.subarray(first, end),
    validTo: arrays.departureValidTo.subarray(first, end),
    ...clockAt(present(arrays.patternZone[service])),
  };
}
