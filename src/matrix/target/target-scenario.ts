import type { TargetSetting } from '../../contract/demand/target.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import { splitParameterPath } from '../../policy/library/parameter-path.ts';
import type { PolicyLibrary } from '../../policy/scenario/scenario.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import { present } from '../../units/present.ts';

/** The measure that a change is of. */
export const measureOf = ({ change }: Pick<TargetSetting, 'change'>): string =>
  change.kind === 'measure' ? change.measure : splitParameterPath(change.path).measure;

/** A scenario with settings laid over it: on the measures, and their parameters from the first day of each. */
export function scenarioWith(
  library: PolicyLibrary,
  start: PolicySituation['scenario'],
  settings: readonly TargetSetting[],
  { id, title }: Pick<ScenarioFile, 'id' | 'title'>,
): ScenarioFile {
  const base: ScenarioFile =
    typeof start === 'string' ? { schema: 1, id, title, base: start } : { ...start, id, title };
  const measures = [...new Set(settings.map(measureOf))];
  const set: Record<string, Record<string, string | number>> = {};
  for (const { change, value } of settings) {
    if (change.kind === 'measure' || value === null) continue;
    const measure = splitParameterPath(change.path).measure;
    const from = present(library.measures.get(measure)).valid.from;
    set[change.path] = { [from]: value };
    for (const [name, own] of Object.entries(change.beside)) set[`${measure}.${name}`] = { [from]: own };
  }
  const disable = (base.disable ?? []).filter((key) => !measures.includes(key));
  return {
    ...base,
    set: { ...base.set, ...set },
    enable: [...new Set([...(base.enable ?? []), ...measures])],
    ...(base.disable === undefined ? {} : { disable }),
  };
}
