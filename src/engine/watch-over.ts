import type { WorkerSession } from './worker-session.ts';

export interface Watch {
  readonly silenceMs: number;
  /** Whether anything is expected of the worker. */
  isBusy(): boolean;
  /** Called once, when a worker that has loaded has left an inquiry unanswered for so long. */
  onSilence(): void;
}

/** How often within the time of silence a worker is asked for a sign of life. */
const LOOKS = 6;

/**
 * Asks a worker for signs of life as long as something is expected of it. Work answers between its steps; a worker that
 * hangs or has been ended from outside never does, and gives no other sign of that.
 */
export function watchOver(
  { api, ready, ended }: WorkerSession,
  { silenceMs, isBusy, onSilence }: Watch,
): void {
  let unansweredLooks = 0;
  let isAsked = false;
  const look = (): void => {
    if (!isBusy()) unansweredLooks = 0;
    else if (isAsked) unansweredLooks += 1;
    else ask();
    if (unansweredLooks < LOOKS) return;
    clearInterval(timer);
    onSilence();
  };
  const ask = (): void => {
    isAsked = true;
    api.ping().then(
      () => {
        isAsked = false;
        unansweredLooks = 0;
      },
      () => {},
    );
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  // Loading may take as long as the network does; that it failed is told by the worker itself.
  void ready.then(() => {
    if (!ended.aborted) timer = setInterval(look, silenceMs / LOOKS);
  });
  ended.addEventListener('abort', () => clearInterval(timer));
}
