import type { EnquiryInputs } from '../../state/enquiry/enquiry-inputs.ts';

/** Of every part of Explore that leads to Compare. */
export interface OpensCompare {
  /** Opens Compare with these inputs beside those that stand there. */
  readonly onCompare: (inputs: Partial<EnquiryInputs>) => void;
}
