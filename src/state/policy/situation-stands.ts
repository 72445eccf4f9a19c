import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation } from '../../contract/policy.ts';

/** Any day does to see whether a situation stands. */
export const FIRST_DAY = '2024-01-01';

export const scenarioFileName = ({ id }: { readonly id: string }): string => `${id}.json`;

/** Whether a situation stands on the measures there are: its scenario by itself, and all of it together. */
export async function stands(
  engine: Pick<EngineClient, 'readScenario' | 'measureCards'>,
  situation: PolicySituation,
): Promise<boolean> {
  const { scenario } = situation;
  if (typeof scenario !== 'string') {
    const read = await engine.readScenario(scenarioFileName(scenario), JSON.stringify(scenario));
    if (!read.ok) return false;
  }
  return (await engine.measureCards({ situation, route: null, today: FIRST_DAY })).ok;
}
