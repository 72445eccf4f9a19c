import type { Language } from '../../i18n/language.ts';
import type { AppState, ThemeChoice } from './app-state.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { readLink, writeLink } from './enquiry-link.ts';

/** What this device remembers between visits. */
export interface SavedState {
  readonly inputs: EnquiryInputs | null;
  readonly language: Language | null;
  readonly theme: ThemeChoice;
}

/** The part of `localStorage` used here; private windows may refuse it. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'yusuan.state.1';

/** What was kept, or nothing at all when it cannot be read. */
export function readSavedState(store: TextStore): SavedState {
  const nothing: SavedState = { inputs: null, language: null, theme: 'system' };
  try {
    const query = new URLSearchParams(store.getItem(KEY) ?? '');
    const link = readLink(query.get('enquiry') ?? '');
    const language = query.get('language');
    const theme = query.get('theme');
    return {
      inputs: link.kind === 'enquiry' ? link.inputs : null,
      language: language === 'zh' || language === 'en' ? language : null,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    };
  } catch {
    return nothing;
  }
}

/** Keeps the inputs last searched, in the form of a link. A store that is full or closed loses nothing but memory. */
export function saveState(store: TextStore, state: AppState): void {
  const enquiry = writeLink({ inputs: state.history.present, edition: '' });
  try {
    store.setItem(
      KEY,
      new URLSearchParams({ enquiry, language: state.language, theme: state.theme }).toString(),
    );
  } catch {
    return;
  }
}
