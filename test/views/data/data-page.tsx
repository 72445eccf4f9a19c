import { render } from 'vitest-browser-react';
import type { EngineClient } from '../../../src/contract/engine.ts';
import { createDataDesk, type DataDesk } from '../../../src/state/data/data-desk.ts';
import { type AppStore, createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import type { UserFigures } from '../../../src/state/figures/user-figure-list.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { App } from '../../../src/views/app.tsx';
import { DeskProvider } from '../../../src/views/contexts/desk-context.tsx';
import { startI18n } from '../../../src/views/texts/start-i18n.ts';
import {
  type FakeDataEngine,
  fakeDataEngine,
  type MemoryKeeper,
  memoryKeeper,
} from '../../state/fake-data-engine.ts';
import { type FakeEngine, fakeEngine } from '../../state/fake-engine.ts';
import { emptyDevice } from '../../state/memory-store.ts';
import { CATALOGUE } from '../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../silent-surroundings.tsx';

const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);

export interface OpenedDataPage {
  readonly store: AppStore;
  readonly desk: DataDesk;
  readonly compare: FakeEngine;
  readonly engine: FakeDataEngine;
  readonly keeper: MemoryKeeper;
}

/** The whole page in English with an engine by hand, parts of it a test's own; Compare is in view until a tab is pressed. */
export async function openPage(
  kept: UserFigures = [],
  own: Partial<EngineClient> = {},
): Promise<OpenedDataPage> {
  const compare = fakeEngine(CATALOGUE);
  const engine = { ...fakeDataEngine(), ...own };
  const keeper = memoryKeeper(kept);
  const store = createAppStore(
    { engine: compare, now: () => NOW, situation: () => DEFAULT_SITUATION, later: () => () => {} },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  const desk = createDataDesk(store, {
    engine,
    keeper,
    device: emptyDevice(),
    now: () => NOW,
    later: () => () => {},
    openFiguresWorker: () =>
      new Worker(new URL('../../../workers/figures-file.worker.ts', import.meta.url), { type: 'module' }),
  });
  startI18n('en');
  await store.getState().loadCatalogue();
  await desk.userFigures.getState().load();
  store.getState().search();
  await render(
    <SilentSurroundings engine={engine}>
      <DeskProvider value={desk}>
        <App store={store} />
      </DeskProvider>
    </SilentSurroundings>,
  );
  return { store, desk, compare, engine, keeper };
}
