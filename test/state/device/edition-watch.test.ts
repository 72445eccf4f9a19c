import { expect, it } from 'vitest';
import { OPEN_NEW_EDITION } from '../../../src/contract/edition.ts';
import { watchEditions } from '../../../src/state/device/edition-watch.ts';
import { emptyDevice } from '../memory-store.ts';

/** A browser's service workers by hand. */
function browser(isControlled: boolean) {
  const workers = new EventTarget();
  const registration = Object.assign(new EventTarget(), { waiting: null as object | null, installing: null });
  const said: unknown[] = [];
  let reloads = 0;
  const device = emptyDevice();
  Object.assign(workers, {
    controller: isControlled ? {} : null,
    register: async () => registration,
  });
  return {
    device,
    said,
    reloads: () => reloads,
    start: () =>
      watchEditions({
        workers: workers as ServiceWorkerContainer,
        address: '/service-worker.js',
        device,
        reload: () => {
          reloads += 1;
        },
      }),
    install() {
      registration.waiting = { postMessage: (message: unknown) => said.push(message) };
      const installing = Object.assign(new EventTarget(), { state: 'installed' });
      Object.assign(registration, { installing });
      registration.dispatchEvent(new Event('updatefound'));
      installing.dispatchEvent(new Event('statechange'));
    },
    takeOver() {
      Object.assign(workers, { controller: {} });
      workers.dispatchEvent(new Event('controllerchange'));
    },
    offered: () => device.getState().openNewEdition,
  };
}

it('offers nothing when the first edition is stored', async () => {
  const page = browser(false);
  await page.start();
  page.takeOver();
  expect(page.offered()).toBeNull();
  expect(page.reloads()).toBe(0);
});

it('offers a newer edition, and goes over to it only when asked', async () => {
  const page = browser(true);
  await page.start();
  page.install();
  expect(page.said).toEqual([]);
  page.offered()?.();
  expect(page.said).toEqual([OPEN_NEW_EDITION]);
  expect(page.reloads()).toBe(0);
  page.takeOver();
  expect(page.reloads()).toBe(1);
});

it('says that it is of the old edition when another tab has gone over', async () => {
  const page = browser(true);
  await page.start();
  page.install();
  page.takeOver();
  expect(page.reloads()).toBe(0);
  page.offered()?.();
  expect(page.reloads()).toBe(1);
});

it('is content without, where the browser stores no site', async () => {
  const page = browser(false);
  const workers = Object.assign(new EventTarget(), {
    controller: null,
    register: () => Promise.reject(new Error('closed')),
  });
  await watchEditions({
    workers: workers as unknown as ServiceWorkerContainer,
    address: '/service-worker.js',
    device: page.device,
    reload() {},
  });
  expect(page.offered()).toBeNull();
});
