import type { EngineClient } from '../contract/engine.ts';
import { clientOver } from './engine-client.ts';
import type { EngineWorker } from './engine-worker.ts';
import { GraphShelf } from './graph-shelf.ts';
import { createPooledTransport } from './pooled-transport.ts';
import { createSupervisedTransport, type SupervisionOptions } from './supervised-transport.ts';

/** The engine in workers of the browser. `spawn` is called for each of the pool, and whenever one has to be replaced. */
export function createEngineClient(spawn: () => Worker, options?: SupervisionOptions): EngineClient {
  const shelf = new GraphShelf();
  return clientOver(
    createPooledTransport(() => createSupervisedTransport(() => webWorker(spawn()), shelf, options)),
  );
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
