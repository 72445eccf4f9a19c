import { failure, type Result, success } from '../../units/issue.ts';
import { type Fen, fen, formatFen, parseFen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { MeasureId } from '../library/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { MOST_PLAYERS, shapley } from '../shapley.ts';
import { decideEvent } from './decide-event.ts';
import { evaluateEvent } from './evaluate-event.ts';
import type { PolicyEvent } from './policy-event.ts';

/** What one measure has in the whole effect on an event, CNY. */
export interface AttributedMeasure {
  readonly measure: MeasureId;
  /** By Shapley's value: shares add up to the total whatever the order of the measures. */
  readonly shapley: string;
  /** With no other rule. */
  readonly first_in: string;
  /** On top of all others. */
  readonly last_in: string;
}

export interface EventAttribution {
  readonly total: string;
  readonly measures: readonly AttributedMeasure[];
}

/**
 * How the gross effect of all that acts on an event falls to each measure, national rules included; null where the
 * effect itself is not known. Each set of measures is decided as if there were no others.
 */
export function attributeEvent(scenario: Scenario, event: PolicyEvent): Result<EventAttribution | null> {
  const players = decideEvent(scenario, event, 'quiet')
    .applied.filter(({ effects }) => effects.length > 0)
    .map(({ id }) => id);
  if (players.length > MOST_PLAYERS) {
    const values = { count: players.length, most: MOST_PLAYERS };
    return failure([policyIssue('M46', event.id, values)]);
  }
  const coalitions = Array.from({ length: 2 ** players.length }, (_, coalition) =>
    grossUnder(
      scenario,
      event,
      players.filter((_, player) => (coalition & (1 << player)) !== 0),
    ),
  );
  const worths = coalitions.filter((gross) => gross !== null);
  if (worths.length < coalitions.length) return success(null);
  const worth = (coalition: number): Fen => present(worths[coalition]);
  const all = worths.length - 1;
  const shares = shapley(players.length, worth);
  return success({
    total: formatFen(worth(all)),
    measures: players.map((measure, player) => ({
      measure,
      shapley: formatFen(fen(present(shares[player]))),
      first_in: formatFen(fen(worth(1 << player) - worth(0))),
      last_in: formatFen(fen(worth(all) - worth(all & ~(1 << player)))),
    })),
  });
}

/** What these measures give an event with nothing else in force. */
function grossUnder(scenario: Scenario, event: PolicyEvent, ids: readonly MeasureId[]): Fen | null {
  const alone = { ...scenario, enabled: new Set(ids) };
  const rules = event.rules.filter(({ id }) => ids.includes(id));
  const gross: string | null = evaluateEvent(alone, { ...event, measures: null, rules }).totals.gross;
  return gross === null ? null : parseFen(gross);
}
