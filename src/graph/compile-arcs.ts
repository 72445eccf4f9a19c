import type { EmissionRate } from '../emissions/emission-rate.ts';
import type { QuantityLine } from '../tariff/quantity.ts';
import { present } from '../units/present.ts';
import type { ChargeClass } from './compiled-graph.ts';
import type { GraphArrays } from './graph-layout.ts';

/** An arc before it is laid out; the fields are those of the layout. */
export interface DraftArc {
  readonly tail: number;
  readonly head: number;
  readonly minutes: number;
  readonly service: number;
  readonly board: number;
  readonly alight: number;
  readonly lead: number;
  readonly cutOff: number;
  readonly rule: number;
  readonly quantities: readonly QuantityLine[];
  readonly emissions: EmissionRate;
}

type ArcArrays = Pick<
  GraphArrays,
  | 'firstArc'
  | 'arcTail'
  | 'arcHead'
  | 'firstArcInto'
  | 'arcInto'
  | 'arcReboards'
  | 'arcMinutes'
  | 'arcService'
  | 'arcBoard'
  | 'arcAlight'
  | 'arcLead'
  | 'arcCutOff'
  | 'arcRule'
  | 'arcGramsPerTonne'
  | 'arcGramsPerTeu'
  | 'firstQuantity'
  | 'quantityClass'
  | 'quantityPerUnit'
>;

/** Lays arcs out by tail and numbers the charge classes of their quantities in order of appearance. */
export function compileArcs(
  drafts: readonly DraftArc[],
  nodeCount: number,
): { readonly arrays: ArcArrays; readonly classes: readonly ChargeClass[] } {
  const byTail = Array.from({ length: nodeCount }, (): DraftArc[] => []);
  for (const draft of drafts) present(byTail[draft.tail]).push(draft);
  const arcs = byTail.flat();
  const fields = layFields(arcs);
  const tails = fields.arcTail;
  const heads = fields.arcHead;
  const firstArc = firstOf(tails, nodeCount);
  const firstArcInto = firstOf(heads, nodeCount);
  const { classes, ...quantities } = compileQuantities(arcs);
  return {
    arrays: {
      firstArc,
      ...fields,
      firstArcInto,
      arcInto: byOwner(heads, firstArcInto),
      arcReboards: findReboards(tails, heads, fields.arcService, firstArc),
      ...quantities,
    },
    classes,
  };
}

/** One pass over the arcs: a pass for each field would look at every arc a dozen times. */
function layFields(arcs: readonly DraftArc[]) {
  const ints = () => new Int32Array(arcs.length);
  const floats = () => new Float64Array(arcs.length);
  const fields = {
    arcTail: ints(),
    arcHead: ints(),
    arcMinutes: ints(),
    arcService: ints(),
    arcBoard: ints(),
    arcAlight: ints(),
    arcLead: ints(),
    arcCutOff: ints(),
    arcRule: ints(),
    arcGramsPerTonne: floats(),
    arcGramsPerTeu: floats(),
  };
  arcs.forEach((arc, index) => {
    fields.arcTail[index] = arc.tail;
    fields.arcHead[index] = arc.head;
    fields.arcMinutes[index] = arc.minutes;
    fields.arcService[index] = arc.service;
    fields.arcBoard[index] = arc.board;
    fields.arcAlight[index] = arc.alight;
    fields.arcLead[index] = arc.lead;
    fields.arcCutOff[index] = arc.cutOff;
    fields.arcRule[index] = arc.rule;
    fields.arcGramsPerTonne[index] = arc.emissions.perTonne.value;
    fields.arcGramsPerTeu[index] = arc.emissions.perTeu.value;
  });
  return fields;
}

function compileQuantities(arcs: readonly DraftArc[]) {
  const classes: ChargeClass[] = [];
  const ofTariff = new Map<string, number[]>();
  const firstQuantity = running(arcs.map((arc) => arc.quantities.length));
  const quantityClass = new Int32Array(present(firstQuantity.at(-1)));
  const quantityPerUnit = new Float64Array(quantityClass.length);
  let row = 0;
  const layLine = (line: QuantityLine): void => {
    quantityClass[row] = classPosition(classes, ofTariff, line);
    quantityPerUnit[row++] = line.perUnit;
  };
  for (const { quantities } of arcs) quantities.forEach(layLine);
  return { classes, firstQuantity, quantityClass, quantityPerUnit };
}

/** Position of the line's class, put down at its first line; a class keeps the first quantity that is not 1. */
function classPosition(
  classes: ChargeClass[],
  ofTariff: Map<string, number[]>,
  { tariff, charge, basis, mode, perUnit, contract }: QuantityLine,
): number {
  const known = ofTariff.get(tariff) ?? [];
  for (let index = 0; index < known.length; index++) {
    const position = present(known[index]);
    const line = classes[position];
    if (line?.charge !== charge || line.basis !== basis || line.mode !== mode) continue;
    if (line.contract !== contract) continue;
    if (perUnit !== 1 && line.perUnit === 1) classes[position] = { ...line, perUnit };
    return position;
  }
  if (known.push(classes.length) === 1) ofTariff.set(tariff, known);
  const own = { tariff, charge, basis, mode, perUnit };
  return classes.push(contract === undefined ? own : { ...own, contract }) - 1;
}

/** 1 for every ride after which, at most one hub operation later, the same service could be boarded again. */
function findReboards(
  tails: Int32Array,
  heads: Int32Array,
  services: Int32Array,
  firstArc: Int32Array,
): Int32Array {
  const boardable = new Map<number, ReadonlySet<number>>();
  const boardableFrom = (node: number): ReadonlySet<number> => {
    const known = boardable.get(node);
    if (known) return known;
    const found = new Set<number>();
    for (let hub = present(firstArc[node]); hub < present(firstArc[node + 1]); hub++) {
      const next = present(heads[hub]);
      for (let arc = present(firstArc[next]); arc < present(firstArc[next + 1]); arc++)
        found.add(present(services[arc]));
    }
    boardable.set(node, found);
    return found;
  };
  return tails.map((_, arc) => {
    const service = present(services[arc]);
    return service >= 0 && boardableFrom(present(heads[arc])).has(service) ? 1 : 0;
  });
}

/** First position of each owner when entries are put in the order of their owners, and the total at the end. */
function firstOf(owners: Int32Array, ownerCount: number): Int32Array {
  const counts = new Array<number>(ownerCount).fill(0);
  for (const owner of owners) counts[owner] = present(counts[owner]) + 1;
  return running(counts);
}

/** Entries in the order of their owners, those of one owner in their own order; `first` as {@link firstOf} gives it. */
function byOwner(owners: Int32Array, first: Int32Array): Int32Array {
  const next = first.slice();
  const entries = new Int32Array(owners.length);
  owners.forEach((owner, entry) => {
    const at = present(next[owner]);
    entries[at] = entry;
    next[owner] = at + 1;
  });
  return entries;
}

/** Sums of the counts before each position, and the total at the end. */
export function running(counts: readonly number[]): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  counts.forEach((count, index) => {
    sums[index + 1] = present(sums[index]) + count;
  });
  return sums;
}
