import { transfer } from 'comlink';
import type {
  QuestionAnswered,
  QuestionAsked,
  QuestionHandlers,
  Session,
  WorkHandlers,
} from '../contract/engine.ts';
import { type QuestionName, WORKS, type WorkName, type Works } from '../contract/questions.ts';
import type { WorkControl } from '../contract/work-control.ts';
import type { GraphBuffers } from '../graph/network-graphs.ts';
import type { Result } from '../units/issue.ts';
import { gatherProgress } from './gather-progress.ts';
import { throttleProgress } from './throttle-progress.ts';
import { isSetting } from './transport.ts';

/** What a worker says without being asked. */
export interface WorkerListener {
  /** A call has its turn: whatever keeps the worker from answering from now on is that call. */
  begun(call: number): void;
  /** How far the work of one generation has come. */
  progressed(name: WorkName, generation: number, progress: unknown): void;
}

/** What a worker exposes. Failures a person can cause come back as values. */
export interface WorkerApi {
  /**
   * Called once, before any work. `oldestWanted` holds one shared cell for each kind of work with the oldest
   * generation still wanted, which running work can read without being spoken to; null where memory cannot be shared.
   * `graphs` are what another worker has compiled.
   */
  connect(listener: WorkerListener, oldestWanted: Int32Array | null, graphs: GraphBuffers): void;
  /** Answered as soon as the worker is not in the midst of something. */
  ping(): void;
  /** What is compiled for workers that start later; nothing before the first question. */
  compiledGraphs(): GraphBuffers;
  ask<Name extends QuestionName>(
    name: Name,
    asked: QuestionAsked<Name>,
    call: number,
  ): Promise<Result<QuestionAnswered<Name>>>;
  /** Later work carries greater generations. */
  work<Name extends WorkName>(
    name: Name,
    asked: Works[Name]['asked'],
    generation: number,
    call: number,
  ): Promise<Result<Works[Name]['yields']>>;
  /** Gives up all work of a kind and an older generation at its next look. */
  cancelBefore(name: WorkName, generation: number): void;
}

const WORK_NAMES: readonly string[] = Object.keys(WORKS);
export const CELLS = WORK_NAMES.length;
/** Position of a kind of work in the shared memory. */
export const cellOf = (name: WorkName): number => WORK_NAMES.indexOf(name);

/** A session opened at the first question, generations that can be given up, and progress no faster than a person can read it. */
export function createWorkerApi(open: (graphs: GraphBuffers) => Result<Session>): WorkerApi {
  let opened: Result<Session> | null = null;
  let given: GraphBuffers = new Map();
  let listener: WorkerListener = { begun() {}, progressed() {} };
  let sharedOldest: Int32Array | null = null;
  const oldest = new Int32Array(CELLS);
  /** What was set may be on its way: nothing is answered by half of it. */
  let settled: Promise<unknown> = Promise.resolve();

  const session = (): Result<Session> => {
    opened ??= open(given);
    return opened;
  };
  const isUnwanted = (name: WorkName, generation: number): boolean => {
    const cell = cellOf(name);
    return (
      generation < Atomics.load(oldest, cell) ||
      (sharedOldest !== null && generation < Atomics.load(sharedOldest, cell))
    );
  };

  return {
    connect(supervisor, oldestWanted, graphs) {
      given = graphs;
      listener = supervisor;
      sharedOldest = oldestWanted;
    },
    compiledGraphs() {
      const graphs: GraphBuffers = opened?.ok ? opened.value.compiledGraphs() : new Map();
      return transfer(graphs, [...graphs.values()]);
    },
    ping() {},
    async ask(name, asked, call) {
      listener.begun(call);
      const found = session();
      if (!found.ok) return found;
      const questions: QuestionHandlers = found.value;
      const answer = settled.then(() => questions[name](...asked));
      const sets: boolean = isSetting(name);
      if (sets) settled = answer.catch(() => {});
      return answer;
    },
    async work(name, asked, generation, call) {
      listener.begun(call);
      const report = reporter(name, (progress) => listener.progressed(name, generation, progress));
      const { opening } = WORKS[name];
      if (opening !== null && opened === null) listener.progressed(name, generation, opening);
      const found = session();
      if (!found.ok) return found;
      const works: WorkHandlers = found.value;
      await settled;
      const control: WorkControl<Works[typeof name]['reports']> = {
        shouldStop: () => isUnwanted(name, generation),
        onProgress: report,
        yieldNow: letMessagesIn,
      };
      return works[name](...asked, control);
    },
    cancelBefore(name, generation) {
      const cell = cellOf(name);
      Atomics.store(oldest, cell, Math.max(Atomics.load(oldest, cell), generation));
    },
  };
}

/** Passes progress on about ten times a second, as the kind of work has it. */
const reporter = (name: WorkName, report: (progress: unknown) => void): ((progress: never) => void) =>
  WORKS[name].progress === 'gathered' ? gatherProgress(report) : throttleProgress(report);

/** A turn of the event loop through a message of our own: timers are held back to 4 ms when nested. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
