import { describe, expect, it, vi } from 'vitest';
import { outcomeOf, workUntilAborted } from '../../src/state/engine-outcome.ts';
import { success } from '../../src/units/issue.ts';

describe('what the engine is asked', () => {
  it('fails with an issue where the engine breaks down', async () => {
    const outcome = await outcomeOf(Promise.reject(new Error('worker gone')));
    expect(outcome).toMatchObject({
      ok: false,
      issues: [{ code: 'E20', values: { reason: 'worker gone' } }],
    });
  });
});

describe('work of the engine', () => {
  it('is cancelled with its signal, and its progress is not reported any more', async () => {
    const controller = new AbortController();
    const cancel = vi.fn();
    const seen: number[] = [];
    let report: (progress: number) => void = () => {};
    const outcome = workUntilAborted(
      controller.signal,
      (onProgress: (progress: number) => void) => {
        report = onProgress;
        return { result: Promise.resolve(success('done')), cancel };
      },
      (progress) => seen.push(progress),
    );
    report(1);
    expect(cancel).not.toHaveBeenCalled();
    controller.abort();
    report(2);
    expect(cancel).toHaveBeenCalledOnce();
    expect(seen).toEqual([1]);
    await expect(outcome).resolves.toMatchObject({ ok: true, value: 'done' });
  });
});
