import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** What the header takes back and takes again: null where there is nothing. */
export interface Steps {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

interface StepsPlace {
  readonly steps: Steps | null;
  readonly put: (steps: Steps | null) => void;
}

const StepsContext = createContext<StepsPlace>({ steps: null, put: () => {} });

/** Holds the steps of the view on screen, where it has some of its own beside the enquiry's. */
export function StepsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [steps, put] = useState<Steps | null>(null);
  const place = useMemo(() => ({ steps, put }), [steps]);
  return <StepsContext value={place}>{children}</StepsContext>;
}

export const useStepsOfView = (): Steps | null => useContext(StepsContext).steps;

/** Makes these the header's steps for as long as the component is on the page, Ctrl+Z and Ctrl+Shift+Z too. */
export function useSteps({ undo, redo }: Steps): void {
  const { put } = useContext(StepsContext);
  useEffect(() => {
    put({ undo, redo });
    return () => put(null);
  }, [put, undo, redo]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [undo, redo]);
}
