/*
 * Starts the worker of the engine while the page's own script, a hundred times as long as this one, is still on its
 * way; `takeEngineWorker` takes it over.
 */

declare global {
  interface Window {
    earlyEngine?: Worker | undefined;
  }
}

const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });

// One that breaks down before anybody listens is left to be started, and told of, by the page.
worker.addEventListener('error', (event) => {
  if (window.earlyEngine !== worker) return;
  event.preventDefault();
  window.earlyEngine = undefined;
});

window.earlyEngine = worker;

export {};
