import { I18nProvider } from 'react-aria-components/I18nProvider';
import { render } from 'vitest-browser-react';
import type { EngineClient } from '../../../../src/contract/engine.ts';
import { type AppStore, createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { emptyInputs, storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../../src/units/instant.ts';
import { EnquiryForm } from '../../../../src/views/compare/form/enquiry-form.tsx';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { StepsProvider } from '../../../../src/views/shell/steps.tsx';
import { useShortcuts } from '../../../../src/views/shell/use-shortcuts.ts';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { type FakeEngine, fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';
import '../../../../src/views/style/tokens.css';
import '../../../../src/views/style/base.css';
import '../../../../src/views/style/controls.css';

export const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);

export interface FormPage {
  readonly engine: FakeEngine;
  readonly store: AppStore;
}

const NO_FORM = { openForm: () => {}, closeForm: null };

function Shortcuts() {
  useShortcuts(NO_FORM);
  return null;
}

/** The form alone, in English, over a store with an engine that answers when told to. */
export async function openForm(
  beginning: 'empty' | 'story' = 'story',
  answering: Partial<EngineClient> = {},
): Promise<FormPage> {
  const engine = fakeEngine(CATALOGUE);
  const store = createAppStore(
    { engine, now: () => NOW, situation: () => DEFAULT_SITUATION, later: (_, task) => runSoon(task) },
    {
      inputs: beginning === 'empty' ? emptyInputs(NOW) : storyInputs('laptops_duisburg', NOW),
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  startI18n('en');
  await store.getState().loadCatalogue();
  await render(
    <I18nProvider locale="en">
      <StoreProvider store={store}>
        <StepsProvider>
          <SilentSurroundings engine={answering}>
            <Shortcuts />
            <EnquiryForm />
          </SilentSurroundings>
        </StepsProvider>
      </StoreProvider>
    </I18nProvider>,
  );
  return { engine, store };
}

function runSoon(task: () => void): () => void {
  const timer = setTimeout(task, 0);
  return () => clearTimeout(timer);
}
