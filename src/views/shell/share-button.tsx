import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { LINK_LIMIT } from '../../state/enquiry/enquiry-link.ts';
import { addressOf } from '../../state/enquiry/keep-state.ts';
import { writePolicyLink } from '../../state/policy/policy-link.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import type { Issue, Severity } from '../../units/issue.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { PolicyContext } from '../contexts/policy-context.tsx';
import { useAppStore } from '../contexts/store-context.tsx';
import { Icon } from './icon.tsx';

/** Copies an address that opens with the same inputs under the same measures, and the view as it stands. */
export function ShareButton(): ReactNode {
  const { t } = useTranslation('shell');
  const store = useAppStore();
  const policy = useContext(PolicyContext);
  const desk = useDeskIfAny();

  const share = async (): Promise<void> => {
    const state = store.getState();
    const tell = (code: string, severity: Severity, values: Issue['values'] = {}): void =>
      state.tell({ issue: { severity, code, path: '', values }, link: null });
    const { origin, pathname, hash } = window.location;
    const situation = policy === null ? null : situationOf(policy.getState());
    const figures = desk?.userFigures.getState().history.present.length ?? 0;
    const ownCount = figures + (desk?.ratesInUse.getState().count ?? 0);
    const linked = addressOf(state, origin + pathname, situation && writePolicyLink(situation), { ownCount });
    const address = linked === null ? null : linked.address + hash;
    if (address === null || address.length > LINK_LIMIT) {
      tell('link_too_long', 'warning');
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      if (policy !== null && linked?.hasPolicy !== true)
        tell(ownCount > 0 ? 'link_without_both' : 'link_without_policy', 'warning', { n: ownCount });
      else if (ownCount > 0) tell('link_without_figures', 'warning', { n: ownCount });
      else tell('link_copied', 'notice');
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
