import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../../parts/later-part.tsx';
import { Field, fieldId } from './field.tsx';

const AvoidControl = laterPart(async () => (await import('./avoid-control.tsx')).AvoidControl, {
  waiting: <span className="input" />,
});

/** Modes, countries, straits, borders, places and services to keep out of the journey. */
export function AvoidField(): ReactNode {
  const { t } = useTranslation('fields');
  return (
    <Field label={t('avoid')} controlId={fieldId('avoid')} fields={['avoid']}>
      <AvoidControl />
    </Field>
  );
}
