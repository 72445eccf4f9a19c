import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/events/event-texts.ts';
import type { Answer } from '../../contract/answer-schema.ts';
import { writeEventEdit } from '../../i18n/events/write-event-edit.ts';
import { changesIn, withEventBack } from '../../state/enquiry/event-changes.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';
import './events.css';

/** What the answer supposes of events; each can be taken back. */
export function EventEditsNote({ edits }: { readonly edits: Answer['eventEdits'] }): ReactNode {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const inputs = useApp((state) => state.inputs);
  const edit = useApp((state) => state.edit);
  return (
    <section className="note events-note" aria-label={t('supposed')}>
      <b>{t('supposed')}</b>
      <ul>
        {edits.map((one) => (
          <li key={one.id}>
            {writeEventEdit(one, language)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => edit(withEventBack(changesIn(inputs), one.id), 'choice')}
            >
              {t(one.kind === 'own' ? 'remove' : 'back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
