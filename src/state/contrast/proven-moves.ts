import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Recomparison } from '../../contract/recomparison.ts';
import {
  type FreightLine,
  ownFreight,
  type TurningMove,
  turningMoves,
} from '../../contrast/turning-moves.ts';
import type { UserFigure } from '../../figures/user-figure.ts';
import { exactly, writeExact } from '../../units/exact.ts';
import { type Fen, fen, formatFen } from '../../units/money.ts';
import { describedItineraries } from '../enquiry/described-itineraries.ts';
import type { EnquiryInputs } from '../enquiry/enquiry-inputs.ts';
import { recompareInTurn } from '../enquiry/recompare-in-turn.ts';
import { withFigures } from '../figures/user-figure-list.ts';

export type { TurningMove };

/** A move with what it sets, under which the engine, asked again, has the dearer route win. */
export interface ProvenMove extends TurningMove {
  readonly edit: Partial<Pick<EnquiryInputs, 'dayCostCny'>>;
  readonly figures: readonly UserFigure[];
}

/** Moves tried, of how many. */
export type TrialProgress = Pick<Progress, 'done' | 'total'>;

interface MoveQuestion {
  readonly engine: Pick<EngineClient, 'recompare'>;
  readonly asked: Recomparison;
  readonly answer: Answer;
  readonly loser: AnswerItinerary;
  readonly winner: AnswerItinerary;
  /** Day in Beijing on which figures are given. */
  readonly today: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrialProgress) => void;
}

/** Lines that hang on a moved one move too: what does not turn at the tenth found is tried by tenths beyond. */
const TENTHS_BEYOND = [0, 1, 2, 5] as const;

/** The moves that turn the order when all is compared anew; null where it was given up. */
export async function provenMoves(question: MoveQuestion): Promise<readonly ProvenMove[] | null> {
  const { answer, loser, winner, signal, onProgress } = question;
  const moves = turningMoves(loser, winner, answer.query.dayCostCny);
  const proven: ProvenMove[] = [];
  for (const [done, move] of moves.entries()) {
    onProgress({ done, total: moves.length });
    const turned = signal.aborted ? null : await provenMove(move, question);
    if (turned !== null) proven.push(turned);
  }
  return signal.aborted ? null : proven;
}

async function provenMove(move: TurningMove, question: MoveQuestion): Promise<ProvenMove | null> {
  const { engine, asked, signal } = question;
  for (const tenths of TENTHS_BEYOND) {
    const tried = setOf({ ...move, percent: Math.round(move.percent * 10 + tenths) / 10 }, question);
    const answer = await recompareInTurn(
      engine,
      {
        ...asked,
        enquiry: { ...asked.enquiry, ...tried.edit },
        figures: withFigures(asked.figures, tried.figures),
      },
      signal,
    );
    if (answer === null) return null;
    if (answer.ok && wins(answer.value, question)) return tried;
  }
  return null;
}

function wins(answer: Answer, { loser, winner }: Pick<MoveQuestion, 'loser' | 'winner'>): boolean {
  const routes = describedItineraries(answer);
  const [now, other] = [loser, winner].map(({ id }) => routes.find((route) => route.id === id));
  return now?.complete === true && (other === undefined || now.economicTotal < other.economicTotal);
}

/** What a move sets: a cost of a day to whole yuan, prices of freight as own figures. */
function setOf(move: TurningMove, { answer, loser, winner, today }: MoveQuestion): ProvenMove {
  const { equipment, dayCostCny } = answer.query;
  const priced = (lines: readonly FreightLine[], percent: number): readonly UserFigure[] =>
    lines.map(({ tariff, code, basis, currency, unitPrice }) => ({
      target: 'tariff',
      key: [tariff, code, basis, equipment].join('|'),
      field: 'unit_price',
      value: writeExact(exactly(unitPrice).times(exactly(100).plus(percent)).div(100), PLACES),
      unit: `${currency}/${basis}`,
      note: '',
      date: today,
    }));
  return {
    ...move,
    edit: move.dayCost === null ? {} : { dayCostCny: formatFen(movedDay(dayCostCny, move)) },
    figures: [
      ...(move.levers.includes('freight') ? priced(ownFreight(loser, winner), -move.percent) : []),
      ...(move.levers.includes('rival_freight') ? priced(ownFreight(winner, loser), move.percent) : []),
    ],
  };
}

/** Of a price. */
const PLACES = 6;
const YUAN = 100;

function movedDay(dayCost: Fen, { percent, dayCost: side }: TurningMove): Fen {
  const moved = (dayCost * (side === 'more' ? 100 + percent : 100 - percent)) / 100 / YUAN;
  return fen((side === 'more' ? Math.ceil(moved) : Math.floor(moved)) * YUAN);
}
