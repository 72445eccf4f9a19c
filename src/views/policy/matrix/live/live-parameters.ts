import type { MeasureCard, ParameterView } from '../../../../contract/policy.ts';

/** A figure that a slider can move. */
export interface LiveParameter extends ParameterView {
  readonly value: string;
  readonly range: readonly [string, string];
}

/** A measure with what of it can be moved. */
export interface LiveMeasure {
  readonly card: MeasureCard;
  readonly parameters: readonly LiveParameter[];
}

/** What boxes of a flow bring about; all else measures speak of happens to a firm, whatever it ships. */
export const EVENTS_OF_BOXES: ReadonlySet<MeasureCard['event']> = new Set([
  'toll_transaction',
  'inspection',
  'import_declaration',
  'export_declaration',
]);

/**
 * Measures in force with figures that a slider can move and that need no other network: those on which most is laid out
 * first. Levers on prices and timetables are left out, for a run alone tells what they come to.
 *
 * @param outlays what a run lays out by measure, in fen
 */
export function liveMeasures(
  cards: readonly MeasureCard[],
  outlays: ReadonlyMap<string, number>,
): readonly LiveMeasure[] {
  return cards
    .filter(
      ({ id, enabled, edits, event }) =>
        enabled && edits === null && (EVENTS_OF_BOXES.has(event) || outlays.has(id)),
    )
    .flatMap((card) => {
      const parameters = card.parameters.filter(isMovable);
      return parameters.length === 0 ? [] : [{ card, parameters }];
    })
    .toSorted((a, b) => outlayOf(b, outlays) - outlayOf(a, outlays));
}

const isMovable = (parameter: ParameterView): parameter is LiveParameter =>
  parameter.range !== null &&
  parameter.value !== null &&
  parameter.takenFrom.length === 0 &&
  Number(parameter.range[0]) < Number(parameter.range[1]);

const outlayOf = ({ card }: LiveMeasure, outlays: ReadonlyMap<string, number>): number =>
  outlays.get(card.id) ?? NOTHING;
const NOTHING = 0;
