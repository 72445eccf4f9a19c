import type { ExplanationKey } from '../policy/explain/explain.ts';
import type { SpokenFunction } from '../policy/explain/formula-parts.ts';
import type { NeedKind } from '../policy/explain/need.ts';
import type { Level, MeasureKind, Operation, Strength, ValueKind } from '../policy/library/measure.ts';
import type { ReasonCode } from '../policy/library/reason-codes.ts';

/** Words for all that a decision about a measure speaks of; a missing one does not compile. */
export interface PolicyWords {
  readonly explanation: Readonly<Record<ExplanationKey, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<MeasureKind, string>>;
  readonly outcomes: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly headings: Readonly<
    Record<'measure' | 'article' | 'kind' | 'strength' | 'level' | 'on' | 'title', string>
  >;
  readonly event: string;
  readonly valueKinds: Readonly<Record<ValueKind, string>>;
  readonly bearers: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<'true' | 'false', string>>;
  /** Of a fact. */
  readonly notStated: string;
  /** Of what a formula yields. */
  readonly notKnown: string;
  /** A term with its value. */
  readonly found: string;
  /** After a value that the scenario supplied. */
  readonly assumed: string;
  /** What a measure has in the effect of all of them. */
  readonly attribution: string;
  readonly attributionOpen: string;
  /** Of a fact that a list settles. */
  readonly listed: string;
  /** Of what nobody can ask for: a parameter, a charge line. */
  readonly ask: string;
  readonly others: string;
  /** A formula that hangs on a condition. */
  readonly choice: string;
  /** A parameter that rests on others. */
  readonly sum: string;
  /** What a step does to a line. */
  readonly effects: Readonly<Record<Operation, string>>;
  readonly functions: Readonly<Record<SpokenFunction, string>>;
  readonly needs: Readonly<Record<Exclude<NeedKind, 'all' | 'any'>, string>>;
  /** Needs among others, each with the name of its subject. */
  readonly partialNeeds: Readonly<
    Record<'is' | 'isTrue' | 'isFalse' | 'holds' | 'ifGiven' | 'other', string>
  >;
  readonly comparisons: Readonly<Record<'==' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly joins: Readonly<Record<'or' | 'and' | 'anyOf' | 'list', string>>;
}
