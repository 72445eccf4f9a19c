import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changesIn } from '../../../state/enquiry/event-changes.ts';
import { useApp, useAppStore } from '../../contexts/store-context.tsx';
import { EventsButton } from '../../parts/events-button.tsx';
import { Field, FieldMessages, fieldId } from './field.tsx';

const FIELDS = ['withoutEvents', 'eventEnds', 'ownEvents'] as const;

/** What is supposed of events on the way. */
export function EventsField(): ReactNode {
  const { t } = useTranslation('fields');
  const inputs = useApp((state) => state.inputs);
  const { getState } = useAppStore();
  return (
    <Field label={t('ownEvents')} controlId={fieldId('ownEvents')} fields={FIELDS}>
      <EventsButton
        id={fieldId('ownEvents')}
        label={t('ownEvents')}
        changes={changesIn(inputs)}
        ready={inputs.ready}
        onChange={(changes) => getState().edit(changes, 'choice')}
        messages={FIELDS.map((field) => <FieldMessages key={field} field={field} />)}
      />
    </Field>
  );
}
