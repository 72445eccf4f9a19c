import { type Value, writeValue } from '../expression/value.ts';
import type { EventKind, Measure, MeasureId } from '../library/measure.ts';
import { concerning } from '../library/measures-on.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * The same text for two scenarios of one library under which events of a kind are decided alike: what one measure gives
 * need not be worked out anew where another was changed. Rules that a scenario adds are told apart by nothing, so that
 * with one of them on the text is null.
 *
 * @param also measures that bear on such events beside those of their kind
 */
export function bearingKey(
  scenario: Scenario,
  kind: EventKind | null,
  also: readonly MeasureId[] = [],
): string | null {
  if (scenario.ownRules.size > 0) return null;
  const { measures, enabled, afterExpiry, assumptions } = scenario;
  const own = [...readable(scenario, kind, also)].sort().flatMap((id) => {
    const measure = measures.get(id);
    return measure ? [[id, enabled.has(id), afterExpiry.get(id) ?? null, setIn(measure)]] : [];
  });
  return JSON.stringify([own, [...assumptions].map(([name, value]) => [name, textOf(value)])]);
}

/** All measures of which a decision on such an event may read something. */
function readable(
  scenario: Scenario,
  kind: EventKind | null,
  also: readonly MeasureId[],
): ReadonlySet<MeasureId> {
  const { measures } = scenario;
  const ofKind = kind === null ? [] : concerning(scenario, kind).map(({ id }) => id);
  const ids = new Set([...ofKind, ...also]);
  const isDeclaration = kind === 'import_declaration' || kind === 'export_declaration';
  const lines = new Set([...ids].flatMap((id) => measures.get(id)?.lines ?? []));
  for (const { id, lines: own, params } of measures.values()) {
    const isDeclared = isDeclaration && DECLARED.some((name) => params.has(name));
    if (isDeclared || own.some((line) => lines.has(line))) ids.add(id);
  }
  for (const id of ids) {
    const measure = measures.get(id);
    if (measure?.overlap) ids.add(measure.overlap.national);
    // A set is walked through with what is added on the way.
    for (const { index } of measure?.params.values() ?? [])
      for (const path of index) ids.add(splitParameterPath(path).measure);
  }
  return ids;
}

/** Parameters that a bill stands in for unless a scenario sets them, whichever measure has them. */
const DECLARED = ['cif', 'domestic_freight', 'river_freight'];

const texts = new WeakMap<Measure, string>();

/** What scenarios have set of a measure; all else is the library's. */
function setIn(measure: Measure): string {
  const known = texts.get(measure);
  if (known !== undefined) return known;
  const set = [...measure.params.values()].flatMap(({ name, cases }) =>
    [...cases].flatMap(([one, segments]) =>
      segments.flatMap(({ from, to, value, setBy }) =>
        setBy === null ? [] : [[name, one, from, to, value && textOf(value)]],
      ),
    ),
  );
  const text = JSON.stringify(set);
  texts.set(measure, text);
  return text;
}

const textOf = (value: Value): string => `${value.kind} ${writeValue(value)}`;
