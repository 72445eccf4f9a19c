import { useCallback, useEffect, useState } from 'react';
import { pathOf, viewOf } from './view-address.ts';
import { VIEW_IDS, type ViewId } from './views.ts';

/** The view shown, kept in the path, with a step in the browser's history for each change; Alt and a digit open it. */
export function useView(): readonly [ViewId, (view: ViewId) => void] {
  const [view, setView] = useState<ViewId>(() => viewOf(window.location.pathname));

  useEffect(() => {
    const follow = (): void => setView(viewOf(window.location.pathname));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const open = useCallback((next: ViewId): void => {
    const { pathname, search } = window.location;
    if (viewOf(pathname) !== next) window.history.pushState(null, '', pathOf(next, pathname) + search);
    setView(next);
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const wanted =
        isPlainAlt && /^Digit\d$/.test(event.code) ? VIEW_IDS[Number(event.code.at(-1)) - 1] : undefined;
      if (wanted === undefined) return;
      event.preventDefault();
      open(wanted);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);

  return [view, open];
}
