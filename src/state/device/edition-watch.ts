import { OPEN_NEW_EDITION } from '../../contract/edition.ts';
import type { Device } from './device-store.ts';

export interface EditionSurroundings {
  readonly workers: ServiceWorkerContainer;
  readonly address: string;
  readonly device: Device;
  reload(): void;
}

/**
 * Has the browser keep this edition for visits without a network. A newer one is offered once all of it is there, and
 * taken only when the person asks; other tabs then say that they are of the old one.
 */
export async function watchEditions({
  workers,
  address,
  device,
  reload,
}: EditionSurroundings): Promise<void> {
  let isFirst = workers.controller === null;
  let isAsked = false;
  workers.addEventListener('controllerchange', () => {
    if (isFirst) isFirst = false;
    else if (isAsked) reload();
    else device.setState({ openNewEdition: reload });
  });
  const registration: ServiceWorkerRegistration | null | undefined = await workers
    .register(address)
    .catch(() => null);
  // A browser may also be told to register none, and then says nothing.
  if (!registration) return;

  const offer = (): void => {
    const { waiting } = registration;
    if (waiting === null || workers.controller === null) return;
    device.setState({
      openNewEdition() {
        isAsked = true;
        waiting.postMessage(OPEN_NEW_EDITION);
      },
    });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  });
}
