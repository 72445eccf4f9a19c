import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LINK_LIMIT } from '../../state/enquiry/enquiry-link.ts';
import { addressOf } from '../../state/enquiry/keep-state.ts';
import type { Severity } from '../../units/issue.ts';
import { useAppStore } from '../contexts/store-context.tsx';
import { Icon } from './icon.tsx';

/** Copies an address that opens with the same inputs, and the view as it stands. */
export function ShareButton(): ReactNode {
  const { t } = useTranslation('shell');
  const store = useAppStore();

  const share = async (): Promise<void> => {
    const state = store.getState();
    const tell = (code: string, severity: Severity): void =>
      state.tell({ issue: { severity, code, path: '', values: {} }, link: null });
    const { origin, pathname, hash } = window.location;
    const enquiry = addressOf(state, origin + pathname);
    const address = enquiry === null ? null : enquiry + hash;
    if (address === null || address.length > LINK_LIMIT) {
      tell('link_too_long', 'warning');
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      tell('link_copied', 'notice');
    } catch {
      tell('link_not_copied', 'warning');
    }
  };

  return (
    <button type="button" className="icon-button" onClick={() => void share()} aria-label={t('share')}>
      <Icon name="share" />
      <span className="icon-button__word">{t('share')}</span>
    </button>
  );
}
