import type { Device } from '../device/device-store.ts';
import type { RatesStore, RatesSurroundings } from './rates-store.ts';

/** The way to the rate books, which most visits never take. */
export interface RatesEntrance {
  /** The store with what the device kept in it: loaded once, at the first call. */
  open(): Promise<RatesStore>;
  /** Loads it where a book was in use at the last visit, so that the first answer is priced by it. */
  atStart(): Promise<void>;
}

export function ratesEntrance(
  surroundings: Omit<RatesSurroundings, 'keeper' | 'device'> & { readonly device: Device },
): RatesEntrance {
  let opened: Promise<RatesStore> | null = null;
  const load = async (): Promise<RatesStore> => {
    const [{ createRatesStore }, { indexedDbRates }] = await Promise.all([
      import('./rates-store.ts'),
      import('./rates-keeper.ts'),
    ]);
    const store = createRatesStore({ ...surroundings, keeper: indexedDbRates() });
    await store.getState().load();
    return store;
  };
  const open = (): Promise<RatesStore> => {
    // What could not be loaded is asked for again the next time.
    opened ??= load().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    open,
    async atStart() {
      if (surroundings.device.getState().read('rates', (text) => text)) await open();
    },
  };
}
