import type { ReactNode } from 'react';

interface ChildrenProps {
  readonly children: ReactNode;
}

/** Parts of a report that stand side by side where there is room for both, else one below the other. */
export function Pair({ children }: ChildrenProps): ReactNode {
  return <div className="matrix__pair">{children}</div>;
}

export function Part({ children }: ChildrenProps): ReactNode {
  return <div className="matrix__part">{children}</div>;
}
