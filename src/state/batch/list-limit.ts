import { LIST_AT_MOST } from '../../contract/enquiries/enquiry-list.ts';

/** Enquiries that are answered in one go, at most. */
export const LIST_LIMIT = LIST_AT_MOST.enquiries;
