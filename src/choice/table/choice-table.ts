/**
 * Many choosers with the options open to each, one after the other in flat arrays: a nested logit with path sizes, all of
 * one dissimilarity. Options of chooser c are those from `firstOption[c]` up to `firstOption[c + 1]`.
 */
export interface ChoiceTable {
  readonly choosers: number;
  readonly dissimilarity: number;
  readonly firstOption: Int32Array;
  /** By chooser, per unit: how sharply a difference in cost tells. */
  readonly scale: Float64Array;
  /** By chooser: nests among its open options. */
  readonly nests: Uint8Array;
  /** By option: the place of its nest among those of its chooser, in the order in which open options come upon them. */
  readonly nest: Uint8Array;
  /** By option: what it costs, in hundredths of a unit of constants; NaN where it is not open. */
  readonly cost: Float64Array;
  /** By option: what it costs beside that. */
  readonly constant: Float64Array;
  /** By option: the logarithm of its path size, times the weight of overlap. */
  readonly overlap: Float64Array;
  /** By option: what a division writes. An option that is not open has no share. */
  readonly share: Float64Array;
}

/** Divides choosers `from` up to `end` over their options. */
export type DivideTable = (from: number, end: number) => void;

export interface TableTerms {
  /** How many options each chooser has. */
  readonly options: readonly number[];
  readonly dissimilarity: number;
}

/** Where each array of a table begins in a buffer, and what all take, bytes. */
export interface TableLayout {
  readonly firstOption: number;
  readonly scale: number;
  readonly nests: number;
  readonly nest: number;
  readonly cost: number;
  readonly constant: number;
  readonly overlap: number;
  readonly share: number;
  readonly end: number;
}

const DOUBLE_BYTES = Float64Array.BYTES_PER_ELEMENT;

export function tableLayout(choosers: number, options: number): TableLayout {
  let end = 0;
  const place = (bytes: number): number => {
    const at = end;
    end = at + Math.ceil(bytes / DOUBLE_BYTES) * DOUBLE_BYTES;
    return at;
  };
  const layout = {
    firstOption: place((choosers + 1) * Int32Array.BYTES_PER_ELEMENT),
    scale: place(choosers * DOUBLE_BYTES),
    nests: place(choosers),
    nest: place(options),
    cost: place(options * DOUBLE_BYTES),
    constant: place(options * DOUBLE_BYTES),
    overlap: place(options * DOUBLE_BYTES),
    share: place(options * DOUBLE_BYTES),
  };
  return { ...layout, end };
}

/** A table on a buffer, nothing in it but how many options each chooser has. */
export function tableOn(
  buffer: ArrayBuffer,
  layout: TableLayout,
  { options, dissimilarity }: TableTerms,
): ChoiceTable {
  const choosers = options.length;
  const firstOption = new Int32Array(buffer, layout.firstOption, choosers + 1);
  let all = 0;
  for (const [chooser, own] of options.entries()) {
    all += own;
    firstOption[chooser + 1] = all;
  }
  const floats = (at: number, count: number): Float64Array => new Float64Array(buffer, at, count);
  return {
    choosers,
    dissimilarity,
    firstOption,
    scale: floats(layout.scale, choosers),
    nests: new Uint8Array(buffer, layout.nests, choosers),
    nest: new Uint8Array(buffer, layout.nest, all),
    cost: floats(layout.cost, all),
    constant: floats(layout.constant, all),
    overlap: floats(layout.overlap, all),
    share: floats(layout.share, all),
  };
}
