import { createRoot } from 'react-dom/client';
import { createEngineClient } from './engine/web-client.ts';
import { createDataDesk } from './state/data/data-desk.ts';
import { createDevice, storedUnder } from './state/device/device-store.ts';
import type { AppState } from './state/enquiry/app-state.ts';
import { createAppStore } from './state/enquiry/app-store.ts';
import { begin } from './state/enquiry/begin.ts';
import { sameInputs } from './state/enquiry/enquiry-inputs.ts';
import { keepState, showAddress } from './state/enquiry/keep-state.ts';
import { samePins } from './state/enquiry/pins.ts';
import { readSavedState, saveState } from './state/enquiry/saved-state.ts';
import { sameUserFigures } from './state/figures/merge-user-figures.ts';
import { indexedDbKeeper } from './state/figures/user-figures-keeper.ts';
import { readPolicyLink, writePolicyLink } from './state/policy/policy-link.ts';
import { createPolicyStore, situationOf } from './state/policy/policy-store.ts';
import { followMeasures } from './state/policy/price-answer.ts';
import { keepPolicy, restorePolicy } from './state/policy/saved-policy.ts';
import { keepOwnScenarios } from './state/policy/saved-scenarios.ts';
import { sameText } from './state/same-text.ts';
import { readLine, saveLine } from './state/steps/line-in-hand.ts';
import { pinSteps } from './state/steps/pin-steps.ts';
import { inHandOf, readSteps, saveSteps } from './state/steps/saved-steps.ts';
import { createSteps } from './state/steps/steps.ts';
import { type Instant, instant } from './units/instant.ts';
import { App } from './views/app.tsx';
import { DeskProvider } from './views/contexts/desk-context.tsx';
import { DeviceProvider } from './views/contexts/device-context.tsx';
import { EngineProvider, type PageSurroundings } from './views/contexts/engine-context.tsx';
import { PolicyProvider } from './views/contexts/policy-context.tsx';
import { limitConnections } from './views/limit-connections.ts';
import { startI18n } from './views/texts/start-i18n.ts';

const now = (): Instant => instant(Math.floor(Date.now() / 60_000));

/** Reached at each use, since a browser that keeps nothing throws at the mere mention of its store. */
const device = createDevice({
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
});

const link = readPolicyLink(window.location.search);

/** What this tab keeps while it is open, through a reload. */
const session = {
  getItem: (key: string) => window.sessionStorage.getItem(key),
  setItem: (key: string, value: string) => window.sessionStorage.setItem(key, value),
};
const taken = readSteps(session);

const beginning = begin({
  address: window.location.href,
  saved: readSavedState(device),
  browserLanguages: navigator.languages,
  now: now(),
  inHand: inHandOf(taken),
});

const engine = createEngineClient(takeEngineWorker);

const policy = createPolicyStore(engine);

const surroundings: PageSurroundings = {
  engine,
  now,
  later: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  situation: () => situationOf(policy.getState()),
  shippedCatalogue: async () => (await import('../workers/shipped-catalogue.ts')).shippedCatalogue(),
};

const store = createAppStore(surroundings, { ...beginning, line: readLine(session) });
followMeasures(store, policy);
const scenarios = keepOwnScenarios(policy, device);
const measures = keepPolicy(policy, device);
const desk = createDataDesk(store, {
  engine,
  keeper: indexedDbKeeper(),
  device,
  now,
  later: surroundings.later,
  openFiguresWorker: () =>
    new Worker(new URL('../workers/figures-file.worker.ts', import.meta.url), { type: 'module' }),
});
limitConnections(document.head, desk.basemap.getState().permitted);

const keepers = {
  base: () => `${window.location.origin}${window.location.pathname}`,
  showAddress: (address: string) => window.history.replaceState(null, '', address + window.location.hash),
  save: (state: AppState) => saveState(device, state),
  policy: () => writePolicyLink(situationOf(policy.getState())),
};
keepState(store, keepers);
policy.subscribe(({ history, issues }, before) => {
  if (history.present !== before.history.present) showAddress(store, keepers);
  // Measures are changed from every view, and that the program broke down over it is said on every one.
  const broken = issues === before.issues ? undefined : issues.find(({ code }) => code === 'E20');
  if (broken) store.getState().tell({ issue: broken, link: null });
});

window.addEventListener('storage', ({ key }) => {
  if (storedUnder(key) === 'scenarios') scenarios.changedElsewhere();
  if (storedUnder(key) === 'policy') measures.changedElsewhere();
});

const steps = createSteps(taken);
steps.getState().follow('enquiry', store, sameInputs);
steps.getState().follow('pins', pinSteps(store), samePins);
steps.getState().follow('basemap', desk.basemap, sameText);
window.addEventListener('pagehide', () => {
  saveSteps(session, steps.getState().taken());
  saveLine(session, store.getState().line.text);
});

startI18n(beginning.language);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element to draw in');
createRoot(root).render(
  <EngineProvider surroundings={surroundings}>
    <DeviceProvider value={device}>
      <DeskProvider value={desk}>
        <PolicyProvider value={policy}>
          <App store={store} steps={steps} />
        </PolicyProvider>
      </DeskProvider>
    </DeviceProvider>
  </EngineProvider>,
);

/** The one that was started before this script came, once; a new one from then on. */
function takeEngineWorker(): Worker {
  const early = window.earlyEngine;
  window.earlyEngine = undefined;
  return early ?? new Worker(new URL('../workers/engine.worker.ts', import.meta.url), { type: 'module' });
}

void store.getState().loadCatalogue();
void policy.getState().loadPresets();

// Measures and figures kept on this device come first, so that the first answer is priced under them.
void Promise.allSettled([
  restorePolicy(policy, engine, { device, link }),
  desk.userFigures.getState().load(),
  desk.rates.atStart(),
]).then(() => {
  steps.getState().follow('policy', policy, sameText);
  steps.getState().follow('figures', desk.userFigures, sameUserFigures);
  store.getState().search();
});

// Keeping the whole site for visits without a network waits until the first answer is on the screen.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const stop = store.subscribe(({ status }) => {
    if (status.kind === 'running' || status.kind === 'idle') return;
    stop();
    void import('./state/device/edition-watch.ts').then(({ watchEditions }) =>
      watchEditions({
        workers: navigator.serviceWorker,
        address: `${import.meta.env.BASE_URL}service-worker.js`,
        device,
        reload: () => window.location.reload(),
      }),
    );
  });
}
