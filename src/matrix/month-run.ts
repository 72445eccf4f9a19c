/** What one month of a run goes by. */
export const monthRun = (run: string, month: string): string => `${run} ${month}`;
