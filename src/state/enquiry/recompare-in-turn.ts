import type { Answer } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Recomparison } from '../../contract/recomparison.ts';
import type { Result } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';

type Engine = Pick<EngineClient, 'recompare'>;

/** Settled when nobody has anything more to ask of an engine. */
const lastTurns = new WeakMap<Engine, Promise<unknown>>();

/**
 * Compares anew once all that was asked so before has its answer: of works of one kind the engine answers the newest
 * alone, and several parts of the page ask at once. With a signal null where it was given up, before its turn or in it.
 */
export function recompareInTurn(engine: Engine, asked: Recomparison): Promise<Result<Answer>>;
export function recompareInTurn(
  engine: Engine,
  asked: Recomparison,
  signal: AbortSignal,
): Promise<Result<Answer> | null>;
export function recompareInTurn(
  engine: Engine,
  asked: Recomparison,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<Answer> | null> {
  const before = lastTurns.get(engine) ?? Promise.resolve();
  const turn = before.then(async () => {
    if (signal.aborted) return null;
    const answer = await workUntilAborted(
      signal,
      (report) => engine.recompare(asked, report),
      () => {},
    );
    return signal.aborted ? null : answer;
  });
  lastTurns.set(engine, turn);
  return turn;
}
