/**
 * TEU of each flow over each link, all months together. The arrays are of one length: entry by entry a flow and a link by
 * their places in the lists, and what of the one goes over the other.
 */
export interface LinkLoads {
  readonly flows: readonly string[];
  readonly links: readonly string[];
  readonly flowOf: Uint32Array;
  readonly linkOf: Uint32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}
