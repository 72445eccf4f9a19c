import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/contrast/contrast-texts.ts';
import type { Answer } from '../../../contract/answer-schema.ts';
import {
  type Admission,
  type AdmittingChange,
  admissionOf,
} from '../../../state/enquiry/admitting-change.ts';
import { useUserFigures } from '../../contexts/desk-context.tsx';
import { useEngine } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useAvoidedName } from '../form/use-avoided-name.ts';

/** The button that asked is gone: who goes by the keyboard goes on from here. */
const takeFocus = (place: HTMLElement | null): void => place?.focus({ preventScroll: true });

/** Looks for the one input whose change lets an excluded route in, asks the engine again to be sure, and offers it. */
export function WhyExcluded({ excluded }: { readonly excluded: Answer['excluded'][number] }): ReactNode {
  const { t } = useTranslation('contrast');
  const engine = useEngine();
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy((state) => state.history.present);
  const figures = useUserFigures((state) => state.history.present);
  const [admission, setAdmission] = useState<Admission | null>(null);
  useEffect(() => {
    if (enquiry === null) return;
    const control = new AbortController();
    setAdmission(null);
    void admissionOf({
      engine,
      asked: { enquiry, situation, figures },
      excluded,
      signal: control.signal,
    }).then((reached) => {
      if (!control.signal.aborted) setAdmission(reached);
    });
    return () => control.abort();
  }, [engine, enquiry, situation, figures, excluded]);
  return (
    <span role="status" ref={takeFocus} tabIndex={-1}>
      {admission === null ? (
        <span className="mut">{t('admit.running')}</span>
      ) : admission.kind === 'change' ? (
        <ChangeButton change={admission.change} />
      ) : (
        <span className="mut">{t(`admit.${admission.kind}`)}</span>
      )}
    </span>
  );
}

/** Makes the change as a step that can be taken back. */
function ChangeButton({ change }: { readonly change: AdmittingChange }): ReactNode {
  const { t } = useTranslation('contrast');
  const edit = useApp((state) => state.edit);
  const nameOf = useAvoidedName();
  const text = change.kind === 'avoid' ? nameOf(change.text) : change.text;
  return (
    <button type="button" className="link" onClick={() => edit(change.edit, 'choice')}>
      {t(`admit.${change.kind}`, { text })}
    </button>
  );
}
