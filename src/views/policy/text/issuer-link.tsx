import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyPresets } from '../../../contract/policy.ts';

interface IssuerLinkProps {
  readonly document: PolicyPresets['documents'][number];
}

/** The way to a document where its issuing body keeps it; that none is known is said. */
export function IssuerLink({ document: { address } }: IssuerLinkProps): ReactNode {
  const { t } = useTranslation('policy');
  if (address === null) return <span className="mut">{t('text.no_address')}</span>;
  return (
    <a className="link" href={address} target="_blank" rel="noreferrer">
      {new URL(address).host}
    </a>
  );
}
