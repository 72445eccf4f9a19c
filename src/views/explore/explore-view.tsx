import type { ReactNode } from 'react';
import { exploreTexts } from '../../i18n/explore-texts.ts';
import type { EnquiryInputs } from '../../state/enquiry-inputs.ts';
import { useLateTexts } from '../use-late-texts.ts';

export interface ExploreViewProps {
  readonly onCompare: (inputs: Partial<EnquiryInputs>) => void;
}

/** The whole network: on the map, in lists, on cards. */
export function ExploreView(_: ExploreViewProps): ReactNode {
  useLateTexts('explore', exploreTexts);
  return <main className="explore" id="results" tabIndex={-1} />;
}
