import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import type {
  Bilingual,
  EventKind,
  Level,
  LineId,
  MeasureId,
  MeasureKind,
  Strength,
  ValueKind,
} from '../library/measure.ts';
import type { ReasonCode } from '../library/reason-codes.ts';
import type { Verdict } from './eligibility.ts';

/** Amounts are decimal text in CNY to the fen. Everything here is plain data: it is what the JSON of the command line holds. */
export interface LineDecision {
  readonly line: LineId;
  /** Null for a benefit that is no charge line. */
  readonly before: string | null;
  readonly after: string | null;
  readonly saving: string;
}

/** What an undecided measure would give if the missing facts turned out in its favour. Never part of a total. */
export interface IfEvidenced {
  readonly gross: string | null;
  readonly incremental: string | null;
  readonly lines: readonly LineDecision[];
  readonly missing: readonly string[];
}

/** What a measure gives on average, where it is not known beforehand whether the case arises. */
export interface Expected {
  readonly share: string;
  /** If the case arises. */
  readonly if_it_happens: { readonly gross: string; readonly incremental: string };
  readonly gross: string;
  readonly incremental: string;
}

export interface TracedParameter {
  readonly parameter: string;
  readonly label: Bilingual | null;
  readonly value: string | null;
  /** Words of a choice. */
  readonly value_label: Bilingual | null;
  readonly unit: string;
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly kind: ValueKind | null;
  readonly source: string;
  readonly published: BeijingDate | null;
  readonly range: readonly [string, string] | null;
  readonly set_by: string | null;
  readonly parts: readonly TracedParameter[];
}

/** How a decision came about, from the article to the figure. */
export interface Trace {
  readonly article: number | null;
  readonly clause_ref: string;
  readonly title: Bilingual;
  readonly reading: Bilingual;
  readonly kind: MeasureKind;
  readonly strength: Strength;
  readonly level: Level;
  readonly event: EventKind;
  readonly valid: { readonly from: BeijingDate; readonly to: BeijingDate | null };
  readonly published: BeijingDate;
  readonly borne_by: string;
  readonly evidence: readonly string[];
  /** Words of the lines it acts on. */
  readonly lines: Readonly<Record<LineId, Bilingual>>;
  readonly inputs: readonly {
    readonly field: string;
    readonly value: string | null;
    readonly assumed: boolean;
    /** Document of the list that settled it; null where none did. */
    readonly source: string | null;
  }[];
  readonly conditions: readonly {
    readonly test: string;
    readonly reason: ReasonCode;
    readonly outcome: Verdict;
    readonly missing: readonly string[];
    /** Words of the parameters and variables it names, also of those that were not looked at. */
    readonly labels: Readonly<Record<string, Bilingual>>;
  }[];
  readonly parameters: readonly TracedParameter[];
  readonly steps: readonly {
    readonly name: string;
    /** Of what is done to a line, the words of the line. */
    readonly label: Bilingual | null;
    readonly unit: string | null;
    readonly formula: string;
    /** With its numbers in. */
    readonly filled: string;
    /** Without the branches that were not taken. */
    readonly taken: string;
    readonly line_before: string | null;
    readonly result: string | null;
  }[];
}

export interface Decision {
  readonly measure: MeasureId;
  readonly eligible: Verdict;
  readonly reason: ReasonCode | null;
  readonly reasons: readonly ReasonCode[];
  readonly missing: readonly string[];
  readonly in_force: boolean;
  /** Whether the measure was published by the day of the event. */
  readonly known_at_event: boolean;
  /** Part of the effect that is left while a measure fades out; 1 within its validity. */
  readonly force: string;
  readonly kept: boolean;
  /** Readings of ours that the verdict rests on. */
  readonly flags: readonly Bilingual[];
  readonly lines: readonly LineDecision[];
  /** Null where the measure applies but the facts do not say by how much. */
  readonly gross: string | null;
  readonly incremental: string | null;
  readonly marginal: string | null;
  readonly results: Readonly<Record<string, string>>;
  readonly if_evidenced: IfEvidenced | null;
  readonly expected: Expected | null;
  readonly trace: Trace;
}

/** A charge line of an event; null is an amount that nobody can tell yet. */
export interface OutcomeLine {
  readonly line: LineId;
  readonly before: string | null;
  readonly after_national: string | null;
  /** Under all that is kept. */
  readonly after: string | null;
  /** What remains to be paid: of a line that no measure reaches, all of it. */
  readonly payable: string | null;
  /** What would have to be known. */
  readonly missing: readonly string[];
}

/** Sums over the lines, and what the measures gain, benefits beside the lines included. Null as long as a part is open. */
export interface OutcomeTotals {
  readonly before: string | null;
  readonly after_national: string | null;
  readonly after: string | null;
  readonly payable: string | null;
  readonly gross: string | null;
  readonly incremental: string | null;
}

/** All that is decided about one event. */
export interface EventOutcome {
  readonly id: string;
  readonly date: BeijingDate;
  readonly scenario: string;
  readonly lines: readonly OutcomeLine[];
  /** National rules that made the baseline. */
  readonly baseline: readonly MeasureId[];
  readonly kept: readonly MeasureId[];
  readonly totals: OutcomeTotals;
  readonly decisions: readonly Decision[];
  readonly not_applied: readonly { readonly measure: MeasureId; readonly reason: ReasonCode | null }[];
  readonly issues: readonly Issue[];
}
