import type { Language } from '../../i18n/language.ts';
import type { Device } from '../device/device-store.ts';
import type { AppState, ThemeChoice } from './app-state.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { readLink, writeLink } from './enquiry-link.ts';

/** What this device remembers between visits. */
export interface SavedState {
  readonly inputs: EnquiryInputs | null;
  readonly language: Language | null;
  readonly theme: ThemeChoice;
}

/** What was stored. An enquiry that cannot be read is set aside; language and theme hold all the same. */
export function readSavedState(device: Device): SavedState {
  let saved: SavedState = { inputs: null, language: null, theme: 'system' };
  device.getState().read('enquiry', (text) => {
    const query = new URLSearchParams(text);
    const link = readLink(query.get('enquiry') ?? '');
    const language = query.get('language');
    const theme = query.get('theme');
    saved = {
      inputs: link.kind === 'enquiry' ? link.inputs : null,
      language: language === 'zh' || language === 'en' ? language : null,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    };
    return saved.inputs;
  });
  return saved;
}

/** Stores the inputs last searched, in the form of a link. */
export function saveState(device: Device, state: AppState): void {
  const enquiry = writeLink({ inputs: state.history.present, edition: '' });
  device
    .getState()
    .write(
      'enquiry',
      new URLSearchParams({ enquiry, language: state.language, theme: state.theme }).toString(),
    );
}
