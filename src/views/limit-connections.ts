/**
 * Narrows what the page may connect to: itself, and the hosts of the tiles its reader chose. It cannot be widened
 * again before the page is loaded anew, so it must be said before anything else runs.
 */
export function limitConnections(head: HTMLHeadElement, origins: readonly string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${["'self'", ...origins].join(' ')}`;
  head.append(policy);
}
