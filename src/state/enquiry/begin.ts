import type { Language } from '../../i18n/language.ts';
import type { Instant } from '../../units/instant.ts';
import type { Notice } from './app-state.ts';
import type { Beginning } from './app-store.ts';
import { type LinkFault, readLink } from './enquiry-link.ts';
import type { SavedState } from './saved-state.ts';
import { storyInputs } from './stories.ts';

export interface Arrival {
  /** The whole address followed. */
  readonly address: string;
  readonly saved: SavedState;
  /** What the browser asks for, most wanted first, as BCP 47 tags. */
  readonly browserLanguages: readonly string[];
  readonly now: Instant;
}

/** Where a visit begins: the link that was followed, else what this device remembers, else the first story. */
export function begin({ address, saved, browserLanguages, now }: Arrival): Beginning {
  const link = readLink(new URL(address).search);
  const remembered = link.kind === 'none' ? saved.inputs : null;
  return {
    inputs: link.kind === 'enquiry' ? link.inputs : (remembered ?? storyInputs('laptops_duisburg', now)),
    language: saved.language ?? preferredLanguage(browserLanguages),
    theme: saved.theme,
    notice: link.kind === 'unreadable' ? unreadable(link.fault, address) : null,
    linkEdition: link.kind === 'enquiry' ? link.edition : null,
  };
}

/** Chinese unless the browser asks for another language first. */
const preferredLanguage = (tags: readonly string[]): Language =>
  tags[0] === undefined || tags[0].toLowerCase().startsWith('zh') ? 'zh' : 'en';

const unreadable = (reason: LinkFault, link: string): Notice => ({
  issue: { severity: 'warning', code: 'E14', path: '', values: { reason } },
  link,
});
