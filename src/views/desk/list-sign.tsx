import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useBatch } from './use-batch.ts';

/** How far a list is, which goes on behind its closed dialog. */
export function ListSign(): ReactNode {
  const batch = useBatch();
  const done = useStore(batch, (state) => state.done);
  const total = useStore(batch, (state) => state.outcomes.length);
  return total === 0 ? null : ` ${done}/${total}`;
}
