import type { ReactNode } from 'react';

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A box whose content may be wider than it; it takes the focus so that arrow keys can scroll it. */
export function ScrollBox({ label, className, children }: ScrollBoxProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, not a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard could not scroll it
    <div role="group" aria-label={label} className={className} tabIndex={0}>
      {children}
    </div>
  );
}
