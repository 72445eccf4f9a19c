import type { Answer } from '../../contract/answer-schema.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { LineSetting } from '../../contract/enquiries/enquiry-line.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Language } from '../../i18n/language.ts';
import type { Issue } from '../../units/issue.ts';
import type { History } from '../history.ts';
import { itineraryOf } from './described-itineraries.ts';
import { type EnquiryInputs, sameInputs } from './enquiry-inputs.ts';
import type { Pins } from './pins.ts';
import type { ResultView } from './result-view.ts';

/** `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What became of the last search. */
export type SearchStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done' }
  /** No answer came; the issues say why. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'cancelled'; readonly progress: Progress | null };

/** Something to tell once, until it is closed. */
export interface Notice {
  readonly issue: Issue;
  /** A link that could not be read, kept to copy. */
  readonly link: string | null;
}

/** A field that a pasted enquiry filled by a guess, with the piece it was read from; null where it says nothing of it. */
export interface FieldGuess extends LineSetting {
  readonly from: string | null;
}

/** An enquiry as it was pasted, and what of the form is guessed from it. */
export interface PastedLine {
  readonly text: string;
  readonly guesses: readonly FieldGuess[];
  /** The inputs that it filled the form with; null while it has not. */
  readonly filled: EnquiryInputs | null;
}

export interface AppState {
  /** Null until the engine has read the network. */
  readonly catalogue: Catalogue | null;
  /** What stands in the form this moment. */
  readonly inputs: EnquiryInputs;
  /** The inputs of each search; the present one is the last that was searched. */
  readonly history: History<EnquiryInputs>;
  readonly status: SearchStatus;
  /** Everything found wrong or noteworthy with the inputs last searched. */
  readonly issues: readonly Issue[];
  /** The last answer that came, under the measures in force. */
  readonly answer: Answer | null;
  /** The inputs it answers, and the enquiry they made: whatever else is asked of the answer names it. */
  readonly answeredInputs: EnquiryInputs | null;
  readonly enquiry: Enquiry | null;
  /** The measures it came under. */
  readonly answeredUnder: PolicySituation | null;
  /** Id of the open itinerary. */
  readonly selectedId: string | null;
  /** What is kept in sight in the list, with steps of its own; an answer need not have all of it. */
  readonly pins: History<Pins>;
  readonly view: ResultView;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly notice: Notice | null;
  readonly line: PastedLine;
}

/** Whether the form was filled from the pasted enquiry and that was not taken back. */
export const isLineApplied = ({ line: { filled }, inputs, history: { past, present } }: AppState): boolean =>
  filled !== null && [inputs, present, ...past].includes(filled);

/** The guess that a field holds as it was filled: neither typed over nor taken back. */
export function guessAt(state: AppState, fields: readonly (keyof EnquiryInputs)[]): FieldGuess | undefined {
  const { line, inputs } = state;
  return isLineApplied(state)
    ? line.guesses.find(({ field, value }) => fields.includes(field) && inputs[field] === value)
    : undefined;
}

/** Whether the answer on screen belongs to other inputs than those in the form. */
export const isStale = ({ answer, answeredInputs, inputs }: AppState): boolean =>
  answer !== null && (answeredInputs === null || !sameInputs(answeredInputs, inputs));

/** Whether the form was refused with other goods, or another value of them, than the answer on screen is of. */
export const isOfOtherGoods = ({ answeredInputs, inputs, status }: AppState): boolean =>
  status.kind === 'refused' &&
  (answeredInputs?.valueCny !== inputs.valueCny || answeredInputs.commodity !== inputs.commodity);

export const hasUnsearchedEdit = ({ inputs, history }: AppState): boolean =>
  !sameInputs(inputs, history.present);

/** An answer's itinerary to open: the one that was open if it is still there, else the first. */
export const keepSelection = (answer: Answer, selectedId: string | null): string | null =>
  itineraryOf(answer, selectedId)?.id ?? answer.itineraries[0]?.id ?? null;
