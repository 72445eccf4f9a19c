import type { Answer } from '../results/answer-schema.ts';
import type { Result } from '../units/issue.ts';
import type { Catalogue, EngineApi, Enquiry, Progress, ProgressListener } from './contract.ts';
import { throttleProgress } from './throttle-progress.ts';

/** What a running comparison is given to be stopped and heard by. */
export interface ComparisonControl {
  shouldStop(): boolean;
  onProgress(progress: Progress): void;
  /** Lets messages in; resolves soon after. */
  yieldNow(): Promise<void>;
}

/** The pure engine over one network, as the worker has opened it. */
export interface Engine {
  catalogue(): Catalogue;
  compare(enquiry: Enquiry, control: ComparisonControl): Promise<Result<Answer>>;
}

/**
 * What a worker exposes: an engine opened at the first question, generations that can be given up, and
 * progress no faster than a person can read it.
 */
export function createEngineApi(openEngine: () => Result<Engine>): EngineApi {
  let opened: Result<Engine> | null = null;
  let listener: ProgressListener = () => {};
  let sharedOldest: Int32Array | null = null;
  let oldest = 0;

  const engine = (): Result<Engine> => {
    opened ??= openEngine();
    return opened;
  };
  const isUnwanted = (generation: number): boolean =>
    generation < oldest || (sharedOldest !== null && generation < Atomics.load(sharedOldest, 0));

  return {
    connect(onProgress, oldestWanted) {
      listener = onProgress;
      sharedOldest = oldestWanted;
    },
    async catalogue() {
      const found = engine();
      return found.ok ? { ok: true, value: found.value.catalogue(), issues: found.issues } : found;
    },
    async compare(enquiry, generation) {
      const tell = throttleProgress((progress) => listener(generation, progress));
      tell({ stage: 'load', done: 0, total: 1 });
      const found = engine();
      if (!found.ok) return found;
      return found.value.compare(enquiry, {
        shouldStop: () => isUnwanted(generation),
        onProgress: tell,
        yieldNow: letMessagesIn,
      });
    },
    cancelBefore(generation) {
      oldest = Math.max(oldest, generation);
    },
  };
}

/** A turn of the event loop through a message of our own: timers are held back to 4 ms when nested. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
