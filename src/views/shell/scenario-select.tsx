import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PolicyContext, type PolicyDesk } from '../contexts/policy-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** Under which measures every price on the page stands; a page without measures shows nothing. */
export function ScenarioSelect(): ReactNode {
  const desk = useContext(PolicyContext);
  return desk === null ? null : <PresetSelect desk={desk} />;
}

function PresetSelect({ desk }: { readonly desk: PolicyDesk }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const presets = useStore(desk.store, (state) => state.presets);
  const scenario = useStore(desk.store, (state) => state.history.present.scenario);
  const setScenario = useStore(desk.store, (state) => state.setScenario);
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
