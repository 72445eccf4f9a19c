import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PolicyStore } from '../../state/policy/policy-store.ts';
import { PolicyContext } from '../contexts/policy-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** Under which measures every price on the page stands; a page without measures shows nothing. */
export function ScenarioSelect(): ReactNode {
  const store = useContext(PolicyContext);
  return store === null ? null : <PresetSelect store={store} />;
}

function PresetSelect({ store }: { readonly store: PolicyStore }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const presets = useStore(store, (state) => state.presets);
  const scenario = useStore(store, (state) => state.history.present.scenario);
  const setScenario = useStore(store, (state) => state.setScenario);
  if (presets.length === 0) return null;
  const isOwn = typeof scenario !== 'string';
  return (
    <div className="context__item">
      <dt>{t('relief.scenario')}</dt>
      <dd>
        <select
          className="context__select"
          aria-label={t('relief.scenario')}
          value={isOwn ? '' : scenario}
          onChange={(event) => void setScenario(event.target.value)}
        >
          {isOwn ? <option value="">{t('relief.mine')}</option> : null}
          {presets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}
