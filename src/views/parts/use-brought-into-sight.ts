import { type RefObject, useEffect, useRef } from 'react';

/**
 * An element that comes to the top of what scrolls around it when something opens below its first line: what was
 * asked for must not unfold out of sight. Moves nothing when it closes.
 */
export function useBroughtIntoSight<E extends Element>(open: string | boolean | null): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (open === null || open === false) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    ref.current?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  }, [open]);
  return ref;
}
