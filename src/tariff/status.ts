import type { Status } from '../network/provenance.ts';

const ORDER: readonly Status[] = ['official', 'contract', 'published', 'estimated', 'assumed', 'unknown'];

/** A product is known no better than the least known of its parts. */
export const weakest = (...statuses: readonly Status[]): Status =>
  statuses.reduce(
    (worst, status) => (ORDER.indexOf(status) > ORDER.indexOf(worst) ? status : worst),
    'official',
  );

/** What a price becomes when billed outside its validity. */
export const expiredStatus = (status: Status): Status => weakest(status, 'assumed');
