import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { GraphBuffers } from '../graph/network-graphs.ts';
import type { EngineWorker } from './engine-worker.ts';
import type { ProgressListener, WorkerApi } from './worker-api.ts';

/** One living worker and the one proxy to it, kept as long as the worker: a collected proxy would never answer. */
export interface WorkerSession {
  readonly api: Remote<WorkerApi>;
  /** Ends the worker. Its open calls never settle by themselves. */
  close(): void;
}

export function openWorkerSession(
  worker: EngineWorker,
  onProgress: ProgressListener,
  oldestWanted: Int32Array | null,
  graphs: GraphBuffers,
  onCrash: (reason: string) => void,
): WorkerSession {
  const api = wrap<WorkerApi>(worker.endpoint);
  let isOpen = true;
  worker.onCrash((reason) => {
    if (isOpen) onCrash(reason);
  });
  api.connect(proxy(onProgress), oldestWanted, graphs).catch((error: unknown) => {
    if (isOpen) onCrash(String(error));
  });
  return {
    api,
    close() {
      isOpen = false;
      worker.terminate();
      api[releaseProxy]();
    },
  };
}
