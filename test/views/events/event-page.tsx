import { I18nProvider } from 'react-aria-components/I18nProvider';
import { render } from 'vitest-browser-react';
import { eventSheet } from '../../../src/atlas/event-sheet.ts';
import { type AppStore, createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { EventsField } from '../../../src/views/compare/form/events-field.tsx';
import { StoreProvider } from '../../../src/views/contexts/store-context.tsx';
import { startI18n } from '../../../src/views/texts/start-i18n.ts';
import { corridor } from '../../builders/corridor.ts';
import { event, strait } from '../../builders/network.ts';
import { fakeEngine } from '../../state/fake-engine.ts';
import { CATALOGUE } from '../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../silent-surroundings.tsx';
import '../../../src/views/style/tokens.css';
import '../../../src/views/style/base.css';
import '../../../src/views/style/controls.css';

const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);
const day = (text: string) => text as BeijingDate;
const narrows = { kind: 'strait', id: 'narrows' } as const;

/** One in force on the day that goods are ready, of less room, and one that is over. */
export const WORLD = corridor({
  straits: [strait('narrows')],
  events: [
    event('convoys', {
      affected: narrows,
      from: day('2026-08-21'),
      to: null,
      effect: { kind: 'capacity_share', share: 0.3 },
      text: { zh: '护航', en: 'Escorted convoys.' },
    }),
    event('storm', { affected: narrows, from: day('2024-09-05'), to: day('2024-09-06') }),
  ],
});

/** The field of events over a small network, in English. */
export async function openEventsField(): Promise<AppStore> {
  startI18n('en');
  const store = createAppStore(
    {
      engine: fakeEngine(CATALOGUE),
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    },
    {
      inputs: { ...storyInputs('laptops_duisburg', NOW), ready: '2026-12-07T18:00' },
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  await store.getState().loadCatalogue();
  await render(
    <I18nProvider locale="en">
      <StoreProvider store={store}>
        <SilentSurroundings engine={{ eventSheet: async (changes) => eventSheet(WORLD, changes) }}>
          <EventsField />
        </SilentSurroundings>
      </StoreProvider>
    </I18nProvider>,
  );
  return store;
}
