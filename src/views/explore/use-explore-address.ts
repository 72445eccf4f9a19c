import { useEffect } from 'react';
import { type ExploreLink, readExploreLink, writeExploreLink } from '../../state/explore/explore-link.ts';
import { type ExploreStore, exploreLinkOf } from '../../state/explore/explore-store.ts';

/** Keeps the fragment of the address in step with what is shown, and follows it where a person changes it. */
export function useExploreAddress(store: ExploreStore, beginning: ExploreLink): void {
  useEffect(() => {
    let shown = '';
    const show = (): void => {
      const fragment = writeExploreLink(exploreLinkOf(store.getState()), beginning);
      if (fragment === shown && window.location.hash === `#${fragment}`) return;
      shown = fragment;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}${search}#${fragment}`);
    };
    const follow = (): void => {
      const link = readExploreLink(window.location.hash, beginning);
      if (link !== null) store.getState().follow(link);
      show();
    };
    show();
    window.addEventListener('hashchange', follow);
    const stop = store.subscribe(show);
    return () => {
      window.removeEventListener('hashchange', follow);
      stop();
    };
  }, [store, beginning]);
}
