import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Issue } from '../../units/issue.ts';
import type { TextStore } from '../enquiry/saved-state.ts';
import type { ReadPolicyLink } from './policy-link.ts';
import { readSituation } from './policy-situation.ts';
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
 * The measures of the link that was followed, else those kept on this device, held against those there are now: a
 * scenario of one's own that no longer stands on them is told with every issue, and the usual one is in force until it
 * is mended.
 */
export async function restorePolicy(
  policy: PolicyStore,
  engine: Pick<EngineClient, 'readScenario'>,
  { memory, link }: { readonly memory: TextStore; readonly link: ReadPolicyLink },
): Promise<void> {
  if (link.kind === 'unreadable') policy.setState({ issues: [UNREADABLE_LINK] });
  const kept = link.kind === 'situation' ? link.situation : readKept(memory);
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
    return readSituation(JSON.parse(memory.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

const UNREADABLE_LINK: Issue = { severity: 'warning', code: 'link_policy', path: '', values: {} };
