import { render } from 'vitest-browser-react';
import { type AppStore, createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { App } from '../../../../src/views/app.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { type FakeEngine, fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';
import { NOW } from './form-page.tsx';

/** The whole page in English over an engine that answers when told to. */
export async function openPageAround(): Promise<{ readonly engine: FakeEngine; readonly store: AppStore }> {
  const engine = fakeEngine(CATALOGUE);
  const store = createAppStore(
    {
      engine,
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: (_, task) => {
        const timer = setTimeout(task, 0);
        return () => clearTimeout(timer);
      },
    },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  startI18n('en');
  await store.getState().loadCatalogue();
  await render(
    <SilentSurroundings engine={engine} now={NOW}>
      <App store={store} />
    </SilentSurroundings>,
  );
  return { engine, store };
}
