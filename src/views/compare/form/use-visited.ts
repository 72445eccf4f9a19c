import { useState } from 'react';

/**
 * Whether the focus has been in a search box: only then is its list made, which for several boxes of many places would
 * hold up the first drawing of a form.
 */
export function useVisited(): { readonly isVisited: boolean; readonly onFocusCapture: () => void } {
  const [isVisited, setVisited] = useState(false);
  return { isVisited, onFocusCapture: () => setVisited(true) };
}
