import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { LINK_LIMIT, withOwnCount, writeLink } from './enquiry-link.ts';
import type { LinkedView } from './view-link.ts';

export interface Keepers {
  /** Address of the page as it is now, without query or fragment. */
  base(): string;
  /** Shows an address without a step in the browser's history. */
  showAddress(address: string): void;
  save(state: AppState): void;
  /** The measures looked under, as a link carries them. */
  policy(): string;
}

export interface LinkedAddress {
  readonly address: string;
  /** Whether it carries the measures as well; a scenario with much of one's own does not fit. */
  readonly hasPolicy: boolean;
}

interface Linked {
  readonly inputs: EnquiryInputs;
  /** How many figures, rates and corrections of one's own are in use, which no link carries. */
  readonly ownCount: number;
}

/** The address that opens with these inputs under these measures; null when even the inputs are too long for a link. */
export function addressOf(
  state: AppState,
  base: string,
  policy: string | null,
  { inputs = state.inputs, ownCount = 0 }: Partial<Linked> = {},
): LinkedAddress | null {
  const edition = state.catalogue?.network.edition ?? '';
  const written = (measures: string | null): string =>
    withOwnCount(`${base}?${writeLink({ inputs, edition }, measures, viewOf(state))}`, ownCount);
  const whole = written(policy);
  if (whole.length <= LINK_LIMIT) return { address: whole, hasPolicy: policy !== null };
  const address = written(null);
  return address.length <= LINK_LIMIT ? { address, hasPolicy: false } : null;
}

/** Shows the address of what was searched last. */
export function showAddress(store: AppStore, { base, showAddress: show, policy }: Keepers): void {
  const state = store.getState();
  const here = base();
  show(addressOf(state, here, policy(), { inputs: state.history.present })?.address ?? here);
}

/** Keeps address and device in step with what was searched last. Gives back the way to stop. */
export function keepState(store: AppStore, keepers: Keepers): () => void {
  return store.subscribe((state, before) => {
    const inputsChanged = state.history.present !== before.history.present;
    const isSeenOtherwise =
      state.view !== before.view ||
      state.selectedId !== before.selectedId ||
      state.pins.present !== before.pins.present;
    if (inputsChanged || isSeenOtherwise || state.catalogue !== before.catalogue) {
      showAddress(store, keepers);
    }
    if (inputsChanged || state.language !== before.language || state.theme !== before.theme) {
      keepers.save(state);
    }
  });
}

/** The first itinerary is open without being named. */
const viewOf = ({ answer, view, selectedId, pins }: AppState): LinkedView => ({
  view,
  selectedId: selectedId === answer?.itineraries[0]?.id ? null : selectedId,
  pins: pins.present,
});
