import type { Remote } from 'comlink';
import type {
  EngineApi,
  EngineClient,
  Lane,
  ProgressListener,
  ProgressOf,
  Running,
} from '../contract/engine.ts';
import type { OwnFigure } from '../contract/figures.ts';
import type { Result } from '../units/issue.ts';
import { breakdownIssue, cancelledIssue } from './engine-issue.ts';
import type { EngineWorker } from './engine-worker.ts';
import { cellOf, LANES } from './lane.ts';
import { openSession, type WorkerSession } from './worker-session.ts';

export interface EngineClientOptions {
  /** How long cancelled work may go on in the worker before the worker is replaced. */
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

/** The work of a lane that counts. */
interface Slot<L extends Lane> {
  newest: {
    readonly generation: number;
    readonly call: Call;
    readonly onProgress: (progress: ProgressOf[L]) => void;
  } | null;
}

/**
 * The engine behind one worker: starts it at the first call, keeps it, and starts another when it breaks
 * down or does not stop in time. Every promise is settled here, since a dead worker settles none; a new worker is
 * given the own figures that were in use.
 */
export function createSupervisedClient(
  spawn: () => EngineWorker,
  { cancelGraceMs = CANCEL_GRACE_MS, shareMemory = canShareMemory() }: EngineClientOptions = {},
): EngineClient {
  const oldestWanted = shareMemory ? new Int32Array(new SharedArrayBuffer(4 * LANES.length)) : null;
  const open = new Set<Call>();
  let session: WorkerSession | null = null;
  const slots: { readonly [L in Lane]: Slot<L> } = {
    comparison: { newest: null },
    isochrone: { newest: null },
    backtest: { newest: null },
    handOver: { newest: null },
  };
  let ownFigures: readonly OwnFigure[] = [];
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
    const onCrash = (reason: string): void => {
      if (session === started) replaceSession(reason);
    };
    const started: WorkerSession = openSession(spawn(), hear, oldestWanted, onCrash);
    session = started;
    if (ownFigures.length > 0) started.api.replaceFigures(ownFigures).catch(() => {});
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

  const hear: ProgressListener = (lane, from, progress) => {
    const { newest } = slots[lane];
    if (newest?.generation === from && !newest.call.isSettled) newest.onProgress(progress);
  };

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

  /** Starts work that overtakes what its lane was doing. */
  function start<T, L extends Lane>(
    lane: L,
    work: (api: Remote<EngineApi>, generation: number) => Promise<Result<T>>,
    onProgress: (progress: ProgressOf[L]) => void,
  ): Running<T> {
    generation += 1;
    const own = generation;
    const slot: Slot<L> = slots[lane];
    if (slot.newest) giveUp(lane, slot.newest.call, own);
    const { call, result } = submit((api) => work(api, own));
    slot.newest = { generation: own, call, onProgress };
    return { result, cancel: () => giveUp(lane, call, own + 1) };
  }

  function giveUp(lane: Lane, call: Call, wanted: number): void {
    if (call.isSettled) return;
    call.fail(cancelledIssue);
    const worker = call.runningIn;
    if (!worker) return;
    if (oldestWanted) Atomics.store(oldestWanted, cellOf(lane), wanted);
    worker.api.cancelBefore(lane, wanted).catch(() => {});
    setTimeout(() => {
      if (call.runningIn === worker && session === worker) replaceSession(null);
    }, cancelGraceMs);
  }

  return {
    catalogue: () => submit((api) => api.catalogue()).result,

    compare: (enquiry, onProgress) =>
      start('comparison', (api, own) => api.compare(enquiry, own), onProgress),
    isochrone: (question, onProgress) =>
      start('isochrone', (api, own) => api.isochrone(question, own), onProgress),
    backtest: (onProgress) => start('backtest', (api, own) => api.backtest(own), onProgress),
    lastHandOver: (question, onProgress) =>
      start('handOver', (api, own) => api.lastHandOver(question, own), onProgress),

    networkView: () => submit((api) => api.networkView()).result,
    terminalCard: (id, date) => submit((api) => api.terminalCard(id, date)).result,
    linkCard: (id, date) => submit((api) => api.linkCard(id, date)).result,
    timetable: (question) => submit((api) => api.timetable(question)).result,
    figureCard: (figure) => submit((api) => api.figureCard(figure)).result,
    dataSheet: () => submit((api) => api.dataSheet()).result,

    async replaceFigures(figures) {
      const report = await submit((api) => api.replaceFigures(figures)).result;
      if (report.ok) ownFigures = figures;
      return report;
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
