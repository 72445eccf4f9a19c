import { BLANK_DRAFT, type QuoteDraft } from '../../quote/quote-draft.ts';
import { draftSchema } from '../../quote/quote-schema.ts';

export const writeDraftText = (draft: QuoteDraft): string => JSON.stringify(draft);

/** What {@link writeDraftText} wrote, fields that are new since then as in a blank draft; null for anything else. */
export function readDraftText(text: string): QuoteDraft | null {
  try {
    const read: unknown = JSON.parse(text);
    const whole = typeof read === 'object' ? { ...BLANK_DRAFT, ...read } : read;
    return draftSchema.safeParse(whole).data ?? null;
  } catch {
    return null;
  }
}
