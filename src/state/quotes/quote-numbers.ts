/** The next free number of a day: `Q-20261130-3` after two of that day. */
export function nextNumber(day: string, taken: readonly string[]): string {
  const prefix = `Q-${day.replaceAll('-', '')}-`;
  const counts = taken.flatMap((number) => {
    const [count] = number.startsWith(prefix) ? number.slice(prefix.length).split('-r') : [];
    return count === undefined || !/^\d+$/.test(count) ? [] : [Number(count)];
  });
  return `${prefix}${Math.max(0, ...counts) + 1}`;
}

/** The next revision of a quote: `Q-20261130-3-r2` of `Q-20261130-3`. */
export function nextRevision(number: string, taken: readonly string[]): string {
  const base = number.replace(/-r\d+$/, '');
  for (let revision = 2; ; revision += 1) {
    const next = `${base}-r${revision}`;
    if (!taken.includes(next)) return next;
  }
}
