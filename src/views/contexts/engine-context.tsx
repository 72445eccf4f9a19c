import { createContext, type ReactNode, useContext } from 'react';
import type { EngineClient } from '../../contract/engine.ts';
import type { Surroundings } from '../../state/enquiry/app-store.ts';

/** The engine, the clock and the timer, for views that come later and bring a state of their own. */
export type PageSurroundings = Omit<Surroundings, 'engine'> & { readonly engine: EngineClient };

const EngineContext = createContext<PageSurroundings | null>(null);

export function EngineProvider({
  surroundings,
  children,
}: {
  readonly surroundings: PageSurroundings;
  readonly children: ReactNode;
}): ReactNode {
  return <EngineContext value={surroundings}>{children}</EngineContext>;
}

export function useSurroundings(): PageSurroundings {
  const surroundings = useContext(EngineContext);
  if (surroundings === null) throw new Error('no EngineProvider above this component');
  return surroundings;
}

export const useEngine = (): EngineClient => useSurroundings().engine;
