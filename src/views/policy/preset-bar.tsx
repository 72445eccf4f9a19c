import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyPresets, PolicySituation } from '../../contract/policy.ts';
import { type OwnScenarios, ownChoice } from '../../state/policy/own-scenarios.ts';
import { saveFile } from '../parts/save-file.ts';
import { Segment } from '../parts/segment.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { type ImportScenario, ScenarioFileButton } from './scenario-file-button.tsx';
import { scenarioTitle } from './scenario-title.ts';

interface PresetBarProps {
  readonly presets: PolicyPresets['presets'];
  readonly scenario: PolicySituation['scenario'];
  /** Scenarios of the person's own. */
  readonly own: OwnScenarios;
  readonly onScenario: (scenario: PolicySituation['scenario']) => void;
  readonly onRemove: (id: string) => void;
  readonly onImport: ImportScenario;
}

/** Which measures are on to begin with; what is changed from there on is one's own, and can be kept as a file. */
export function PresetBar({
  presets,
  scenario,
  own,
  onScenario,
  onRemove,
  onImport,
}: PresetBarProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const isOwn = typeof scenario !== 'string';
  const chosen = presets.find(({ id }) => id === scenario);
  return (
    <div className="presets">
      <Segment
        choices={[
          ...presets.toSorted(byReach).map(({ id, title }) => ({ id, label: title[language] })),
          ...own.map((mine) => ({ id: ownChoice(mine.id), label: scenarioTitle(mine, presets, language) })),
        ]}
        chosen={isOwn ? ownChoice(scenario.id) : scenario}
        onChoose={(id) => onScenario(own.find((mine) => ownChoice(mine.id) === id) ?? id)}
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
        {isOwn ? (
          <button type="button" className="link" onClick={() => onRemove(scenario.id)}>
            {t('delete_own')}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** From nothing to everything; presets that are not known here come last. */
const ORDER = ['none', 'text-only', 'in-force', 'as-sought'];
const reachOf = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
const byReach = (a: { readonly id: string }, b: { readonly id: string }): number =>
  reachOf(a.id) - reachOf(b.id);
