export function findChrome(): string | undefined;
export const CHROME_FLAGS: string[];
export const NO_DRAWING_FLAGS: string[];
