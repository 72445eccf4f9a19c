import type { MeasureId } from '../library/measure.ts';
import { resolveScenario } from './resolve-scenario.ts';
import type { PolicyLibrary } from './scenario.ts';

/** By measure that ends, the measure of a later text that a scenario of the library puts in its place. */
export function replacementsIn(
  library: PolicyLibrary,
  scenario: string,
): Readonly<Record<MeasureId, MeasureId>> {
  const resolved = resolveScenario(library, scenario);
  if (!resolved.ok) return {};
  const replaced = [...resolved.value.afterExpiry].flatMap(([id, after]) =>
    after.kind === 'replaced' ? [[id, after.by] as const] : [],
  );
  return Object.fromEntries(replaced);
}
