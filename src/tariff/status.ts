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

/** One grade lower: what a price becomes when its level is held past the last that is known. */
export function lowered(status: Status): Status {
  switch (status) {
    case 'official':
    case 'contract':
      return 'published';
    case 'published':
      return 'estimated';
    case 'estimated':
    case 'assumed':
      return 'assumed';
    case 'unknown':
      return 'unknown';
  }
}
