import type { Enquiry } from '../../contract/enquiry.ts';
import type { EventChanges } from '../../contract/event-sheet.ts';
import type {
  IsochroneLimit,
  IsochroneQuestion,
  ReachedBy,
  ReachedTerminal,
} from '../../contract/isochrone.ts';
import { figureOf, isWithin, leadingBy, type ReadLimit, readLimit } from '../../enquiry/isochrone-limit.ts';
import type { Mode } from '../../network/terminal.ts';
import type { Result } from '../../units/issue.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from '../enquiry/enquiry-inputs.ts';
import { sameChanges } from '../enquiry/event-changes.ts';

export const MEASURES = ['p50', 'p90', 'invoice'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a person enters to see how far a box gets; text as typed. */
export interface IsochroneInputs {
  readonly from: string;
  readonly equipment: string;
  readonly commodity: string;
  readonly valueCny: string;
  /** Beijing time, `YYYY-MM-DDTHH:mm`. */
  readonly ready: string;
  readonly measure: Measure;
  readonly days: string;
  readonly cnyPerBox: string;
  /** Modes not to be used on the way. */
  readonly avoidModes: readonly Mode[];
  /** What is supposed of events on the way. */
  readonly events: EventChanges;
}

export const limitOf = ({ measure, days, cnyPerBox }: IsochroneInputs): IsochroneLimit =>
  measure === 'invoice' ? { measure, cnyPerBox } : { measure, days };

/** One box, and of everything else what Compare starts with. */
export function questionOf(inputs: IsochroneInputs, asOf: string): IsochroneQuestion {
  const { from, equipment, commodity, valueCny, ready, avoidModes, events } = inputs;
  const { to: _, ...rest } = EMPTY_INPUTS;
  const enquiry: Omit<Enquiry, 'to'> = {
    ...rest,
    from,
    equipment,
    commodity,
    valueCny,
    ready,
    asOf,
    avoid: [...avoidModes],
    ...events,
  };
  return { enquiry, limit: limitOf(inputs) };
}

/** What Compare has to stand at to show how one terminal was reached. */
export function comparedWith(inputs: IsochroneInputs, to: string): Partial<EnquiryInputs> {
  const { from, equipment, commodity, valueCny, ready, avoidModes, events } = inputs;
  return {
    ...EMPTY_INPUTS,
    from,
    to,
    equipment,
    commodity,
    valueCny,
    ready,
    avoid: [...avoidModes],
    ...events,
  };
}

/** What the limit entered means, as the engine has it; or why it means nothing. */
export const limitIn = (inputs: IsochroneInputs): Result<ReadLimit> => readLimit(limitOf(inputs));

/** A terminal within the limit, with the itinerary that brings it there. */
export interface Reached {
  readonly terminal: string;
  readonly by: ReachedBy;
  /** Minutes, or fen for one box. */
  readonly figure: number;
}

/** Those within a limit no wider than the one they were measured by, nearest first. */
export function reachedWithin(found: readonly ReachedTerminal[], limit: ReadLimit): readonly Reached[] {
  const { measure } = limit;
  return found
    .flatMap((reached) => {
      const by = leadingBy(reached, measure);
      if (by === null || reached.state !== 'within' || !isWithin(reached, limit)) return [];
      return [{ terminal: reached.terminal, by, figure: figureOf(by, measure) }];
    })
    .toSorted((a, b) => a.figure - b.figure || (a.terminal < b.terminal ? -1 : 1));
}

/** Colours are given by quarters of the limit: 0 nearest, 3 farthest. */
export const BANDS = 4;
export const bandOf = (figure: number, limit: number): number =>
  Math.min(BANDS - 1, Math.max(0, Math.ceil((figure / limit) * BANDS) - 1));

/** Whether what was found for `asked` also answers `now`: the same but for a limit that is no wider. */
export function answers(asked: IsochroneInputs, now: IsochroneInputs): boolean {
  const [wide, narrow] = [limitIn(asked), limitIn(now)];
  return (
    asked.from === now.from &&
    asked.equipment === now.equipment &&
    asked.commodity === now.commodity &&
    asked.valueCny === now.valueCny &&
    asked.ready === now.ready &&
    asked.measure === now.measure &&
    asked.avoidModes.length === now.avoidModes.length &&
    asked.avoidModes.every((mode) => now.avoidModes.includes(mode)) &&
    sameChanges(asked.events, now.events) &&
    wide.ok &&
    narrow.ok &&
    narrow.value.most <= wide.value.most
  );
}
