const BYTES_PER_MEGABYTE = 1_000_000;

/** How much of a rate sheet is read, said before a file is chosen: its file, what that unpacks to, and its rows. */
export const RATES_AT_MOST = {
  bytes: 20 * BYTES_PER_MEGABYTE,
  unpackedBytes: 80 * BYTES_PER_MEGABYTE,
  rows: 10_000,
} as const;
