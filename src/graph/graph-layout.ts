import { present } from '../units/present.ts';
/**
 * The arrays of a compiled graph in the order they lie in its buffer. Times are minutes; a reference to nothing
 * is -1. `first...` arrays hold one entry more than they have owners: the entries of owner i are those from
 * `first[i]` up to `first[i + 1]`.
 */
export const LAYOUT = {
  /** Of each node: position in `terminals`, a NODE_KIND, and for `out` nodes the terms of storage while waiting. */
  nodeTerminal: 'i32',
  nodeKind: 'i32',
  nodeMode: 'i32',
  nodeFreeDays: 'i32',
  nodeStorageTariff: 'i32',
  /** Arcs lie in the order of their tails. */
  firstArc: 'i32',
  arcTail: 'i32',
  arcHead: 'i32',
  /** The same arcs by head: those into node i are `arcInto[firstArcInto[i]]` and so on. */
  firstArcInto: 'i32',
  arcInto: 'i32',
  /** Duration: of a ride from departure to arrival, of a hub operation from start to end. */
  arcMinutes: 'i32',
  /** Position in `services`, and of the calls where the ride begins and ends; -1 for a hub operation. */
  arcService: 'i32',
  arcBoard: 'i32',
  arcAlight: 'i32',
  /** From the departure at the service's first call to the departure boarded. */
  arcLead: 'i32',
  arcCutOff: 'i32',
  /** 1 when the same service could be boarded again where the ride ends, or at a terminal nearby. */
  arcReboards: 'i32',
  /** Position in `rules`; -1 for a ride. */
  arcRule: 'i32',
  arcGramsPerTonne: 'f64',
  arcGramsPerTeu: 'f64',
  /** Quantity rows of each arc: how much of which charge class. */
  firstQuantity: 'i32',
  quantityClass: 'i32',
  quantityPerUnit: 'f64',
  /** Departure pattern of each service. */
  patternAnyTime: 'i32',
  patternAssumed: 'i32',
  patternLimited: 'i32',
  patternCycle: 'i32',
  patternLongestHeadway: 'f64',
  patternZone: 'i32',
  firstDeparture: 'i32',
  departureMinute: 'i32',
  departureValidFrom: 'i32',
  departureValidTo: 'i32',
  firstZoneRow: 'i32',
  zoneFrom: 'i32',
  zoneOffset: 'i32',
  /** Key lists as UTF-8 JSON. */
  keys: 'u8',
} as const;

interface ArrayOf {
  readonly i32: Int32Array;
  readonly f64: Float64Array;
  readonly u8: Uint8Array;
}

export type GraphArrays = { readonly [K in keyof typeof LAYOUT]: ArrayOf[(typeof LAYOUT)[K]] };

const MAGIC = 0x59534752;
/** Raised whenever the layout changes, so that a buffer of another build is refused and not misread. */
export const GRAPH_VERSION = 2;
const HEADER_WORDS = 2;
const names = Object.keys(LAYOUT) as readonly (keyof typeof LAYOUT)[];
const BYTES = { i32: 4, f64: 8, u8: 1 } as const;

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Lays the arrays out in one buffer: magic, version, one length per array, then the arrays, each on 8 bytes. */
export function packGraph(arrays: GraphArrays): ArrayBuffer {
  const start = align((HEADER_WORDS + names.length) * 4);
  const size = names.reduce((sum, name) => sum + align(arrays[name].byteLength), start);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER_WORDS + names.length);
  header.set([MAGIC, GRAPH_VERSION, ...names.map((name) => arrays[name].length)]);
  let offset = start;
  for (const name of names) {
    const { buffer: source, byteOffset, byteLength } = arrays[name];
    new Uint8Array(buffer, offset, byteLength).set(new Uint8Array(source, byteOffset, byteLength));
    offset += align(byteLength);
  }
  return buffer;
}

/** Views of the arrays of a buffer made by {@link packGraph}; throws on anything else. */
export function unpackGraph(buffer: ArrayBuffer): GraphArrays {
  const words = HEADER_WORDS + names.length;
  if (buffer.byteLength < words * 4)
    throw new Error(`graph buffer of ${buffer.byteLength} bytes has no header`);
  const header = new Int32Array(buffer, 0, words);
  if (header[0] !== MAGIC) throw new Error(`graph buffer begins with ${header[0]}, expected ${MAGIC}`);
  if (header[1] !== GRAPH_VERSION) throw new Error(`graph version ${header[1]}, expected ${GRAPH_VERSION}`);
  const start = align(words * 4);
  const lengthOf = (index: number): number => present(header[HEADER_WORDS + index]);
  const bytes = names.map((name, index) => align(lengthOf(index) * BYTES[LAYOUT[name]]));
  const size = bytes.reduce((sum, length) => sum + length, start);
  if (size !== buffer.byteLength)
    throw new Error(`graph buffer has ${buffer.byteLength} bytes, expected ${size}`);
  const views: Partial<Record<keyof typeof LAYOUT, ArrayOf[keyof ArrayOf]>> = {};
  let offset = start;
  names.forEach((name, index) => {
    views[name] = view(buffer, LAYOUT[name], offset, lengthOf(index));
    offset += present(bytes[index]);
  });
  return views as GraphArrays;
}

function view(
  buffer: ArrayBuffer,
  kind: keyof ArrayOf,
  offset: number,
  length: number,
): ArrayOf[keyof ArrayOf] {
  switch (kind) {
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'f64':
      return new Float64Array(buffer, offset, length);
    case 'u8':
      return new Uint8Array(buffer, offset, length);
  }
}
