import type { Endpoint } from 'comlink';

/** A worker of either platform, as far as the engine client is concerned with it. */
export interface EngineWorker {
  readonly endpoint: Endpoint;
  /** Told once when the worker breaks down by itself, with what it said last. */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}
