import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyPresets, PolicySituation } from '../../contract/policy.ts';
import { saveFile } from '../parts/save-file.ts';
import { Segment } from '../parts/segment.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { type ImportScenario, ScenarioFileButton } from './scenario-file-button.tsx';
import { scenarioTitle } from './scenario-title.ts';

interface PresetBarProps {
  readonly presets: PolicyPresets['presets'];
  readonly scenario: PolicySituation['scenario'];
  readonly onScenario: (id: string) => void;
  readonly onImport: ImportScenario;
}

/** Which measures are on to begin with; what is changed from there on is one's own, and can be kept as a file. */
export function PresetBar({ presets, scenario, onScenario, onImport }: PresetBarProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const isOwn = typeof scenario !== 'string';
  const chosen = presets.find(({ id }) => id === scenario);
  return (
    <div className="presets">
      <Segment
        choices={[
          ...presets.toSorted(byReach).map(({ id, title }) => ({ id, label: title[language] })),
          ...(isOwn ? [{ id: OWN, label: scenarioTitle(scenario, presets, language) }] : []),
        ]}
        chosen={isOwn ? OWN : scenario}
        onChoose={(id) => {
          if (id !== OWN) onScenario(id);
        }}
        name={t('presets')}
        className="presets__segment"
      />
      {chosen?.note == null ? null : <p className="mut presets__note">{chosen.note[language]}</p>}
      <div className="presets__files">
        <ScenarioFileButton onImport={onImport} />
        {isOwn ? (
          <button
            type="button"
            className="link"
            onClick={() =>
              saveFile(`${scenario.id}.json`, 'application/json', `${JSON.stringify(scenario, null, 2)}\n`)
            }
          >
            {t('export')}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** No preset has an empty id. */
const OWN = '';

/** From nothing to everything; presets that are not known here come last. */
const ORDER = ['none', 'text-only', 'in-force', 'as-sought'];
const reachOf = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
const byReach = (a: { readonly id: string }, b: { readonly id: string }): number =>
  reachOf(a.id) - reachOf(b.id);
