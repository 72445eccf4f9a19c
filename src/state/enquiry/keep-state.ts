import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { LINK_LIMIT, writeLink } from './enquiry-link.ts';

export interface Keepers {
  /** Address of the page as it is now, without query or fragment. */
  base(): string;
  /** Shows an address without a step in the browser's history. */
  showAddress(address: string): void;
  save(state: AppState): void;
}

/** The address that opens with these inputs; null when it would be too long for a link. */
export function addressOf(
  state: AppState,
  base: string,
  inputs: EnquiryInputs = state.inputs,
): string | null {
  const edition = state.catalogue?.network.edition ?? '';
  const address = `${base}?${writeLink({ inputs, edition })}`;
  return address.length <= LINK_LIMIT ? address : null;
}

/** Keeps address and device in step with what was searched last. Gives back the way to stop. */
export function keepState(store: AppStore, keepers: Keepers): () => void {
  return store.subscribe((state, before) => {
    const inputsChanged = state.history.present !== before.history.present;
    if (inputsChanged || state.catalogue !== before.catalogue) {
      const base = keepers.base();
      keepers.showAddress(addressOf(state, base, state.history.present) ?? base);
    }
    if (inputsChanged || state.language !== before.language || state.theme !== before.theme) {
      keepers.save(state);
    }
  });
}
