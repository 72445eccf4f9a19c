import type { BoxInMonth } from '../../../contract/demand/matrix.ts';

/** How what is found of the boxes of a shard is written as a Parquet file: the same bytes for the same finding. */
export interface PartFormat<Found> {
  bytes(boxes: readonly BoxInMonth[], found: readonly Found[]): Uint8Array;
  /** What a file says of so many boxes. Throws where the bytes are no such file. */
  read(bytes: Uint8Array, boxes: number): Promise<readonly Found[]>;
}
