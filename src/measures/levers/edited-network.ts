import type { Consignment } from '../../consignment/consignment.ts';
import { type FigureLayer, type LayeredNetwork, layOver } from '../../figures/layers.ts';
import type { Network } from '../../network/network.ts';
import { isPriceEdit } from '../../policy/library/edit.ts';
import { policyIssue } from '../../policy/library/issue-codes.ts';
import { hashText } from '../../units/hash.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { type Issue, type Result, success } from '../../units/issue.ts';
import { keyOfWhole } from './edits-on-itinerary.ts';
import type { LeversInForce } from './levers-in-force.ts';
import type { PlannedEdit } from './planned-edit.ts';
import type { ScenarioEdit } from './scenario-edit.ts';
import { scenarioEdits } from './scenario-edits.ts';
import { separateRows } from './separate-rows.ts';

/** A network under the levers of a situation, for one consignment. */
export interface EditedNetwork {
  /** Times, frequencies, paths and emissions as the levers have them: what is searched. */
  readonly searched: LayeredNetwork;
  /** Prices as well: what is billed. */
  readonly billed: LayeredNetwork;
  /** Every figure that differs, those of the search first. */
  readonly edits: readonly ScenarioEdit[];
}

/** What a search goes by of the edits of a situation: the same key, the same routes. */
export const searchKeyOf = (planned: readonly PlannedEdit[]): string =>
  JSON.stringify(
    searchEdits(planned).map(({ measure, subject, figure, operation, value }) => [
      measure.id,
      subject,
      figure,
      operation,
      value.toFixed(),
    ]),
  );

/**
 * What the levers of a situation come to, short; null where none is set and nothing is open. It goes by the figures that
 * they make of those of the day, since a price that changes by date makes another of the same lever.
 */
export const leverKeyOf = (
  { edits: planned, undecided }: Pick<LeversInForce, 'edits' | 'undecided'>,
  edits: readonly ScenarioEdit[],
): string | null =>
  planned.length + undecided.length === 0
    ? null
    : hashText(
        JSON.stringify([
          [...new Set(planned.map(({ measure }) => measure.id))],
          edits.map(({ figure: { target, key, field }, measures, before, value, over }) => [
            target,
            key,
            field,
            measures,
            before,
            value,
            over,
          ]),
          undecided.map(({ measure, missing }) => [measure.id, missing]),
        ]),
      ).toString(36);

const searchEdits = (planned: readonly PlannedEdit[]): readonly PlannedEdit[] =>
  planned.filter(({ figure }) => !isPriceEdit(figure));

/** The layer of a network in which the levers that a search goes by are in. */
export function layForSearch(
  beneath: LayeredNetwork,
  planned: readonly PlannedEdit[],
  consignment: Consignment,
  day: BeijingDate,
): Result<LaidEdits> {
  return lay(beneath, searchEdits(planned), consignment, day);
}

/** The prices of the levers over a network that was searched. */
export function layPrices(
  searched: LaidEdits,
  planned: readonly PlannedEdit[],
  consignment: Consignment,
  day: BeijingDate,
): Result<EditedNetwork> {
  const prices = planned.filter(({ figure }) => isPriceEdit(figure));
  const laid = lay(searched.layered, prices, consignment, day);
  if (!laid.ok) return laid;
  const edits = [...searched.edits, ...laid.value.edits];
  return success({ searched: searched.layered, billed: laid.value.layered, edits }, [
    ...laid.issues,
    ...idleLevers(planned, edits),
    ...overUser(edits),
  ]);
}

export interface LaidEdits {
  readonly layered: LayeredNetwork;
  readonly edits: readonly ScenarioEdit[];
}

function lay(
  beneath: LayeredNetwork,
  planned: readonly PlannedEdit[],
  consignment: Consignment,
  day: BeijingDate,
): Result<LaidEdits> {
  if (planned.length === 0) return success({ layered: beneath, edits: [] });
  let edits: readonly ScenarioEdit[] = [];
  const layer: FigureLayer = {
    name: 'scenario',
    separate: (network: Network) => separateRows(network, planned),
    resolve(network) {
      const resolved = scenarioEdits({ network, consignment, day }, planned);
      if (resolved.ok) edits = resolved.value;
      return resolved;
    },
  };
  const laid = layOver(beneath, layer);
  return laid.ok ? success({ layered: laid.value, edits }, laid.issues) : laid;
}

/** Levers that are set and change nothing here. */
function idleLevers(planned: readonly PlannedEdit[], edits: readonly ScenarioEdit[]): readonly Issue[] {
  const active = new Set(edits.flatMap(({ measures }) => measures));
  const ids = [...new Set(planned.map(({ measure }) => measure.id))];
  return ids.filter((id) => !active.has(id)).map((measure) => policyIssue('M81', measure, { measure }));
}

/** A what-if on top of what the person holds is said. */
const overUser = (edits: readonly ScenarioEdit[]): readonly Issue[] =>
  edits.flatMap(({ over, measures, figure, before, value, isCarried }) =>
    over === 'user' && !isCarried
      ? [
          policyIssue('M84', `${measures[0] ?? ''}:${figure.key}`, {
            measure: measures.join(', '),
            figure: `${keyOfWhole(figure.key)} ${figure.field}`,
            before,
            after: value,
          }),
        ]
      : [],
  );
