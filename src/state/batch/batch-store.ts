import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnsweredRow } from '../../batch/answered-list.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { EnquiryList, ListOutcome, ListProgress } from '../../contract/enquiries/enquiry-list.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import { beijingDate, formatInstant, type Instant } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { outcomeOf, workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

export type BatchPhase =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  /** Nothing of it can be read. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Understood, and not asked yet. */
  | { readonly kind: 'read'; readonly list: EnquiryList }
  | { readonly kind: 'answering' | 'stopped' | 'answered'; readonly list: EnquiryList };

export interface BatchState {
  /** Lines that are typed or pasted. */
  readonly text: string;
  readonly phase: BatchPhase;
  /** By their place in the list; null while they are to come. */
  readonly outcomes: readonly (ListOutcome | null)[];
  readonly done: number;
  /** Milliseconds until all are answered, at the pace so far; null where there is none. */
  readonly left: number | null;
  /** The measures they were asked under. */
  readonly situation: PolicySituation | null;
}

export interface BatchActions {
  setText(text: string): void;
  /** Reads a file, or the lines that stand there where it is null. */
  read(file: File | null): Promise<void>;
  /** Asks all that are not answered yet. */
  answer(): Promise<void>;
  stop(): void;
  startOver(): void;
}

export type BatchStore = StoreApi<BatchState & BatchActions>;

export interface BatchSurroundings {
  readonly engine: Pick<EngineClient, 'enquiryList' | 'answerList'>;
  now(): Instant;
  /** Milliseconds of a clock that only goes on. */
  clock(): number;
  situation(): PolicySituation;
}

const EMPTY = { phase: { kind: 'empty' }, outcomes: [], done: 0, left: null, situation: null } as const;

/** A list of enquiries: brought, read, and answered as long as nobody stops it. */
export function createBatchStore({ engine, now, clock, situation }: BatchSurroundings): BatchStore {
  const readings = latestRun();
  const runs = latestRun();

  return createStore<BatchState & BatchActions>()((set, get) => {
    function take(
      list: EnquiryList,
      done: number,
      found: ListProgress['found'],
      places: readonly number[],
    ): void {
      const outcomes = [...get().outcomes];
      for (const { index, outcome } of found) {
        const place = places[index];
        if (place !== undefined) outcomes[place] = outcome;
      }
      set({ outcomes, done: list.enquiries.length - places.length + done });
    }

    return {
      text: '',
      ...EMPTY,
      setText: (text) => set({ text }),
      read(file) {
        runs.cancel();
        set({ ...EMPTY, phase: { kind: 'reading' } });
        const asked = async () => ({
          name: file?.name ?? '',
          bytes:
            file === null ? new TextEncoder().encode(get().text) : new Uint8Array(await file.arrayBuffer()),
          today: beijingDate(now()),
          asOf: formatInstant(now()).slice(0, 16),
        });
        return readings.start(
          () => outcomeOf(asked().then((question) => engine.enquiryList(question))),
          (read) => {
            if (read.ok) set({ phase: { kind: 'read', list: read.value } });
            else set({ phase: { kind: 'refused', issues: read.issues } });
          },
        );
      },
      answer() {
        const { phase } = get();
        if (!('list' in phase)) return Promise.resolve();
        const { list } = phase;
        const isAnew = phase.kind !== 'stopped';
        const under = isAnew ? situation() : (get().situation ?? situation());
        const outcomes = isAnew ? list.enquiries.map(() => null) : get().outcomes;
        const places = outcomes.flatMap((outcome, place) => (outcome === null ? [place] : []));
        set({ phase: { kind: 'answering', list }, outcomes, situation: under, left: null });
        if (isAnew) set({ done: 0 });
        const begun = clock();
        const enquiries = places.flatMap((place) => list.enquiries[place]?.enquiry ?? []);
        return runs.start(
          (signal) =>
            workUntilAborted(
              signal,
              (report) => engine.answerList(enquiries, under, report),
              ({ done, total, found }: ListProgress) => {
                take(list, done, found, places);
                set({ left: ((clock() - begun) / done) * (total - done) });
              },
            ),
          (answered) => {
            if (!answered.ok) set({ phase: { kind: 'refused', issues: answered.issues } });
            else {
              take(
                list,
                answered.value.length,
                answered.value.map((outcome, index) => ({ index, outcome })),
                places,
              );
              set({ phase: { kind: 'answered', list }, left: null });
            }
          },
        );
      },
      stop() {
        const { phase } = get();
        if (phase.kind !== 'answering') return;
        runs.cancel();
        set({
          phase: { kind: 'stopped', list: phase.list },
          left: null,
          done: get().outcomes.filter((outcome) => outcome !== null).length,
        });
      },
      startOver() {
        runs.cancel();
        readings.cancel();
        set(EMPTY);
      },
    };
  });
}

/** What is said of a list that was stopped; null of any other. */
export const stoppedIssue = ({ phase, done, outcomes }: BatchState): Issue | null =>
  phase.kind === 'stopped'
    ? { severity: 'notice', code: 'E13', path: '', values: { n: done, m: outcomes.length } }
    : null;

/** By enquiry, the row that shows it now: what shows a table draws only those anew that are others. */
const rowsOf = new WeakMap<AnsweredRow['listed'], AnsweredRow>();

/** The enquiries of a list with what became of them so far; a row stays the same as long as nothing more is known. */
export function answeredRows({ phase, outcomes }: BatchState): readonly AnsweredRow[] {
  if (!('list' in phase) || phase.kind === 'read') return [];
  return phase.list.enquiries.map((listed, index) => {
    const outcome = outcomes[index] ?? null;
    const known = rowsOf.get(listed);
    if (known?.outcome === outcome) return known;
    const row = { listed, outcome };
    rowsOf.set(listed, row);
    return row;
  });
}
