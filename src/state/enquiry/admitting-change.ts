import type { Answer } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { Recomparison } from '../../contract/recomparison.ts';
import { describedItineraries } from './described-itineraries.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { recompareInTurn } from './recompare-in-turn.ts';

type Excluded = Answer['excluded'][number];

/** A change of one input that might let an excluded route in. */
export interface AdmittingChange {
  readonly kind: 'avoid' | 'shelfLifeDays' | 'grossTonnes';
  /** The word to avoid that goes, or what the field is set to. */
  readonly text: string;
  readonly edit: Partial<EnquiryInputs>;
}

/**
 * The changes that bear on why a route is left out, the least first: each word to avoid let go alone, the days that it
 * takes, the most that it carries. What an event, a rule on dangerous goods or the load itself keeps out, no one input
 * lets in.
 */
export function admittingChanges(
  { reason, values }: Excluded,
  { avoid }: Pick<Enquiry, 'avoid'>,
): readonly AdmittingChange[] {
  const { w, m } = values;
  const changes: AdmittingChange[] = [];
  if (reason === 'X03' || reason === 'X04')
    for (const word of avoid)
      changes.push({ kind: 'avoid', text: word, edit: { avoid: avoid.filter((other) => other !== word) } });
  // The days are told to a tenth: what is told as twelve may be a little more.
  if (reason === 'X07' && typeof w === 'number')
    for (const days of new Set([Math.ceil(w), Math.floor(w) + 1]))
      changes.push(fieldChange('shelfLifeDays', days));
  if (reason === 'E06' && typeof m === 'number') changes.push(fieldChange('grossTonnes', m));
  return changes;
}

function fieldChange(kind: 'shelfLifeDays' | 'grossTonnes', value: number): AdmittingChange {
  const text = String(value);
  return { kind, text, edit: { [kind]: text } };
}

/** Whether one of the changes lets a route in; `unsettled` where the engine gave no answer to one of them. */
export type Admission =
  | { readonly kind: 'change'; readonly change: AdmittingChange }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsettled' };

interface AdmissionQuestion {
  readonly engine: Pick<EngineClient, 'recompare'>;
  readonly asked: Recomparison;
  readonly excluded: Excluded;
  readonly signal: AbortSignal;
}

/** The first change under which the same services, asked again, are among the routes of the answer, folded away or not. */
export async function admissionOf({
  engine,
  asked,
  excluded,
  signal,
}: AdmissionQuestion): Promise<Admission> {
  let isSettled = true;
  for (const change of admittingChanges(excluded, asked.enquiry)) {
    const enquiry = { ...asked.enquiry, ...change.edit };
    const answer = await recompareInTurn(engine, { ...asked, enquiry }, signal);
    if (answer === null) return { kind: 'unsettled' };
    if (!answer.ok) isSettled = false;
    else if (isAmong(excluded, answer.value)) return { kind: 'change', change };
  }
  return { kind: isSettled ? 'none' : 'unsettled' };
}

type Legs = readonly { readonly service: string; readonly from: string; readonly to: string }[];

const isAmong = ({ legs }: Excluded, answer: Answer): boolean =>
  describedItineraries(answer).some((itinerary) => ridesIn(itinerary.legs) === ridesIn(legs));

const ridesIn = (legs: Legs): string =>
  legs.map(({ service, from, to }) => `${service} ${from} ${to}`).join(' > ');
