import type { DwellOperation } from '../../../network/service.ts';
import type { Mode } from '../../../network/terminal.ts';
import type { AnswerItinerary, AnswerLeg, AnswerTimelineElement } from '../../../results/answer-schema.ts';

/** Milliseconds since the epoch; a chart needs no finer clock. */
export type Moment = number;

export const momentOf = (text: string): Moment => Date.parse(text);

export type RowKind = 'origin' | 'wait' | 'run' | 'stop' | 'transfer' | 'destination';

/** A stretch of a row's bar: moving or standing. */
export interface Piece {
  readonly start: Moment;
  readonly end: Moment;
  readonly isStop: boolean;
}

export interface TimelineRow {
  readonly kind: RowKind;
  /** Mode of a run, or of what a wait is for. */
  readonly mode: Mode | null;
  readonly operation: DwellOperation | null;
  /** Terminal the row's name speaks of: where it happens, for a run where it ends. */
  readonly terminal: string;
  readonly start: Moment;
  readonly end: Moment;
  /** P10 and P90 of the end; null where only the end of the whole run has them. */
  readonly spread: { readonly p10: Moment; readonly p90: Moment } | null;
  readonly cutOff: Moment | null;
  readonly pieces: readonly Piece[];
}

/** More rows than this no panel shows at once. */
export const MAX_ROWS = 11;

/**
 * One row per element of the timeline. Where there is room the stops of a service become rows of their own;
 * where not, they stay as gaps in the bar of their leg.
 */
export function timelineRows(itinerary: AnswerItinerary): readonly TimelineRow[] {
  const split = itinerary.timeline.flatMap((item) => splitRows(item, itinerary.legs));
  return split.length <= MAX_ROWS ? split : itinerary.timeline.map((item) => wholeRow(item, itinerary.legs));
}

const legOf = (item: AnswerTimelineElement, legs: readonly AnswerLeg[]): AnswerLeg | undefined =>
  item.leg === null ? undefined : legs[item.leg];

/** Stops at which something takes time. */
const stopsOf = (leg: AnswerLeg | undefined): AnswerLeg['calls'] =>
  leg?.calls.filter((call) => call.operation !== null && call.dwellMinutes > 0) ?? [];

function wholeRow(item: AnswerTimelineElement, legs: readonly AnswerLeg[]): TimelineRow {
  const leg = legOf(item, legs);
  const [start, end] = [momentOf(item.start), momentOf(item.end)];
  return {
    kind: item.kind === 'leg' ? 'run' : item.kind,
    mode: leg?.mode ?? null,
    operation: null,
    terminal: item.kind === 'leg' ? item.toTerminal : item.terminal,
    start,
    end,
    spread: { p10: momentOf(item.p10End), p90: momentOf(item.p90End) },
    cutOff: item.cutOff === null ? null : momentOf(item.cutOff),
    pieces: item.kind === 'leg' ? piecesOf(start, end, stopsOf(leg)) : [{ start, end, isStop: false }],
  };
}

function piecesOf(start: Moment, end: Moment, stops: AnswerLeg['calls']): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const stop of stops) {
    const [arrival, departure] = [momentOf(stop.arrival), momentOf(stop.departure)];
    pieces.push(
      { start: from, end: arrival, isStop: false },
      { start: arrival, end: departure, isStop: true },
    );
    from = departure;
  }
  return [...pieces, { start: from, end, isStop: false }].filter((piece) => piece.end > piece.start);
}

function splitRows(item: AnswerTimelineElement, legs: readonly AnswerLeg[]): readonly TimelineRow[] {
  const leg = legOf(item, legs);
  const stops = item.kind === 'leg' ? stopsOf(leg) : [];
  if (!leg || stops.length === 0) return [wholeRow(item, legs)];
  const whole = wholeRow(item, legs);
  const part = (
    own: Pick<TimelineRow, 'kind' | 'terminal' | 'operation' | 'start' | 'end'>,
  ): TimelineRow => ({
    ...whole,
    ...own,
    mode: own.kind === 'run' ? leg.mode : null,
    spread: own.end === whole.end ? whole.spread : null,
    pieces: [{ start: own.start, end: own.end, isStop: own.kind === 'stop' }],
  });
  let from = whole.start;
  const rows = stops.flatMap((stop) => {
    const [arrival, departure] = [momentOf(stop.arrival), momentOf(stop.departure)];
    const run = part({ kind: 'run', terminal: stop.terminal, operation: null, start: from, end: arrival });
    from = departure;
    return [
      run,
      part({
        kind: 'stop',
        terminal: stop.terminal,
        operation: stop.operation,
        start: arrival,
        end: departure,
      }),
    ];
  });
  return [
    ...rows,
    part({ kind: 'run', terminal: item.toTerminal, operation: null, start: from, end: whole.end }),
  ];
}
