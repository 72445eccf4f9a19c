import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchOver } from '../../src/engine/watch-over.ts';
import type { WorkerSession } from '../../src/engine/worker-session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(ping: () => Promise<void>, { isBusy = true, ready = Promise.resolve() } = {}) {
  const ending = new AbortController();
  let silences = 0;
  const session = { api: { ping }, ready, ended: ending.signal } as unknown as WorkerSession;
  watchOver(session, { silenceMs: 6_000, isBusy: () => isBusy, onSilence: () => (silences += 1) });
  return { silences: () => silences, ending };
}

const never = () => new Promise<void>(() => {});

it('hears of a worker that answers no more, once', async () => {
  const { silences } = watched(never);
  await vi.advanceTimersByTimeAsync(6_500);
  expect(silences()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silences()).toBe(1);
});

it('leaves a worker alone that answers late, again and again', async () => {
  const { silences } = watched(() => new Promise((resolve) => setTimeout(resolve, 4_500)));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(silences()).toBe(0);
});

it.each([
  ['nothing is expected of', { isBusy: false }],
  ['is still being loaded', { ready: never() }],
])('leaves a worker alone that %s', async (_, options) => {
  const { silences } = watched(never, options);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(silences()).toBe(0);
});

it('watches no more over one that has been ended', async () => {
  const { silences, ending } = watched(never);
  await vi.advanceTimersByTimeAsync(3_000);
  ending.abort();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(silences()).toBe(0);
});
