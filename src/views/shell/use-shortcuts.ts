import { useEffect } from 'react';
import { useAppStore } from '../contexts/store-context.tsx';

/** The field that `/` leads to. */
export const ORIGIN_FIELD_ID = 'field-from';

/** `/` to the origin, Escape to cancel a search. */
export function useShortcuts(onOpenForm: () => void): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        onOpenForm();
        requestAnimationFrame(() => document.getElementById(ORIGIN_FIELD_ID)?.focus());
      }
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) store.getState().cancel();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('keydown', onEscape);
    };
  }, [store, onOpenForm]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
