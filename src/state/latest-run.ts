/**
 * Asynchronous work of which only the newest counts. Starting anew and cancelling both abort what is under way; the
 * outcome of aborted work is never applied, in whatever order outcomes come.
 */
export interface LatestRun {
  /** Of the work under way, or of what is next started. */
  readonly signal: AbortSignal;
  /** Begins at once. Rejects where the work does, unless it was aborted meanwhile. */
  start<T>(work: (signal: AbortSignal) => Promise<T>, apply: (outcome: T) => void): Promise<void>;
  cancel(): void;
}

export function latestRun(): LatestRun {
  let controller = new AbortController();

  function cancel(): void {
    controller.abort();
    controller = new AbortController();
  }

  return {
    get signal() {
      return controller.signal;
    },
    async start(work, apply) {
      cancel();
      const { signal } = controller;
      try {
        const outcome = await work(signal);
        if (!signal.aborted) apply(outcome);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    cancel,
  };
}
