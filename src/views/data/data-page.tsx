import type { ReactNode } from 'react';

/** What every figure rests on, and the person's own in its place. */
export function DataPage(): ReactNode {
  return <main className="data" id="results" tabIndex={-1} />;
}
