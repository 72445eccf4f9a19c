import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches);
}

/** From this width on everything stands side by side. */
export const WIDE = '(min-width: 1280px)';

/** From this width on the header holds all that figures rest on, a typed price date included. */
export const ROOMY_HEADER = '(min-width: 1366px)';

/** Up to this width one thing is shown at a time. */
export const NARROW = '(max-width: 1023.98px)';

/** Up to this width a picture has no room for words beside it. */
export const PHONE = '(max-width: 640px)';
