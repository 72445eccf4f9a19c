import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenScenario, forkOf, scenarioChoice } from '../../../state/policy/own-scenarios.ts';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { scenarioTitle } from '../scenario-title.ts';

const MOST_LETTERS = 60;

/** The scenario in force, out of presets and those of the person's own; one's own can be renamed, and any be gone on from under another name. */
export function ScenarioSetting(): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const { scenario } = usePolicy(situationOf);
  const presets = usePolicy((state) => state.presets);
  const own = usePolicy((state) => state.own);
  const setScenario = usePolicy((state) => state.setScenario);
  const [name, setName] = useState<string | null>(null);
  const title = scenarioTitle(scenario, presets, language);
  const rename = (): void => {
    const wanted = name?.trim() ?? '';
    if (typeof scenario !== 'string' && wanted !== '' && wanted !== title)
      void setScenario({ ...scenario, title: wanted });
    setName(null);
  };
  return (
    <div className="matrix__setting">
      <label className="matrix__setting">
        <span className="field__label">{t('page.scenario')}</span>
        <select
          className="input"
          value={scenarioChoice(scenario)}
          onChange={({ target }) => void setScenario(chosenScenario(target.value, own))}
        >
          <ScenarioOptions />
        </select>
      </label>
      <span className="matrix__own">
        <button type="button" className="link" onClick={() => void setScenario(forkOf(scenario, own))}>
          {t('columns.fork')}
        </button>
        {typeof scenario === 'string' ? null : name === null ? (
          <button type="button" className="link" onClick={() => setName(title)}>
            {t('columns.rename')}
          </button>
        ) : (
          <form
            className="matrix__rename"
            onSubmit={(event) => {
              event.preventDefault();
              rename();
            }}
          >
            <input
              className="input"
              aria-label={t('columns.name')}
              value={name}
              maxLength={MOST_LETTERS}
              // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
              autoFocus
              onChange={({ target }) => setName(target.value)}
              onKeyDown={({ key }) => {
                if (key === 'Escape') setName(null);
              }}
            />
            <button type="submit" className="link">
              {t('columns.take')}
            </button>
          </form>
        )}
      </span>
    </div>
  );
}

/** Presets, then the person's own. */
export function ScenarioOptions(): ReactNode {
  const language = useLanguage();
  const presets = usePolicy((state) => state.presets);
  const own = usePolicy((state) => state.own);
  return [...presets.map(({ id }) => id), ...own].map((scenario) => (
    <option key={scenarioChoice(scenario)} value={scenarioChoice(scenario)}>
      {scenarioTitle(scenario, presets, language)}
    </option>
  ));
}
