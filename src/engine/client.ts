import type { EngineClient } from './contract.ts';
import type { EngineWorker } from './engine-worker.ts';
import { createSupervisedClient, type EngineClientOptions } from './supervised-client.ts';

/** The engine in a worker of the browser. `spawn` is called again whenever the worker has to be replaced. */
export function createEngineClient(spawn: () => Worker, options?: EngineClientOptions): EngineClient {
  return createSupervisedClient(() => webWorker(spawn()), options);
}

function webWorker(worker: Worker): EngineWorker {
  return {
    endpoint: worker,
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message || 'the worker did not start');
      });
      worker.addEventListener('messageerror', () => listener('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}
