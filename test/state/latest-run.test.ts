import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LatestRun, latestRun } from '../../src/state/latest-run.ts';

/** Work that ends when the test says so. */
function workByHand<T>() {
  let finish: (outcome: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const outcome = new Promise<T>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { work: () => outcome, finish, fail };
}

describe('of work of which only the newest counts', () => {
  it('the last one started is applied and no other, in whatever order they end', async () => {
    const steps = fc.array(fc.constantFrom('start', 'cancel'), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, async (scheduler, chosen) => {
        const runs = latestRun();
        const applied: number[] = [];
        for (const [index, step] of chosen.entries()) {
          if (step === 'cancel') runs.cancel();
          else
            void runs.start(
              () => scheduler.schedule(Promise.resolve(index)),
              (own) => applied.push(own),
            );
        }
        await scheduler.waitIdle();
        const last = chosen.length - 1;
        expect(applied).toEqual(chosen[last] === 'start' ? [last] : []);
      }),
    );
  });

  it('nothing older than what is applied ever follows, whenever work is started', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 8 }), async (scheduler, count) => {
        const runs = latestRun();
        const applied: number[] = [];
        const startOne = (own: number): void => {
          void runs.start(
            () => scheduler.schedule(Promise.resolve(own)),
            (done) => applied.push(done),
          );
        };
        scheduler.scheduleSequence(Array.from({ length: count }, (_, own) => async () => startOne(own)));
        await scheduler.waitIdle();
        expect(applied).toEqual(applied.toSorted((a, b) => a - b));
        expect(applied.at(-1)).toBe(count - 1);
      }),
    );
  });

  it('the one before is told to stop as soon as another begins, and all when they are cancelled', () => {
    const runs = latestRun();
    const signals: AbortSignal[] = [];
    const start = (own: LatestRun): void =>
      void own.start(
        (signal) => {
          signals.push(signal);
          return new Promise(() => {});
        },
        () => {},
      );
    start(runs);
    start(runs);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    runs.cancel();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('a failure is told to whoever started it, unless it was overtaken', async () => {
    const runs = latestRun();
    const [older, newer] = [workByHand(), workByHand()];
    const overtaken = runs.start(older.work, () => {});
    const current = runs.start(newer.work, () => {});
    older.fail(new Error('too late to matter'));
    newer.fail(new Error('worker gone'));
    await expect(overtaken).resolves.toBeUndefined();
    await expect(current).rejects.toThrow('worker gone');
  });

  it('the signal at hand is that of the work under way, and a fresh one after a cancel', () => {
    const runs = latestRun();
    const before = runs.signal;
    void runs.start(workByHand().work, () => {});
    expect(before.aborted).toBe(true);
    const during = runs.signal;
    expect(during.aborted).toBe(false);
    runs.cancel();
    expect(during.aborted).toBe(true);
    expect(runs.signal.aborted).toBe(false);
  });
});
