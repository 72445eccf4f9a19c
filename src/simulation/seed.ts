/** Seed and number of draws of every comparison: fixed, so that the same enquiry gives the same bytes. */
export const SEED = 42;
export const DRAWS = 4096;
