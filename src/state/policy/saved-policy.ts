import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation, Stated } from '../../contract/policy.ts';
import type { TextStore } from '../enquiry/saved-state.ts';
import { DEFAULT_SITUATION } from './policy-situation.ts';
import type { PolicyStore } from './policy-store.ts';

const KEY = 'yusuan.policy.1';

/** Keeps the measures chosen on this device. A store that is full or closed loses nothing but memory. */
export function keepPolicy(policy: PolicyStore, memory: TextStore): () => void {
  return policy.subscribe(({ history }, before) => {
    if (history.present === before.history.present) return;
    try {
      memory.setItem(KEY, JSON.stringify(history.present));
    } catch {
      return;
    }
  });
}

/**
 * The measures kept on this device, held against those there are now: a scenario of one's own that no longer stands
 * on them is told with every issue, and the usual one is in force until it is mended.
 */
export async function restorePolicy(
  policy: PolicyStore,
  engine: Pick<EngineClient, 'readScenario'>,
  memory: TextStore,
): Promise<void> {
  const kept = readKept(memory);
  if (kept === null) return;
  const { scenario } = kept;
  if (typeof scenario === 'string') {
    policy.getState().begin(kept);
    return;
  }
  const read = await engine.readScenario('mine.json', JSON.stringify(scenario));
  if (read.ok) policy.getState().begin({ ...kept, scenario: read.value });
  else policy.setState({ issues: read.issues });
}

function readKept(memory: TextStore): PolicySituation | null {
  try {
    const kept: unknown = JSON.parse(memory.getItem(KEY) ?? 'null');
    return isKept(kept) ? { ...DEFAULT_SITUATION, ...kept } : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStated = (value: unknown): value is Stated =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The form alone; whether ids and values stand is for the measures to say. */
const isKept = (value: unknown): value is PolicySituation =>
  isRecord(value) &&
  (typeof value.scenario === 'string' || isRecord(value.scenario)) &&
  isRecord(value.facts) &&
  Object.values(value.facts).every(isStated) &&
  isRecord(value.parameters) &&
  Object.values(value.parameters).every(isStated) &&
  (value.handOver === null || typeof value.handOver === 'string');
