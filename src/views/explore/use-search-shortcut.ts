import { useEffect } from 'react';

/** The box that `/` leads to. */
export const SEARCH_ID = 'explore-search';

/** `/` leads to the box that finds terminals, opening the panel it stands in. */
export function useSearchShortcut(onOpenPanel: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onOpenPanel();
      requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onOpenPanel]);
}
