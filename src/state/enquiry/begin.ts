import type { Language } from '../../i18n/language.ts';
import type { Instant } from '../../units/instant.ts';
import type { Notice } from './app-state.ts';
import type { Beginning } from './app-store.ts';
import { type EnquiryInputs, sameInputs } from './enquiry-inputs.ts';
import { type LinkFault, ownCountIn, readLink } from './enquiry-link.ts';
import type { SavedState } from './saved-state.ts';
import { storyInputs } from './stories.ts';
import { readViewLink } from './view-link.ts';

export interface Arrival {
  /** The whole address followed. */
  readonly address: string;
  readonly saved: SavedState;
  /** What the browser asks for, most wanted first, as BCP 47 tags. */
  readonly browserLanguages: readonly string[];
  readonly now: Instant;
  /** What this tab had in hand before it was reloaded; null where it has just been opened. */
  readonly inHand: EnquiryInputs | null;
}

/** Where a visit begins: the link that was followed, else what this device remembers, else the first story. */
export function begin({ address, saved, browserLanguages, now, inHand }: Arrival): Beginning {
  const { search } = new URL(address);
  const link = readLink(search);
  const replaced = link.kind === 'enquiry' ? replacedBy(link.inputs, saved.inputs, inHand) : null;
  const ownCount = link.kind === 'enquiry' ? ownCountIn(search) : 0;
  const remembered = link.kind === 'none' ? saved.inputs : null;
  return {
    inputs: link.kind === 'enquiry' ? link.inputs : (remembered ?? storyInputs('laptops_duisburg', now)),
    language: saved.language ?? preferredLanguage(browserLanguages),
    theme: saved.theme,
    notice:
      link.kind === 'unreadable'
        ? unreadable(link.fault, address)
        : ownCount > 0
          ? lacking(ownCount)
          : replaced === null
            ? null
            : OPENED_LINK,
    linkEdition: link.kind === 'enquiry' ? link.edition : null,
    ...(replaced === null ? {} : { earlierInputs: replaced }),
    ...(link.kind === 'enquiry' ? readViewLink(search) : {}),
  };
}

/** The device's own enquiry, where a link takes its place; a tab that is reloaded goes on with what it had in hand. */
function replacedBy(
  linked: EnquiryInputs,
  saved: EnquiryInputs | null,
  inHand: EnquiryInputs | null,
): EnquiryInputs | null {
  if (saved === null || sameInputs(saved, linked)) return null;
  return inHand !== null && sameInputs(inHand, linked) ? null : saved;
}

const OPENED_LINK: Notice = {
  issue: { severity: 'notice', code: 'link_opened', path: '', values: {} },
  link: null,
};

/** The sender saw amounts by figures that the link does not carry. */
const lacking = (n: number): Notice => ({
  issue: { severity: 'warning', code: 'link_lacks_own', path: '', values: { n } },
  link: null,
});

/** Chinese unless the browser asks for another language first. */
const preferredLanguage = (tags: readonly string[]): Language =>
  tags[0] === undefined || tags[0].toLowerCase().startsWith('zh') ? 'zh' : 'en';

const unreadable = (reason: LinkFault, link: string): Notice => ({
  issue: { severity: 'warning', code: 'E14', path: '', values: { reason } },
  link,
});
