import type { Remote } from 'comlink';
import type { Running } from '../contract/engine.ts';
import type { WorkName, Works } from '../contract/questions.ts';
import type { Result } from '../units/issue.ts';
import { breakdownIssue, cancelledIssue, WORKER_HANGS } from './engine-issue.ts';
import type { EngineWorker } from './engine-worker.ts';
import type { GraphShelf } from './graph-shelf.ts';
import { Settings, type Transport } from './transport.ts';
import { watchOver } from './watch-over.ts';
import { CELLS, cellOf, type WorkerApi, type WorkerListener } from './worker-api.ts';
import { openWorkerSession, type WorkerSession } from './worker-session.ts';

export interface SupervisionOptions {
  /** How long cancelled work may go on in the worker before the worker is replaced. */
  readonly cancelGraceMs?: number;
  /** How long a worker that has loaded may leave the page without any sign of life before it is replaced. */
  readonly silenceMs?: number;
  /** Whether to cancel through shared memory; the default is wherever the platform has it. */
  readonly shareMemory?: boolean;
}

/** Below the 300 ms within which a cancel must be felt. */
const CANCEL_GRACE_MS = 250;
/** Longer than the longest step of any work takes on a slow device. */
const SILENCE_MS = 30_000;
/** A call that broke its worker is tried once more in a fresh one. */
const MAX_CRASHES = 1;

interface Call {
  isSettled: boolean;
  /** The worker that has the call now, until it answers. */
  runningIn: WorkerSession | null;
  /** Whether that worker has got to it. */
  hasBegun: boolean;
  crashes: number;
  /** Puts the question to a worker and settles the call with what it answers. */
  ask(api: Remote<WorkerApi>, call: number): Promise<void>;
  fail(issue: typeof cancelledIssue): void;
}

/** The work of a kind that counts. */
interface NewestWork {
  readonly generation: number;
  readonly call: Call;
  readonly onProgress: (progress: unknown) => void;
}

/**
 * One worker: started at the first call, kept, and replaced when it breaks down or does not stop in time. Every
 * promise is settled here, since a dead worker settles none; a new worker is given the user's figures and rates in use, and the
 * graphs on the shelf.
 */
export function createSupervisedTransport(
  spawn: () => EngineWorker,
  shelf: GraphShelf,
  {
    cancelGraceMs = CANCEL_GRACE_MS,
    silenceMs = SILENCE_MS,
    shareMemory = canShareMemory(),
  }: SupervisionOptions = {},
): Transport {
  const oldestWanted = shareMemory ? new Int32Array(new SharedArrayBuffer(4 * CELLS)) : null;
  const open = new Set<Call>();
  const sent = new Map<number, Call>();
  let calls = 0;
  const newest = new Map<WorkName, NewestWork>();
  let session: WorkerSession | null = null;
  const settings = new Settings();
  let generation = 0;
  let isDisposed = false;

  function send(call: Call): void {
    let current: WorkerSession;
    try {
      current = session ?? startSession();
    } catch (error) {
      call.fail(breakdownIssue(String(error)));
      return;
    }
    open.add(call);
    call.runningIn = current;
    call.hasBegun = false;
    calls += 1;
    const id = calls;
    sent.set(id, call);
    const answered = () => {
      sent.delete(id);
      if (call.runningIn === current) {
        call.runningIn = null;
        open.delete(call);
      }
      if (session === current) shelf.fillFrom(current.api).catch(() => {});
    };
    call.ask(current.api, id).then(answered, (error: unknown) => {
      call.fail(breakdownIssue(String(error)));
      answered();
    });
  }

  function startSession(): WorkerSession {
    const onCrash = (reason: string): void => {
      if (session === started) replaceSession(reason);
    };
    const started: WorkerSession = openWorkerSession(spawn(), listener, oldestWanted, shelf.graphs, onCrash);
    session = started;
    settings.repeat((name, asked) => {
      started.api.ask(name, asked, 0).catch(() => {});
    });
    watchOver(started, { silenceMs, isBusy: () => open.size > 0, onSilence: () => endSilence(started) });
    return started;
  }

  /** `crash` is null when we ended the worker ourselves, which is not held against the calls that waited. */
  function replaceSession(crash: string | null): void {
    session?.close();
    session = null;
    sent.clear();
    for (const call of [...open]) {
      if (crash !== null && ++call.crashes > MAX_CRASHES) call.fail(breakdownIssue(crash));
      if (call.isSettled) open.delete(call);
      else send(call);
    }
  }

  /** The call that the worker got to last is the one it hangs in; the others had no part in it. */
  function endSilence(silent: WorkerSession): void {
    if (session !== silent) return;
    const begun = [...sent.values()].filter((call) => call.runningIn === silent && call.hasBegun);
    begun.at(-1)?.fail(breakdownIssue(WORKER_HANGS));
    replaceSession(null);
  }

  const listener: WorkerListener = {
    begun(id) {
      const call = sent.get(id);
      if (!call) return;
      call.hasBegun = true;
      // Calls stand in the order in which the worker has got to them.
      sent.delete(id);
      sent.set(id, call);
    },
    progressed(name, from, progress) {
      const work = newest.get(name);
      if (work?.generation === from && !work.call.isSettled) work.onProgress(progress);
    },
  };

  /** What comes from a thread has lost its type; both ends of the call are built from one table of questions. */
  function submit<T>(question: (api: Remote<WorkerApi>, call: number) => Promise<Result<unknown>>): {
    readonly call: Call;
    readonly result: Promise<Result<T>>;
  } {
    let settle: (result: Result<T>) => void = () => {};
    const result = new Promise<Result<T>>((resolve) => {
      settle = (value) => {
        call.isSettled = true;
        resolve(value);
      };
    });
    const call: Call = {
      isSettled: false,
      runningIn: null,
      hasBegun: false,
      crashes: 0,
      ask: async (api, id) => settle((await question(api, id)) as Result<T>),
      fail: (issue) => settle({ ok: false, issues: [issue] }),
    };
    if (isDisposed) call.fail(cancelledIssue);
    else send(call);
    return { call, result };
  }

  function giveUp(name: WorkName, call: Call, wanted: number): void {
    if (call.isSettled) return;
    call.fail(cancelledIssue);
    const worker = call.runningIn;
    if (!worker) return;
    if (oldestWanted) Atomics.store(oldestWanted, cellOf(name), wanted);
    worker.api.cancelBefore(name, wanted).catch(() => {});
    // One that waits behind another call ends by itself as soon as it has its turn.
    setTimeout(() => {
      if (call.runningIn === worker && session === worker && call.hasBegun) replaceSession(null);
    }, cancelGraceMs);
  }

  return {
    async ask(name, asked) {
      const answer = await submit<never>((api, id) => api.ask(name, asked, id)).result;
      if (answer.ok) settings.note(name, asked);
      return answer;
    },

    start<Name extends WorkName>(
      name: Name,
      asked: Works[Name]['asked'],
      onProgress: (progress: Works[Name]['reports']) => void,
    ): Running<Works[Name]['yields']> {
      generation += 1;
      const own = generation;
      const older = newest.get(name);
      if (older) giveUp(name, older.call, own);
      const { call, result } = submit<Works[Name]['yields']>((api, id) =>
        api.work(name, asked as never, own, id),
      );
      newest.set(name, { generation: own, call, onProgress: (progress) => onProgress(progress as never) });
      return { result, cancel: () => giveUp(name, call, own + 1) };
    },

    dispose() {
      isDisposed = true;
      session?.close();
      session = null;
      for (const call of open) call.fail(cancelledIssue);
      open.clear();
    },
  };
}

/** A page that is not isolated has no shared memory; Node always has it. */
function canShareMemory(): boolean {
  return typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated !== false;
}
