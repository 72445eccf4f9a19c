import { useEffect } from 'react';
import { useAppStore } from '../contexts/store-context.tsx';

/** The field that `/` leads to. */
export const ORIGIN_FIELD_ID = 'field-from';
export const FORM_ID = 'enquiry';

interface FormShortcuts {
  readonly openForm: () => void;
  /** Null while the form is not open above the results. */
  readonly closeForm: (() => void) | null;
}

/** `/` to the origin; Escape cancels a search and, from within a form that was opened, closes that. */
export function useShortcuts({ openForm, closeForm }: FormShortcuts): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        openForm();
        requestAnimationFrame(() => document.getElementById(ORIGIN_FIELD_ID)?.focus());
      }
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      store.getState().cancel();
      if (isWithin(FORM_ID, event.target)) closeForm?.();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('keydown', onEscape);
    };
  }, [store, openForm, closeForm]);
}

const isWithin = (id: string, target: EventTarget | null): boolean =>
  target instanceof Node && document.getElementById(id)?.contains(target) === true;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
