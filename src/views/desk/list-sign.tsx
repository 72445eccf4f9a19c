import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useBatch } from './use-batch.ts';
import './list-sign.css';

/** How far a list is that goes on behind its closed dialog. */
export function ListSign(): ReactNode {
  const batch = useBatch();
  const done = useStore(batch, (state) => state.done);
  const total = useStore(batch, (state) => state.outcomes.length);
  const isRunning = useStore(batch, (state) => state.phase.kind === 'answering');
  if (total === 0) return null;
  return (
    <>
      {' '}
      {done}/{total}
      {isRunning ? <progress className="list-sign" value={done} max={total} aria-hidden="true" /> : null}
    </>
  );
}
