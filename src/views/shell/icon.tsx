import type { ReactNode } from 'react';

const PATHS = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7',
  redo: 'm10 3 3.5 3.5L10 10m3.5-3.5h-7a4 4 0 0 0 0 8H9',
  share: 'M8 10V2M5 4.5 8 1.5l3 3M2.5 9v5.5h11V9',
  swap: 'M5 14V2L2 5m9-3v12l3-3',
  keys: 'M1.5 4h13v8h-13ZM4 6.5h.5m2.2 0h.6m2.2 0h.5m1.7 0h.5M5 9.5h6',
  pin: 'M5 2h6M6 2v5L4 9.5h8L10 7V2M8 9.5V14',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

/** A line drawing of 16 px; the control around it carries the name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A disc half filled: light and dark. */
export function ThemeIcon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </svg>
  );
}
