import { nearest } from '../../reading/nearest.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { factsOf } from '../library/build-measure.ts';
import { chargeLines } from '../library/charge-lines.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measure, MeasureId } from '../library/measure.ts';
import { ownRule } from '../library/own-rule.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import { NONE_NEAR, unknownMeasure, unknownParameter } from '../library/unknown-name.ts';
import { complainOfCircles, layAfterExpiry } from './after-expiry.ts';
import { overlayParameter } from './overlay-parameter.ts';
import type { PolicyLibrary, Scenario } from './scenario.ts';
import type { ScenarioFile } from './scenario-schema.ts';

type Complain = (issue: Issue) => void;

/** The base of all bases: every measure known, none in force. */
const emptyScenario = ({ measures, lists, facts, terminalGroups }: PolicyLibrary): Scenario => ({
  id: '',
  title: { zh: '', en: '' },
  lineage: [],
  measures,
  enabled: new Set(),
  afterExpiry: new Map(),
  ownRules: new Set(),
  assumptions: new Map(),
  lists,
  facts,
  terminalGroups,
});

/** A scenario of the library by its id, or one given as data, with all its bases laid under it. */
export function resolveScenario(
  library: PolicyLibrary,
  asked: string | ScenarioFile,
  path = 'scenario',
): Result<Scenario> {
  const issues: Issue[] = [];
  const file = typeof asked === 'string' ? library.scenarios.get(asked) : asked;
  if (!file) return failure([unknownBase(library, path, String(asked))]);
  const chain = basesOf(library, file);
  if ('severity' in chain) return failure([chain]);
  const scenario = chain.reduce(
    (base, overlay) => applyOverlay(base, overlay, (issue) => issues.push(issue)),
    emptyScenario(library),
  );
  return issues.some(({ severity }) => severity === 'error') ? failure(issues) : success(scenario, issues);
}

const unknownBase = ({ scenarios }: PolicyLibrary, path: string, base: string): Issue =>
  policyIssue('M34', path, { base, known: [...scenarios.keys()].join(', ') });

/** From the first base to the scenario itself, or what keeps it from standing on its base. */
function basesOf(library: PolicyLibrary, file: ScenarioFile): readonly ScenarioFile[] | Issue {
  const chain: ScenarioFile[] = [file];
  for (let base = file.base; base !== null; base = chain[0]?.base ?? null) {
    const below = library.scenarios.get(base);
    if (!below) return unknownBase(library, `${chain[0]?.id ?? ''}:base`, base);
    if (chain.some(({ id }) => id === below.id)) {
      const cycle = [below.id, ...chain.map(({ id }) => id)].join(' -> ');
      return policyIssue('M35', `${file.id}:base`, { cycle });
    }
    chain.unshift(below);
  }
  return chain;
}

/** A new scenario; the base stays as it is. */
function applyOverlay(base: Scenario, file: ScenarioFile, complain: Complain): Scenario {
  const measures = new Map<MeasureId, Measure>(base.measures);
  setParameters(measures, file, complain);
  const enabled = new Set(base.enabled);
  const on = (file.enable ?? []).flatMap((key) => matching(measures, key, `${file.id}:enable`, complain));
  const off = (file.disable ?? []).flatMap((key) => matching(measures, key, `${file.id}:disable`, complain));
  for (const id of on) enabled.add(id);
  for (const id of off) {
    if (file.enable?.includes(id)) complain(policyIssue('M36', `${file.id}:disable`, { measure: id }));
    enabled.delete(id);
  }
  const ownRules = new Set(base.ownRules);
  (file.add ?? []).forEach((rule, index) => {
    const path = `${file.id}:add.${index}`;
    if (measures.has(rule.id)) complain(policyIssue('M37', path, { id: rule.id }));
    const measure = ownRule(rule, { measures, facts: base.facts }, path, complain);
    if (!measure) return;
    const known = chargeLines(base.measures);
    if (!known.has(rule.line)) {
      const near = nearest(rule.line, [...known]) ?? NONE_NEAR;
      complain(policyIssue('M73', `${path}.line`, { rule: rule.id, line: rule.line, nearest: near }));
    }
    measures.set(rule.id, measure);
    ownRules.add(rule.id);
    enabled.add(rule.id);
  });
  const afterExpiry = new Map(base.afterExpiry);
  for (const [key, entry] of Object.entries(file.after_expiry ?? {})) {
    const path = `${file.id}:after_expiry.${key}`;
    for (const id of matching(measures, key, path, complain)) {
      const measure = measures.get(id);
      if (measure?.valid.to === null && id !== key) continue;
      if (measure?.valid.to === null) complain(policyIssue('M98', path, { measure: id }));
      if (measure) layAfterExpiry(afterExpiry, measures, { measure, entry, path }, complain);
    }
  }
  complainOfCircles(afterExpiry, `${file.id}:after_expiry`, complain);
  for (const after of afterExpiry.values()) {
    if (after.kind === 'replaced' && !off.includes(after.by)) enabled.add(after.by);
  }
  const assumptions = factsOf(base.facts, file.assumptions ?? {}, `${file.id}:assumptions`, complain);
  return {
    ...base,
    id: file.id,
    title: typeof file.title === 'string' ? { zh: file.title, en: file.title } : file.title,
    lineage: [...base.lineage, file.id],
    measures,
    enabled,
    afterExpiry,
    ownRules,
    assumptions: new Map([...base.assumptions, ...assumptions]),
  };
}

function setParameters(measures: Map<MeasureId, Measure>, file: ScenarioFile, complain: Complain): void {
  for (const [key, values] of Object.entries(file.set ?? {})) {
    const path = `${file.id}:set.${key}`;
    const { measure: id, parameter: name, case: onlyCase } = splitParameterPath(key);
    const measure = measures.get(id);
    const parameter = measure?.params.get(name);
    if (!measure) complain(unknownMeasure(measures, id, path));
    else if (!parameter) complain(unknownParameter(measure, name, path));
    else {
      const laid = overlayParameter(parameter, values, { onlyCase, setBy: file.id, path }, complain);
      measures.set(id, { ...measure, params: new Map([...measure.params, [name, laid]]) });
    }
  }
}

/** `a14.container_toll` is itself, `a14.*` all of an article, `@support` all that the text supports. */
function matching(
  measures: ReadonlyMap<MeasureId, Measure>,
  key: string,
  path: string,
  complain: Complain,
): readonly MeasureId[] {
  const all = [...measures.values()];
  const found = key.startsWith('@')
    ? all.filter(({ strength, level }) => strength === key.slice(1) && level !== 'national')
    : key.endsWith('.*')
      ? all.filter(({ id }) => id.startsWith(key.slice(0, -1)))
      : all.filter(({ id }) => id === key);
  if (found.length === 0) complain(unknownMeasure(measures, key, path));
  return found.map(({ id }) => id);
}
