import type { BacktestProgress } from '../contract/backtest.ts';
import type { EngineApi, Lane, ProgressListener } from '../contract/engine.ts';
import type { HandOverProgress } from '../contract/hand-over.ts';
import type { IsochroneProgress } from '../contract/isochrone.ts';
import type { Engine } from '../contract/session.ts';
import type { Result } from '../units/issue.ts';
import { gatherProgress } from './gather-progress.ts';
import { cellOf, LANES } from './lane.ts';
import { throttleProgress } from './throttle-progress.ts';

/**
 * What a worker exposes: an engine opened at the first question, generations that can be given up, and
 * progress no faster than a person can read it.
 */
export function createEngineApi(openEngine: () => Result<Engine>): EngineApi {
  let opened: Result<Engine> | null = null;
  let listener: ProgressListener = () => {};
  let sharedOldest: Int32Array | null = null;
  const oldest = LANES.map(() => 0);

  const engine = (): Result<Engine> => {
    opened ??= openEngine();
    return opened;
  };
  const ask = async <T>(question: (engine: Engine) => Result<T>): Promise<Result<T>> => {
    const found = engine();
    return found.ok ? question(found.value) : found;
  };
  const isUnwanted = (lane: Lane, generation: number): boolean => {
    const cell = cellOf(lane);
    return (
      generation < (oldest[cell] ?? 0) ||
      (sharedOldest !== null && generation < Atomics.load(sharedOldest, cell))
    );
  };
  const control = <P>(lane: Lane, generation: number, onProgress: (progress: P) => void) => ({
    shouldStop: () => isUnwanted(lane, generation),
    onProgress,
    yieldNow: letMessagesIn,
  });

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
      const tell = throttleProgress((progress) => listener('comparison', generation, progress));
      tell({ stage: 'load', done: 0, total: 1 });
      const found = engine();
      if (!found.ok) return found;
      return found.value.compare(enquiry, control('comparison', generation, tell));
    },
    async isochrone(question, generation) {
      const tell = gatherProgress<IsochroneProgress>((progress) =>
        listener('isochrone', generation, progress),
      );
      const found = engine();
      if (!found.ok) return found;
      return found.value.isochrone(question, control('isochrone', generation, tell));
    },
    async backtest(generation) {
      const tell = gatherProgress<BacktestProgress>((progress) => listener('backtest', generation, progress));
      const found = engine();
      if (!found.ok) return found;
      return found.value.backtest(control('backtest', generation, tell));
    },
    async lastHandOver(question, generation) {
      const tell = (progress: HandOverProgress): void => listener('handOver', generation, progress);
      const found = engine();
      if (!found.ok) return found;
      return found.value.lastHandOver(question, control('handOver', generation, tell));
    },
    cancelBefore(lane, generation) {
      const cell = cellOf(lane);
      oldest[cell] = Math.max(oldest[cell] ?? 0, generation);
    },
    networkView: () => ask((engine) => engine.networkView()),
    terminalCard: (id, date) => ask((engine) => engine.terminalCard(id, date)),
    linkCard: (id, date) => ask((engine) => engine.linkCard(id, date)),
    timetable: (question) => ask((engine) => engine.timetable(question)),
    figureCard: (figure) => ask((engine) => engine.figureCard(figure)),
    dataSheet: () => ask((engine) => engine.dataSheet()),
    replaceFigures: (figures) => ask((engine) => engine.replaceFigures(figures)),
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
