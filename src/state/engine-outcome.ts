import type { Running } from '../contract/engine.ts';
import type { Issue, Result } from '../units/issue.ts';

/** The outcome of a question or work of the engine; that it broke down is a failure like any other. */
export const outcomeOf = <T>(pending: Promise<Result<T>>): Promise<Result<T>> =>
  pending.catch((error: unknown): Result<T> => ({ ok: false, issues: [breakdown(error)] }));

const breakdown = (error: unknown): Issue => ({
  severity: 'error',
  code: 'E20',
  path: '',
  values: { reason: error instanceof Error ? error.message : String(error) },
});

/** The outcome of work that is cancelled, and whose progress is no longer reported, once the signal is aborted. */
export function workUntilAborted<Progress, T>(
  signal: AbortSignal,
  begin: (report: (progress: Progress) => void) => Running<T>,
  onProgress: (progress: Progress) => void,
): Promise<Result<T>> {
  const running = begin((progress) => {
    if (!signal.aborted) onProgress(progress);
  });
  const cancel = (): void => running.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  // One signal may stand over many works, one after another.
  return outcomeOf(running.result).finally(() => signal.removeEventListener('abort', cancel));
}
