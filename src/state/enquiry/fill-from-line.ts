import type { LineReading } from '../../contract/enquiries/enquiry-line.ts';
import type { Instant } from '../../units/instant.ts';
import type { FieldGuess } from './app-state.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { emptyInputs } from './stories.ts';

/** A form as a pasted enquiry fills it, and which of its fields are guesses. */
export interface FilledForm {
  readonly inputs: EnquiryInputs;
  readonly guesses: readonly FieldGuess[];
}

/** A new enquiry of what the line says; what it leaves open is as a new form has it, the kind of goods as a guess. */
export function fillFromLine({ parts, settings }: LineReading, now: Instant): FilledForm {
  const blank = emptyInputs(now);
  const avoid = settings.filter(({ field }) => field === 'avoid').map(({ value }) => value);
  const texts = Object.fromEntries(
    settings.filter(({ field }) => field !== 'avoid').map(({ field, value }) => [field, value]),
  );
  const guesses = settings.flatMap((setting): readonly FieldGuess[] => {
    if (setting.guess === null) return [];
    const part = parts.find((one) => one.kind === 'read' && one.settings.includes(setting));
    const same = parts.find(
      (one) => one.kind === 'read' && one.settings.some((other) => other.field === setting.field),
    );
    return [{ ...setting, from: (part ?? same)?.text.trim() ?? null }];
  });
  const inputs = { ...blank, ...texts, avoid };
  const goods: readonly FieldGuess[] =
    'commodity' in texts ? [] : [{ field: 'commodity', value: blank.commodity, guess: 'usual', from: null }];
  return { inputs, guesses: [...guesses, ...goods] };
}
