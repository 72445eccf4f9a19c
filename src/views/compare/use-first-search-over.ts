import { useEffect, useState } from 'react';
import { useApp } from '../contexts/store-context.tsx';

/**
 * Whether what the first search brought is on the screen, an answer or the reasons of a refusal; true from the start
 * where nothing is asked. What takes the page long to draw waits for it.
 */
export function useFirstSearchOver(): boolean {
  const isRunning = useApp(({ status, answer }) => status.kind === 'running' && answer === null);
  const [isOver, setOver] = useState(!isRunning);
  useEffect(() => {
    if (isRunning || isOver) return;
    // The first frame draws the answer; the second comes when that is done.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setOver(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [isRunning, isOver]);
  return isOver;
}
