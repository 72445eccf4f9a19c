import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { IssuerLink } from '../text/issuer-link.tsx';

/** Who put out what a clause names, when, and where it stands; of documents that nothing more is known of, nothing. */
export function IssuedBy({ clause }: { readonly clause: string }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const documents = usePolicy((state) => state.documents);
  return documents
    .filter(({ number }) => clause.includes(number))
    .map((document) => (
      <p key={document.number} className="meta">
        <span lang="zh-CN">{document.number}</span>{' '}
        {t('text.issued_by', { issuer: document.issuer[language], day: document.published })} ·{' '}
        <IssuerLink document={document} />
      </p>
    ));
}
