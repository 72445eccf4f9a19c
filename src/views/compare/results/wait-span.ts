const HOUR = 60;
const DAY = 1440;

/** Ends of a wait as a list shows them: whole hours under a day, whole days above, never narrower than given. */
export function shownWaitSpan(low: number, high: number): { readonly low: number; readonly high: number } {
  const unit = (minutes: number): number => (minutes < DAY ? HOUR : DAY);
  return {
    low: Math.floor(low / unit(low)) * unit(low),
    high: Math.ceil(high / unit(high)) * unit(high),
  };
}
