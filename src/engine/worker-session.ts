import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { GraphBuffers } from '../graph/network-graphs.ts';
import type { EngineWorker } from './engine-worker.ts';
import type { WorkerApi, WorkerListener } from './worker-api.ts';

/** One living worker and the one proxy to it, kept as long as the worker: a collected proxy would never answer. */
export interface WorkerSession {
  readonly api: Remote<WorkerApi>;
  /** Settled once the worker has loaded. */
  readonly ready: Promise<void>;
  readonly ended: AbortSignal;
  /** Ends the worker. Its open calls never settle by themselves. */
  close(): void;
}

export function openWorkerSession(
  worker: EngineWorker,
  listener: WorkerListener,
  oldestWanted: Int32Array | null,
  graphs: GraphBuffers,
  onCrash: (reason: string) => void,
): WorkerSession {
  const api = wrap<WorkerApi>(worker.endpoint);
  const ending = new AbortController();
  const { signal: ended } = ending;
  worker.onCrash((reason) => {
    if (!ended.aborted) onCrash(reason);
  });
  const ready = api.connect(proxy(listener), oldestWanted, graphs).catch((error: unknown) => {
    if (!ended.aborted) onCrash(String(error));
  });
  return {
    api,
    ready,
    ended,
    close() {
      ending.abort();
      worker.terminate();
      api[releaseProxy]();
    },
  };
}
