import type { Remote } from 'comlink';
import type { Result } from '../units/issue.ts';
import type { Comparison, EngineApi, EngineClient, Enquiry, Progress } from './contract.ts';
import { breakdownIssue, cancelledIssue } from './engine-issue.ts';
import type { EngineWorker } from './engine-worker.ts';
import { openSession, type WorkerSession } from './worker-session.ts';

export interface EngineClientOptions {
  /** How long a cancelled comparison may go on in the worker before the worker is replaced. */
  readonly cancelGraceMs?: number;
  /** Whether to cancel through shared memory; the default is wherever the platform has it. */
  readonly shareMemory?: boolean;
}

/** Below the 300 ms within which a cancel must be felt. */
const CANCEL_GRACE_MS = 250;
/** A call that broke its worker is tried once more in a fresh one. */
const MAX_CRASHES = 1;

interface Call {
  isSettled: boolean;
  /** The worker that has the call now, until it answers. */
  runningIn: WorkerSession | null;
  crashes: number;
  /** Puts the question to a worker and settles the call with what it answers. */
  ask(api: Remote<EngineApi>): Promise<void>;
  fail(issue: typeof cancelledIssue): void;
}

/**
 * The engine behind one worker: starts it at the first call, keeps it, and starts another when it breaks
 * down or does not stop in time. Every promise is settled here, since a dead worker settles none.
 */
export function createSupervisedClient(
  spawn: () => EngineWorker,
  { cancelGraceMs = CANCEL_GRACE_MS, shareMemory = canShareMemory() }: EngineClientOptions = {},
): EngineClient {
  const oldestWanted = shareMemory ? new Int32Array(new SharedArrayBuffer(4)) : null;
  const open = new Set<Call>();
  let session: WorkerSession | null = null;
  let latest: {
    readonly generation: number;
    readonly call: Call;
    onProgress(progress: Progress): void;
  } | null = null;
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
    const answered = () => {
      if (call.runningIn === current) {
        call.runningIn = null;
        open.delete(call);
      }
    };
    call.ask(current.api).then(answered, (error: unknown) => {
      call.fail(breakdownIssue(String(error)));
      answered();
    });
  }

  function startSession(): WorkerSession {
    const started = openSession(spawn(), hear, oldestWanted, (reason) => {
      if (session === started) replaceSession(reason);
    });
    session = started;
    return started;
  }

  /** `crash` is null when we ended the worker ourselves, which is not held against the calls that waited. */
  function replaceSession(crash: string | null): void {
    session?.close();
    session = null;
    for (const call of [...open]) {
      if (crash !== null && ++call.crashes > MAX_CRASHES) call.fail(breakdownIssue(crash));
      if (call.isSettled) open.delete(call);
      else send(call);
    }
  }

  function hear(from: number, progress: Progress): void {
    if (latest?.generation === from && !latest.call.isSettled) latest.onProgress(progress);
  }

  function submit<T>(question: (api: Remote<EngineApi>) => Promise<Result<T>>): {
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
      crashes: 0,
      ask: async (api) => settle(await question(api)),
      fail: (issue) => settle({ ok: false, issues: [issue] }),
    };
    if (isDisposed) call.fail(cancelledIssue);
    else send(call);
    return { call, result };
  }

  function giveUp(call: Call, wanted: number): void {
    if (call.isSettled) return;
    call.fail(cancelledIssue);
    const worker = call.runningIn;
    if (!worker) return;
    if (oldestWanted) Atomics.store(oldestWanted, 0, wanted);
    worker.api.cancelBefore(wanted).catch(() => {});
    setTimeout(() => {
      if (call.runningIn === worker && session === worker) replaceSession(null);
    }, cancelGraceMs);
  }

  return {
    catalogue: () => submit((api) => api.catalogue()).result,

    compare(enquiry: Enquiry, onProgress: (progress: Progress) => void): Comparison {
      generation += 1;
      const own = generation;
      if (latest) giveUp(latest.call, own);
      const { call, result } = submit((api) => api.compare(enquiry, own));
      latest = { generation: own, call, onProgress };
      return { result, cancel: () => giveUp(call, own + 1) };
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
