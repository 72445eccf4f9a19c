import { useEffect, useState } from 'react';
import { type PolicyPlace, readPlace } from './policy-place.ts';

const START: PolicyPlace = { pane: 'measures', measure: null };

/** The place of the page that the address names, followed as its links are. Marks that name none change nothing. */
export function usePolicyPlace(): PolicyPlace {
  const [place, setPlace] = useState(() => readPlace(window.location.hash) ?? START);
  useEffect(() => {
    const follow = (): void => setPlace((before) => readPlace(window.location.hash) ?? before);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return place;
}
