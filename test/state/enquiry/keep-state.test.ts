import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/state/enquiry/app-state.ts';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { readLink } from '../../../src/state/enquiry/enquiry-link.ts';
import { keepState } from '../../../src/state/enquiry/keep-state.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { instant } from '../../../src/units/instant.ts';
import { fakeEngine } from '../fake-engine.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const NOW = instant(29_700_000);
const POLICY = 'e30';
const BASE = 'https://example.org/';

function kept() {
  const addresses: string[] = [];
  const saved: AppState[] = [];
  const store = createAppStore(
    {
      engine: fakeEngine(CATALOGUE),
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'zh',
      theme: 'system',
      notice: null,
      linkEdition: null,
    },
  );
  const stop = keepState(store, {
    base: () => BASE,
    showAddress: (address) => addresses.push(address),
    save: (state) => saved.push(state),
    policy: () => POLICY,
  });
  return { store, addresses, saved, stop };
}

describe('keeping the state', () => {
  it('shows an address that opens with the inputs searched and the edition of the data', async () => {
    const { store, addresses } = kept();
    await store.getState().loadCatalogue();
    store.getState().edit({ boxes: '7' }, 'choice');
    const link = readLink(new URL(addresses.at(-1) ?? BASE).search);
    expect(link).toMatchObject({ kind: 'enquiry', edition: '2026.11', inputs: { boxes: '7' } });
  });

  it('leaves half-typed text out of the address', () => {
    const { store, addresses } = kept();
    store.getState().edit({ valueCny: '7' }, 'typing');
    expect(addresses).toEqual([]);
  });

  it('shows the bare address when the inputs fit in no link', () => {
    const { store, addresses } = kept();
    store.getState().edit({ avoid: Array.from({ length: 300 }, (_, index) => `CNXXX-${index}`) }, 'choice');
    expect(addresses).toEqual([BASE]);
  });

  it('saves a change of language and of theme', () => {
    const { store, saved } = kept();
    store.getState().setLanguage('en');
    store.getState().setTheme('dark');
    expect(saved.map(({ language, theme }) => [language, theme])).toEqual([
      ['en', 'system'],
      ['en', 'dark'],
    ]);
  });

  it('saves no more once stopped', () => {
    const { store, saved, stop } = kept();
    stop();
    store.getState().setLanguage('en');
    expect(saved).toEqual([]);
  });
});
