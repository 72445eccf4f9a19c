import type { ReactNode } from 'react';
import type { EngineClient } from '../../src/contract/engine.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { createPolicyStore } from '../../src/state/policy/policy-store.ts';
import { type Instant, instant } from '../../src/units/instant.ts';
import { EngineProvider } from '../../src/views/contexts/engine-context.tsx';
import { PolicyProvider } from '../../src/views/contexts/policy-context.tsx';
import { silentClient } from '../builders/silent-engine.ts';
import { fakePolicy } from '../state/fake-policy.ts';

interface SilentSurroundingsProps {
  /** What of the engine answers; the rest is silent. */
  readonly engine: Partial<EngineClient>;
  readonly now?: Instant;
  readonly children: ReactNode;
}

/** An engine and measures around a page whose test asks little of them. */
export const SilentSurroundings = ({
  engine,
  now = instant(0),
  children,
}: SilentSurroundingsProps): ReactNode => (
  <EngineProvider
    surroundings={{
      engine: { ...silentClient, ...engine },
      now: () => now,
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    }}
  >
    <PolicyProvider value={createPolicyStore(fakePolicy().engine)}>{children}</PolicyProvider>
  </EngineProvider>
);
