import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createAppStore } from '../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { createPolicyStore, type PolicyStore } from '../../src/state/policy/policy-store.ts';
import { instant } from '../../src/units/instant.ts';
import { EngineProvider, type PageSurroundings } from '../../src/views/contexts/engine-context.tsx';
import { PolicyProvider } from '../../src/views/contexts/policy-context.tsx';
import { StoreProvider } from '../../src/views/contexts/store-context.tsx';
import { silentClient } from '../builders/silent-engine.ts';
import { fakeEngine } from '../state/fake-engine.ts';
import { fakePolicy } from '../state/fake-policy.ts';
import { CATALOGUE } from '../state/sample-catalogue.ts';

/** Parts of the page as they are first drawn, without a browser, an answer or a step of the person. */
export function markupReader(policy: PolicyStore = createPolicyStore(fakePolicy().engine)) {
  const surroundings: PageSurroundings = {
    engine: { ...silentClient, ...fakeEngine(CATALOGUE) },
    now: () => instant(0),
    situation: () => DEFAULT_SITUATION,
    later: () => () => {},
  };
  const store = createAppStore(surroundings, {
    inputs: storyInputs('laptops_duisburg', instant(0)),
    language: 'en',
    theme: 'light',
    notice: null,
    linkEdition: null,
  });
  return (part: ReactNode): string =>
    renderToStaticMarkup(
      <EngineProvider surroundings={surroundings}>
        <StoreProvider store={store}>
          <PolicyProvider value={policy}>{part}</PolicyProvider>
        </StoreProvider>
      </EngineProvider>,
    );
}

/** The words of a piece of markup, those for screen readers alone left out. */
export const wordsOf = (markup: string): string =>
  markup
    .replace(/<span class="visually-hidden">[^<]*<\/span>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of the first element that has this class. */
export function textUnder(markup: string, className: string): string {
  const [, after = ''] = markup.split(new RegExp(`class="(?:[^"]* )?${className}(?: [^"]*)?"[^>]*>`));
  return wordsOf(after.split(/<\/t[dhr]>/)[0] ?? '');
}
