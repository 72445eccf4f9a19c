import type { PolicyPresets, PolicySituation } from '../../contract/policy.ts';
import type { Language } from '../../i18n/language.ts';

/** What a scenario is called; a preset that has not been read yet goes by its id. */
export function scenarioTitle(
  scenario: PolicySituation['scenario'],
  presets: PolicyPresets['presets'],
  language: Language,
): string {
  if (typeof scenario === 'string')
    return presets.find(({ id }) => id === scenario)?.title[language] ?? scenario;
  const { title } = scenario;
  return typeof title === 'string' ? title : title[language];
}
