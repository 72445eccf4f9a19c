import type { Answer, AnswerCharge, AnswerItinerary } from '../../contract/answer-schema.ts';
import { USER_SOURCE } from '../../network/provenance.ts';
import type { Fen } from '../../units/money.ts';

/** A line whose amount is another than before, in every itinerary that has it. */
export interface MovedLine {
  readonly code: AnswerCharge['code'];
  readonly place: string;
  readonly toPlace: string;
  /** Null where the price is unknown. */
  readonly before: Fen | null;
  readonly after: Fen | null;
  /** Whether the line is now priced by the user's figure itself. */
  readonly isUserFigure: boolean;
  /** Of the itineraries it moved in, as lettered now. */
  readonly letters: readonly string[];
  /** How often it stands in them. */
  readonly lines: number;
}

/** What a change of the user's figures did to an answer. */
export interface FiguresEffect {
  readonly moved: readonly MovedLine[];
  /** Lines of the same itineraries that stayed to the fen. */
  readonly still: number;
  /** Itineraries shown only before, and only now. */
  readonly gone: number;
  readonly come: number;
}

/** Compares two answers to the same question line by line. */
export function effectOf(before: Answer, after: Answer): FiguresEffect {
  const moved = new Map<string, MovedLine>();
  let still = 0;
  for (const now of after.itineraries) {
    const then = before.itineraries.find(({ id }) => id === now.id);
    if (!then) continue;
    const lines = lineByKey(then);
    for (const [key, charge] of lineByKey(now)) {
      const old = lines.get(key);
      if (old?.amount === charge.amount) still += 1;
      else note(moved, old?.amount ?? null, charge, now.letter);
    }
  }
  return {
    moved: [...moved.values()],
    still,
    gone: missingFrom(after, before),
    come: missingFrom(before, after),
  };
}

function note(
  moved: Map<string, MovedLine>,
  before: Fen | null,
  { code, place, toPlace, amount, source }: AnswerCharge,
  letter: string,
): void {
  const key = [code, place, toPlace, before, amount].join(' ');
  const known = moved.get(key);
  const letters = [...(known?.letters ?? []), letter];
  moved.set(key, {
    code,
    place,
    toPlace,
    before,
    after: amount,
    isUserFigure: source === USER_SOURCE,
    letters: [...new Set(letters)],
    lines: (known?.lines ?? 0) + 1,
  });
}

/** Lines by what they are, not by what they cost; the nth of several alike is the nth. */
function lineByKey({ charges }: AnswerItinerary): ReadonlyMap<string, AnswerCharge> {
  const lines = new Map<string, AnswerCharge>();
  for (const charge of charges) {
    const { code, basis, tariff, place, toPlace, leg } = charge;
    const base = [code, basis, tariff, place, toPlace, leg].join(' ');
    let key = base;
    for (let nth = 2; lines.has(key); nth += 1) key = `${base} ${nth}`;
    lines.set(key, charge);
  }
  return lines;
}

const missingFrom = (other: Answer, { itineraries }: Answer): number =>
  itineraries.filter(({ id }) => !other.itineraries.some((item) => item.id === id)).length;
