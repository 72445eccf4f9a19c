import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mendsOf } from '../../../state/enquiry/mends.ts';
import type { Issue } from '../../../units/issue.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';

const AvoidMendButtons = laterPart(async () => (await import('./avoid-mend-buttons.tsx')).AvoidMendButtons);

const IssueRemedy = laterPart(async () => (await import('../issue-remedy.tsx')).IssueRemedy);

/** Issues of an answer as a whole whose remedy is more than a text in a field. */
const OF_ANSWER: ReadonlySet<string> = new Set(['E03', 'E04', 'E05', 'E12', 'E16']);

/** A button for each thing that the message of an issue proposes: it does it. */
export function MendButtons({ issue }: { readonly issue: Issue }): ReactNode {
  return (
    <>
      {issue.path === 'avoid' ? <AvoidMendButtons issue={issue} /> : <FieldMendButtons issue={issue} />}
      {OF_ANSWER.has(issue.code) ? <IssueRemedy issue={issue} /> : null}
    </>
  );
}

function FieldMendButtons({ issue }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const edit = useApp((state) => state.edit);
  return mendsOf(issue).map(({ field, text, also }) => {
    const name = t(field, { ns: 'fields' });
    return (
      <button
        key={`${field} ${text}`}
        type="button"
        className="link issues__mend"
        onClick={() => edit({ ...also, [field]: text }, 'choice')}
      >
        {text === ''
          ? t('clearField', { field: name })
          : t('setField', { field: name, text: text.replace('T', ' ') })}
      </button>
    );
  });
}
