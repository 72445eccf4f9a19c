import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/contrast/contrast-texts.ts';
import type { Answer } from '../../../contract/answer-schema.ts';
import { itineraryOf } from '../../../state/enquiry/described-itineraries.ts';
import { useApp } from '../../contexts/store-context.tsx';

/** Says which pins the answer has no route for, and lets them go; nothing where it has all. */
export function MissingPins({ answer }: { readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('contrast');
  const pins = useApp((state) => state.pins.present);
  const setPins = useApp((state) => state.setPins);
  const present = pins.filter((id) => itineraryOf(answer, id) !== undefined);
  const count = pins.length - present.length;
  if (count === 0) return null;
  return (
    <p className="mut result-list__missing-pins" role="status">
      {t('pins.missing', { count })}{' '}
      <button type="button" className="link" onClick={() => setPins(present)}>
        {t('pins.release', { count })}
      </button>
    </p>
  );
}
