/** About ten a second. */
const SHORTEST_PAUSE_MS = 100;

/** Passes on the first report of each stage and then what comes after a pause; a message costs more than it says. */
export function throttleProgress<P extends { readonly stage?: string }>(
  report: (progress: P) => void,
  now: () => number = () => performance.now(),
): (progress: P) => void {
  let stage: string | undefined | null = null;
  let reportedAt = 0;
  return (progress) => {
    const at = now();
    if (progress.stage === stage && at - reportedAt < SHORTEST_PAUSE_MS) return;
    stage = progress.stage;
    reportedAt = at;
    report(progress);
  };
}
