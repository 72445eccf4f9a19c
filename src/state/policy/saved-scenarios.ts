import type { PolicySituation } from '../../contract/policy.ts';
import type { Device } from '../device/device-store.ts';
import { type History, mapHistory } from '../history.ts';
import {
  mergeOwnScenarios,
  type OwnScenarios,
  readOwnScenarios,
  sameScenario,
  writeOwnScenarios,
} from './own-scenarios.ts';
import type { PolicyStore } from './policy-store.ts';

export interface KeptScenarios {
  /** To be called when another tab has stored scenarios. */
  changedElsewhere(): void;
  stop(): void;
}

/**
 * Keeps the scenarios of the person's own in step with what the device stores, whatever other tabs store meanwhile: one
 * that was changed in both stays in both forms, and the one in force here changes only when the person says so.
 */
export function keepOwnScenarios(policy: PolicyStore, device: Device): KeptScenarios {
  const read = (): OwnScenarios => device.getState().read('scenarios', readOwnScenarios) ?? [];
  let before: OwnScenarios = read();
  let isMerging = false;
  policy.setState({ own: before });

  /** `pinned` is left as it is here, to be decided upon. */
  function merge(pinned: string | null): void {
    const here = policy.getState().own;
    const stored = read();
    const merged = mergeOwnScenarios({ here, before, stored });
    const own = merged.own.map((scenario) =>
      scenario.id === pinned ? (here.find(({ id }) => id === pinned) ?? scenario) : scenario,
    );
    before = stored;
    if (pinned === null && !sameList(merged.own, stored)) {
      device.getState().write('scenarios', writeOwnScenarios(merged.own));
      before = merged.own;
    }
    isMerging = true;
    policy.setState(({ history }) => ({
      own,
      history: merged.renamed.reduce((renaming, { from, to }) => renameIn(renaming, from, to), history),
    }));
    isMerging = false;
  }

  /** The one in force here, where it stands otherwise on the device. */
  function changedInForce(): OwnScenarios[number] | null {
    const { scenario } = policy.getState().history.present;
    if (typeof scenario === 'string') return null;
    const stored = read().find(({ id }) => id === scenario.id);
    const known = before.find(({ id }) => id === scenario.id);
    const isChanged = stored !== undefined && known !== undefined && !sameScenario(stored, known);
    return isChanged && !sameScenario(stored, scenario) ? stored : null;
  }

  const stop = policy.subscribe(({ own }, old) => {
    if (own === old.own || isMerging) return;
    device.getState().closeElsewhere('scenarios');
    merge(null);
  });

  return {
    changedElsewhere() {
      const theirs = changedInForce();
      if (theirs === null) {
        merge(null);
        return;
      }
      const known = before;
      merge(theirs.id);
      // Until it is adopted, a change made here is one made in both.
      before = before.map(
        (scenario) => known.find(({ id }) => id === scenario.id && id === theirs.id) ?? scenario,
      );
      device.getState().tellElsewhere({
        name: 'scenarios',
        adopt() {
          before = before.map((scenario) => (scenario.id === theirs.id ? theirs : scenario));
          void policy.getState().setScenario(theirs);
        },
      });
    },
    stop,
  };
}

const sameList = (a: OwnScenarios, b: OwnScenarios): boolean => writeOwnScenarios(a) === writeOwnScenarios(b);

const renameIn = (
  history: History<PolicySituation>,
  from: string,
  to: OwnScenarios[number],
): History<PolicySituation> =>
  mapHistory(history, (situation) =>
    typeof situation.scenario !== 'string' && situation.scenario.id === from
      ? { ...situation, scenario: { ...situation.scenario, id: to.id, title: to.title } }
      : situation,
  );
