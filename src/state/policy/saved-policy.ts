import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Issue } from '../../units/issue.ts';
import type { Device } from '../device/device-store.ts';
import { sameText } from '../same-text.ts';
import { statesOtherwise, stepUpon, withFactsOf } from './merge-situations.ts';
import { besideOwn, withOwnScenario } from './own-scenarios.ts';
import type { ReadPolicyLink } from './policy-link.ts';
import { DEFAULT_SITUATION, readSituation } from './policy-situation.ts';
import type { PolicyStore } from './policy-store.ts';
import { scenarioFileName, stands } from './situation-stands.ts';
import { standingSituation } from './standing-situation.ts';

export interface KeptPolicy {
  /** To be called when another tab has stored a situation. */
  changedElsewhere(): void;
  stop(): void;
}

/**
 * Stores the measures chosen and the facts stated on this device: each step upon what other tabs have stored meanwhile,
 * so that none takes away what was stated in another. Facts stated elsewhere are offered, not taken over.
 */
export function keepPolicy(policy: PolicyStore, device: Device): KeptPolicy {
  const read = (): PolicySituation | null =>
    device.getState().read('policy', (text) => readSituation(JSON.parse(text)));
  const facts = (): PolicySituation['facts'] => policy.getState().history.present.facts;

  const stop = policy.subscribe(({ history }, { history: old }) => {
    const { past, present, future } = history;
    if (present === old.present) return;
    // A scenario that another took the name of is renamed in every step at once.
    const isStep = [...past, ...future].includes(old.present) || present.facts === old.present.facts;
    const stored = isStep ? read() : null;
    const kept = stored === null ? present : stepUpon(stored, { before: old.present, after: present });
    device.getState().write('policy', JSON.stringify(kept));
  });

  return {
    changedElsewhere() {
      const theirs = read()?.facts ?? {};
      if (!statesOtherwise(theirs, facts())) return;
      device.getState().tellElsewhere({
        name: 'policy',
        adopt: () => void policy.getState().setFacts(withFactsOf(facts(), theirs)),
      });
    },
    stop,
  };
}

export interface StoredPolicy {
  readonly device: Device;
  readonly link: ReadPolicyLink;
}

/**
 * The measures of the link that was followed, else those stored on this device, held against those there are now. What
 * of the stored ones no longer stands is set aside, and the rest is in force; what of a link does not stand is said.
 */
export async function restorePolicy(
  policy: PolicyStore,
  engine: Pick<EngineClient, 'readScenario' | 'measureCards'>,
  { device, link }: StoredPolicy,
): Promise<void> {
  if (link.kind === 'unreadable') policy.setState({ issues: [UNREADABLE_LINK] });
  const kept = device.getState().read('policy', (text) => readSituation(JSON.parse(text)));
  if (link.kind === 'situation' && kept !== null) keepOwn(policy, kept);
  const stored = link.kind === 'situation' ? link.situation : kept;
  if (stored === null) return;
  const earlier = link.kind === 'situation' ? replacedBy(stored, kept, device) : null;
  const begin = (situation: PolicySituation): void => {
    policy.getState().begin(situation, earlier);
    if (link.kind !== 'situation' || kept === null) return;
    // What the device has been told of the goods, in another tab for one, stays beside what a link tells.
    const facts = withFactsOf(kept.facts, situation.facts);
    device.getState().write('policy', JSON.stringify({ ...situation, facts }));
  };
  if (isUsual(stored)) {
    begin(stored);
    return;
  }
  const migrated = await migratedSituation(engine, stored);
  const { situation, dropped } = await standingSituation(migrated, (asked) => stands(engine, asked));
  if (dropped.length > 0 && link.kind !== 'situation')
    device.getState().setAside({ name: 'policy', text: JSON.stringify(stored), parts: dropped });
  const { scenario } = situation;
  const isLinked = link.kind === 'situation' && typeof scenario !== 'string';
  begin(isLinked ? { ...situation, scenario: besideOwn(scenario, policy.getState().own) } : situation);
  if (dropped.length > 0 && link.kind === 'situation') policy.setState({ issues: [partOfLink(dropped)] });
}

/** What the device had in force, where a link takes its place; nothing on a first visit. */
function replacedBy(
  linked: PolicySituation,
  kept: PolicySituation | null,
  device: Device,
): PolicySituation | null {
  const isFirstVisit = device.getState().read('enquiry', (text) => text) === null;
  const before = kept ?? (isFirstVisit ? null : DEFAULT_SITUATION);
  return before === null || sameText(before, linked) ? null : before;
}

/** The scenario of one's own that the device had in force stays beside the one of a link. */
function keepOwn(policy: PolicyStore, { scenario }: PolicySituation): void {
  if (typeof scenario === 'string') return;
  policy.setState(({ own }) => ({ own: withOwnScenario(own, besideOwn(scenario, own)) }));
}

/** A scenario of one's own brought up to this version, where it can be read. */
async function migratedSituation(
  engine: Pick<EngineClient, 'readScenario'>,
  situation: PolicySituation,
): Promise<PolicySituation> {
  const { scenario } = situation;
  if (typeof scenario === 'string') return situation;
  const read = await engine.readScenario(scenarioFileName(scenario), JSON.stringify(scenario));
  return read.ok ? { ...situation, scenario: read.value } : situation;
}

/** A shipped scenario and nothing stated; whether it is there is seen at the first answer. */
const isUsual = ({ scenario, facts, parameters, handOver }: PolicySituation): boolean =>
  scenario === DEFAULT_SITUATION.scenario &&
  handOver === null &&
  Object.keys(facts).length + Object.keys(parameters).length === 0;

const UNREADABLE_LINK: Issue = { severity: 'warning', code: 'link_policy', path: '', values: {} };

const partOfLink = (dropped: readonly string[]): Issue => ({
  severity: 'warning',
  code: 'link_policy_part',
  path: '',
  values: { parts: dropped.join(', ') },
});
