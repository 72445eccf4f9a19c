export const ISOLATION: Readonly<Record<string, string>>;
export function securityHeaders(pathname: string): Readonly<Record<string, string>>;
export function cacheControl(pathname: string): string;
