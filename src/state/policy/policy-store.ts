import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { PolicyPresets, PolicySituation, Stated } from '../../contract/policy.ts';
import type { AnswerPrices } from '../../contract/prices.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import type { TextFile } from '../../reading/text-file.ts';
import type { Issue, Result } from '../../units/issue.ts';
import { arrivalOrder } from '../arrival-order.ts';
import { type History, historyOf, record, stepBack, stepForward } from '../history.ts';
import { latestRun } from '../latest-run.ts';
import { besideOwn, type OwnScenarios, withOwnScenario, withoutOwnScenario } from './own-scenarios.ts';
import {
  DEFAULT_SITUATION,
  type ExpiryChoice,
  withExpiry,
  withMeasure,
  withParameter,
} from './policy-situation.ts';
import { FIRST_DAY } from './situation-stands.ts';
import { standingScenario } from './standing-scenario.ts';

export interface PolicyState {
  readonly presets: PolicyPresets['presets'];
  readonly documents: PolicyPresets['documents'];
  readonly facts: PolicyPresets['facts'];
  readonly history: History<PolicySituation>;
  /** The last prices that came for another situation than the answer's own, and the enquiry they are of. */
  readonly repriced: {
    readonly enquiry: Enquiry;
    readonly prices: AnswerPrices;
    readonly pace: ChangePace;
  } | null;
  /** A measure whose place on the map was asked for; null for none. */
  readonly onMap: string | null;
  /** A file of a scenario that could not be taken as it is. */
  readonly refusedFile: TextFile | null;
  /** Why the last change was not taken; the situation before it stays in force. */
  readonly issues: readonly Issue[];
  /** A change is on its way, so that figures on screen are those of before it. */
  readonly isPending: boolean;
  /** Scenarios of the person's own; whatever is chosen in their place, they stay. */
  readonly own: OwnScenarios;
}

/** While a thumb is dragged only prices follow it; where it is let go is a step of its own. */
export type ChangePace = 'moving' | 'settled';

export interface PolicyActions {
  loadPresets(): Promise<void>;
  /** Starts from a situation, without a step to take back but the one to what it takes the place of. */
  begin(situation: PolicySituation, earlier?: PolicySituation | null): void;
  /** Follows the answer to an enquiry, which came under a situation: prices it anew where that is no longer the present one. */
  follow(enquiry: Enquiry | null, situation: PolicySituation): Promise<void>;
  setScenario(scenario: string | ScenarioFile): Promise<void>;
  /** Null leaves the measure as the preset below has it. */
  setMeasure(measure: string, enabled: boolean | null): Promise<void>;
  setParameter(path: string, value: Stated | null, pace?: ChangePace): Promise<void>;
  setAfterExpiry(measures: readonly string[], choice: ExpiryChoice): Promise<void>;
  setHandOver(day: string | null, pace?: ChangePace): Promise<void>;
  /** A fact of the consignment; null takes it back. */
  setFact(field: string, value: Stated | null): Promise<void>;
  /** All the facts of the consignment at once. */
  setFacts(facts: PolicySituation['facts']): Promise<void>;
  importFile(file: Result<TextFile>): Promise<void>;
  /** Takes of the file that was refused what stands by itself, and says what was left out. */
  importStanding(): Promise<void>;
  /** Null leaves the map to the levers that are set. */
  showOnMap(measure: string | null): void;
  /** Deletes a scenario of the person's own; where it is in force, its base takes its place. */
  removeOwn(id: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  closeIssues(): void;
}

export type PolicyStore = StoreApi<PolicyState & PolicyActions>;

/** The scenario of the person's own that a situation stands on; null for a preset. */
const idOf = ({ scenario }: PolicySituation): string | null =>
  typeof scenario === 'string' ? null : scenario.id;

export const situationOf = ({ history }: PolicyState): PolicySituation => history.present;

/**
 * The measures in force for the answer on screen. A change is priced first and only then taken, so that one that
 * cannot stand leaves everything as it was; of changes in quick succession only the last counts.
 */
export function createPolicyStore(
  engine: Pick<EngineClient, 'presets' | 'prices' | 'measureCards' | 'readScenario' | 'scenarioDocument'>,
  beginning: PolicySituation = DEFAULT_SITUATION,
): PolicyStore {
  /** Of the changes that count as a step. */
  const changes = latestRun();
  /** Of all prices, those on the way to a change among them. */
  const prices = arrivalOrder();
  return createStore<PolicyState & PolicyActions>()((set, get) => {
    let followed: Enquiry | null = null;
    /** Where changes on their way lead to; what comes next builds on it. */
    let wanted: History<PolicySituation> | null = null;
    const target = (): History<PolicySituation> => wanted ?? get().history;
    /** Scenarios made in this visit: taking back the step that made one takes it away. */
    const made = new Set<string>();

    /** The person's scenarios where a history takes the place of the present one. */
    function ownAfter({ past, present, future }: History<PolicySituation>): OwnScenarios {
      const { own, history } = get();
      const undone = idOf(history.present);
      const isUnmade =
        undone !== null &&
        made.has(undone) &&
        future.includes(history.present) &&
        ![...past, present].some((situation) => idOf(situation) === undone);
      const left = isUnmade ? withoutOwnScenario(own, undone) : own;
      const { scenario } = present;
      if (typeof scenario === 'string') return left;
      if (!own.some(({ id }) => id === scenario.id)) made.add(scenario.id);
      return withOwnScenario(left, scenario);
    }

    /** Whether the situation stands is for the engine to say, also before anything is compared. */
    async function pricesUnder(
      situation: PolicySituation,
      pace: ChangePace,
    ): Promise<Result<PolicyState['repriced']>> {
      const enquiry = followed;
      if (enquiry === null) {
        const stands = await engine.measureCards({ situation, route: null, today: FIRST_DAY });
        return stands.ok ? { ...stands, value: null } : stands;
      }
      const priced = await engine.prices({ enquiry, situation });
      return priced.ok ? { ...priced, value: { enquiry, prices: priced.value, pace } } : priced;
    }

    function move(history: History<PolicySituation>): Promise<void> {
      const isNewest = prices.depart();
      wanted = history;
      set({ isPending: true });
      return changes.start(
        () => pricesUnder(history.present, 'settled'),
        (priced) => {
          wanted = null;
          set({ isPending: false });
          if (!priced.ok) set({ issues: priced.issues });
          else {
            const repriced = isNewest() ? { repriced: priced.value } : {};
            set({ history, own: ownAfter(history), issues: [], ...repriced });
          }
        },
      );
    }

    /** Prices on the way to a change; what cannot stand shows nothing, and is said when it is settled. */
    async function preview(situation: PolicySituation): Promise<void> {
      const { signal } = changes;
      const isNewest = prices.depart();
      const priced = await pricesUnder(situation, 'moving');
      if (priced.ok && !signal.aborted && isNewest()) set({ repriced: priced.value });
    }

    const change = (situation: PolicySituation): Promise<void> => move(record(target(), situation));
    const changeAt = (situation: PolicySituation, pace: ChangePace): Promise<void> =>
      pace === 'moving' ? preview(situation) : change(situation);
    const present = (): PolicySituation => target().present;
    const known = (): OwnScenarios => get().own;

    return {
      presets: [],
      documents: [],
      facts: new Map(),
      history: historyOf(beginning),
      repriced: null,
      onMap: null,
      refusedFile: null,
      issues: [],
      isPending: false,
      own: [],

      async loadPresets() {
        const presets = await engine.presets();
        if (presets.ok) set(presets.value);
        else set({ issues: presets.issues });
      },
      begin(situation, earlier = null) {
        changes.cancel();
        wanted = null;
        set({ isPending: false });
        const history = { ...historyOf(situation), past: earlier === null ? [] : [earlier] };
        set({ history, own: ownAfter(history) });
        if (followed !== null) void move(get().history);
      },
      async follow(enquiry, situation) {
        followed = enquiry;
        // An answer has come, so that what could not be loaded before it may come as well.
        if (enquiry !== null && get().presets.length === 0) void get().loadPresets();
        // A change on its way is put anew to the enquiry that is there now.
        const next = wanted;
        changes.cancel();
        wanted = null;
        set({ isPending: false });
        if (next !== null) await move(next);
        else if (enquiry !== null && situation !== get().history.present) await move(get().history);
      },
      setScenario: (scenario) => change({ ...present(), scenario }),
      setMeasure: (measure, enabled) => change(withMeasure(present(), measure, enabled, known())),
      setParameter: (path, value, pace = 'settled') =>
        changeAt(withParameter(present(), path, value, known()), pace),
      setAfterExpiry(measures, choice) {
        const replaceable = get().presets.flatMap(({ replacements }) => Object.keys(replacements));
        return change(withExpiry(present(), measures, choice, replaceable, known()));
      },
      setHandOver: (handOver, pace = 'settled') => changeAt({ ...present(), handOver }, pace),
      setFact(field, value) {
        const { [field]: _, ...others } = present().facts;
        return change({ ...present(), facts: value === null ? others : { ...others, [field]: value } });
      },
      setFacts: (facts) => change({ ...present(), facts }),
      async importFile(file) {
        set({ refusedFile: null });
        const read = file.ok ? await engine.readScenario(file.value.name, file.value.text) : file;
        if (!read.ok) {
          set({ issues: read.issues, refusedFile: file.ok ? file.value : null });
          return;
        }
        await change({ ...present(), scenario: besideOwn(read.value, known()) });
        set(({ issues }) => ({ issues: [...file.issues, ...issues] }));
      },
      async importStanding() {
        const { refusedFile } = get();
        if (refusedFile === null) return;
        const standing = await standingScenario(engine, refusedFile);
        if (!standing.ok) {
          set({ issues: standing.issues });
          return;
        }
        set({ refusedFile: null });
        await change({ ...present(), scenario: besideOwn(standing.value, known()) });
        set(({ issues }) => ({ issues: [...standing.issues, ...issues] }));
      },
      showOnMap: (onMap) => set({ onMap }),
      async removeOwn(id) {
        const { history } = get();
        const { scenario } = history.present;
        if (typeof scenario !== 'string' && scenario.id === id) {
          const base = scenario.base ?? DEFAULT_SITUATION.scenario;
          await change({ ...history.present, scenario: base });
          if (idOf(get().history.present) === id) return;
        }
        set({ own: withoutOwnScenario(get().own, id) });
      },
      undo: () => move(stepBack(target())),
      redo: () => move(stepForward(target())),
      closeIssues: () => set({ issues: [], refusedFile: null }),
    };
  });
}
