import {
  bestSupposed,
  SUPPOSED_WITHIN,
  type Supposition,
  supposedTotal,
  suppositionPoints,
} from '../../contrast/what-if.ts';

/** What may be supposed of the bills of an answer, and where the order turns. */
export const supposed = {
  within: SUPPOSED_WITHIN,
  points: suppositionPoints,
  best: bestSupposed,
  total: supposedTotal,
} as const;

export type { Supposition };
