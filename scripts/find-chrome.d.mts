export function findChrome(): string | undefined;
export const CHROME_FLAGS: string[];
export const NO_DRAWING_FLAGS: string[];
export const SHORT_LIVED_FLAGS: string[];
