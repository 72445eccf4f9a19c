import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { hasUnsearchedEdit } from '../../state/enquiry/app-state.ts';
import { sameInputs } from '../../state/enquiry/enquiry-inputs.ts';
import { samePins } from '../../state/enquiry/pins.ts';
import { sameUserFigures } from '../../state/figures/merge-user-figures.ts';
import { sameText } from '../../state/same-text.ts';
import { pinSteps } from '../../state/steps/pin-steps.ts';
import { createSteps, type Steps } from '../../state/steps/steps.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { PolicyContext } from '../contexts/policy-context.tsx';
import { useApp, useAppStore } from '../contexts/store-context.tsx';

const StepsContext = createContext<Steps | null>(null);

/** The steps of the whole page, wherever they were taken, with Ctrl+Z and Ctrl+Shift+Z through them. */
export function StepsProvider({
  steps: given,
  children,
}: {
  /** Steps that are followed elsewhere, with those of before a reload. */
  readonly steps?: Steps | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const app = useAppStore();
  const policy = useContext(PolicyContext);
  const desk = useDeskIfAny();
  const steps = useMemo(() => {
    if (given) return given;
    const followed = createSteps();
    followed.getState().follow('enquiry', app, sameInputs);
    followed.getState().follow('pins', pinSteps(app), samePins);
    if (policy) followed.getState().follow('policy', policy, sameText);
    if (desk) {
      followed.getState().follow('figures', desk.userFigures, sameUserFigures);
      followed.getState().follow('basemap', desk.basemap, sameText);
    }
    return followed;
  }, [given, app, policy, desk]);
  useStepKeys(steps);
  return <StepsContext value={steps}>{children}</StepsContext>;
}

export function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (steps === null) throw new Error('no StepsProvider above this component');
  return steps;
}

/** What the header takes back and takes again: null where there is nothing. */
export function useStepActions(): {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
} {
  const steps = useSteps();
  const hasPast = useStore(steps, ({ past }) => past.length > 0);
  const hasFuture = useStore(steps, ({ future }) => future.length > 0);
  const isTyped = useApp(hasUnsearchedEdit);
  return {
    undo: hasPast || isTyped ? () => void steps.getState().undo() : null,
    redo: hasFuture && !isTyped ? () => void steps.getState().redo() : null,
  };
}

function useStepKeys(steps: Steps): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      void (event.shiftKey ? steps.getState().redo() : steps.getState().undo());
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [steps]);
}
