import type { Issue } from '../units/issue.ts';

/** The comparison was given up, by the person or by a newer one. */
export const cancelledIssue: Issue = {
  severity: 'notice',
  code: 'E13',
  path: '',
  values: { n: 0, m: 1 },
};

/** The worker broke down and so did its replacement, or it threw: our fault, not the person's. */
export const breakdownIssue = (reason: string): Issue => ({
  severity: 'error',
  code: 'E20',
  path: '',
  values: { reason },
});

/** The reason of a breakdown in which a worker gave no sign of life any more; a key of `messages`. */
export const WORKER_HANGS = 'worker_hangs';
