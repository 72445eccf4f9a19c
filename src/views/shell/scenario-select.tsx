import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ownChoice } from '../../state/policy/own-scenarios.ts';
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
  const own = useStore(store, (state) => state.own);
  const scenario = useStore(store, (state) => state.history.present.scenario);
  const setScenario = useStore(store, (state) => state.setScenario);
  if (presets.length === 0) return null;
  const choose = (value: string): void => {
    const mine = own.find(({ id }) => ownChoice(id) === value);
    void setScenario(mine ?? value);
  };
  return (
    <div className="context__item">
      <dt>{t('relief.scenario')}</dt>
      <dd>
        <select
          className="context__select"
          aria-label={t('relief.scenario')}
          value={typeof scenario === 'string' ? scenario : ownChoice(scenario.id)}
          onChange={(event) => choose(event.target.value)}
        >
          {presets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
          {own.map(({ id, title }) => (
            <option key={ownChoice(id)} value={ownChoice(id)}>
              {typeof title === 'string' ? title : title[language]}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}
