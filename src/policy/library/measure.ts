import type { ChargeCode } from '../../network/tariff-item.ts';
import type { Exact } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Expression } from '../expression/expression.ts';
import type { Value } from '../expression/value.ts';
import type { EditedFigureName, EditOperation, EditSubject, PricePer } from './edit.ts';
import type { ReasonCode } from './reason-codes.ts';

export const KINDS = ['rule', 'lever', 'context'] as const;
/** An entitlement decided case by case; a change whose size the planner sets; or listed and explained, no number. */
export type MeasureKind = (typeof KINDS)[number];

export const REACHES = ['itinerary', 'matrix', 'project'] as const;
/** What a measure can change: a consignment on its way, flows of a demand matrix alone, or the sum of a project alone. */
export type Reach = (typeof REACHES)[number];

export const STRENGTHS = ['mandate', 'support', 'guide', 'explore', 'seek'] as const;
/** How firmly the text speaks: exempted or carried out; supported; guided; explored; sought from the State. */
export type Strength = (typeof STRENGTHS)[number];

export const LEVELS = ['national', 'municipal', 'district', 'planner'] as const;
export type Level = (typeof LEVELS)[number];

export const EVENTS = [
  'inspection',
  'toll_transaction',
  'export_declaration',
  'import_declaration',
  'handling',
  'carriage',
  'drawdown',
  'fee_due',
  'loan',
  'settlement',
  'planning',
] as const;
/** What happens on the date that decides which rules hold. */
export type EventKind = (typeof EVENTS)[number];

export const OPERATIONS = ['set', 'scale', 'min', 'subtract', 'value'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** T: stands in the text. R: set by another rule. P: the planner must assume it. */
export type ValueKind = 'T' | 'R' | 'P';

export type MeasureId = string;
export type LineId = string;

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A formula with the text it was written as. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
}

export interface Condition extends Formula {
  readonly reason: ReasonCode;
}

export interface Effect {
  readonly line: LineId;
  readonly operation: Operation;
  readonly formula: Formula;
  /** Unit of the line: a charge or the base of one is an amount, a rate a share. */
  readonly unit: LineUnit;
}

export const LINE_UNITS = ['CNY', 'share'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

/** How a charge line comes about where an event does not give it. */
export interface MadeLine {
  readonly formula: Formula;
  /** Where it is false the line cannot arise, and is not made. Null: only an event that asks for the measure has it. */
  readonly when: Formula | null;
}

/** One step of a declaration: what is left of it after its own reliefs is what later steps are reckoned from. */
export interface DeclarationStep {
  /** What later steps, results and people call it. */
  readonly name: string;
  /** What reliefs name it by. */
  readonly line: LineId;
  readonly unit: LineUnit;
  /** Money to pay; the others are only reckoned with. */
  readonly isCharged: boolean;
  readonly formula: Formula;
  /** Share of a cut of the step that is money gained: of creditable VAT only the time it is not laid out. Null: all. */
  readonly countsAs: Formula | null;
  /** The law that puts the step in its place. */
  readonly provision: Bilingual;
}

/** What a declarant states, and what stands on the sheet of taxes. */
export interface TaxSheetRule {
  /** Parameter that the goods decide; as long as nobody states it, the taxes are not known. */
  readonly rate: string;
  /** Fact that decides the rate where it is not set itself. */
  readonly decidedBy: string | null;
  /** Results, in the order of the sheet, and the one they are reckoned from. */
  readonly taxes: readonly string[];
  readonly base: string;
  /** Parameters that a declarant states. */
  readonly asked: readonly string[];
  /** Facts that a declarant states beside them. */
  readonly facts: readonly string[];
}

/** Taxes or refund of one declaration, reckoned step by step in the order of the law. */
export interface Declaration {
  /** Where it is false nothing is declared. */
  readonly when: Formula;
  readonly steps: readonly DeclarationStep[];
  /** What a relief comes to by itself: over the steps, and `step_before` as they are without it. */
  readonly reliefResults: ReadonlyMap<string, NamedResult>;
  readonly sheet: TaxSheetRule;
}

/** One figure of the rows selected, and what becomes of it. */
export interface MeasureEdit {
  /** Where it stands in its file. */
  readonly path: string;
  readonly subject: EditSubject;
  readonly figure: EditedFigureName;
  readonly operation: EditOperation;
  readonly formula: Formula;
  /** Holds beside the measure's conditions; null: those alone. */
  readonly when: Formula | null;
  /** Of a price, the charges that it is on; null: carriage of a service, handling of an operation. */
  readonly charges: readonly ChargeCode[] | null;
  readonly per: PricePer;
}

/** A remark, and when it is made. */
export interface Flag {
  readonly when: Formula;
  readonly text: Bilingual;
}

/** Another effect in the place of the usual one. Two that hold at once are a conflict, never a silent choice. */
export interface Exception {
  readonly label: Bilingual;
  readonly when: Formula;
  readonly effects: readonly Effect[];
}

/** A value of a parameter over a span of days, both inclusive; null is open. */
export interface Segment {
  readonly from: BeijingDate;
  readonly to: BeijingDate | null;
  /** Null: not in force, which is not the same as 0. */
  readonly value: Value | null;
  readonly kind: ValueKind;
  readonly source: string;
  readonly published: BeijingDate | null;
  /** Credible span of a number. */
  readonly range: readonly [Exact, Exact] | null;
  /** The scenario or call that put it there; null for the measure's own value. */
  readonly setBy: string | null;
}

export interface Parameter {
  readonly name: string;
  /** `CNY/km`, `share` ..., or `flag`, `choice`, `tiers`. */
  readonly unit: string;
  readonly choices: readonly string[];
  /** Outside of these a number is refused. */
  readonly limits: readonly [number, number];
  /** How far whoever asks backwards has it moved where nothing else is said, and why as far; null: not at all. */
  readonly usualTo: { readonly value: number; readonly source: string } | null;
  /** Field that decides between the cases; null where there is one case, `other`. */
  readonly by: string | null;
  /** Segments by case, ascending; `other` holds for whatever has no case of its own. */
  readonly cases: ReadonlyMap<string, readonly Segment[]>;
  /** Parameters of other measures (`rate.lpr.lpr_1y`) whose sum this is; empty where it has values of its own. */
  readonly index: readonly string[];
  /** What a null value means for eligibility. */
  readonly whenNull: ReasonCode;
}

/** Expected value over what is not known beforehand: `share` of the cases turn out as `assume` says. */
export interface Expectation {
  readonly share: Formula;
  /** The share among the cases that are charged for at all; null where all of these turn out so. */
  readonly onceCharged: Formula | null;
  readonly assume: ReadonlyMap<string, Value>;
}

export interface NamedResult {
  readonly unit: string;
  readonly formula: Formula;
}

/** Whether a document states the days of a measure, or they are assumed for want of it. */
export const VALID_STATUSES = ['stated', 'assumed'] as const;

export interface ValidBasis {
  readonly status: (typeof VALID_STATUSES)[number];
  /** The document, and what is assumed where it is silent or not at hand. */
  readonly text: Bilingual;
}

export interface Measure {
  readonly id: MeasureId;
  /** Article of the text; null for national rules and documents beside it. */
  readonly article: number | null;
  readonly clauseRef: string;
  readonly title: Bilingual;
  readonly reading: Bilingual;
  readonly kind: MeasureKind;
  readonly reach: Reach;
  readonly strength: Strength;
  readonly level: Level;
  readonly event: EventKind;
  readonly valid: { readonly from: BeijingDate; readonly to: BeijingDate | null };
  /** What the days rest on; null of a measure of the text, whose days are the text's own. */
  readonly validBasis: ValidBasis | null;
  readonly published: BeijingDate;
  readonly lines: readonly LineId[];
  /** Measures of one group compete for a line; measures of different groups add up on it. */
  readonly stackGroup: string;
  readonly appliesWhen: readonly Condition[];
  /** The measure whose conditions it shares: they stand before its own. */
  readonly conditionsOf: MeasureId | null;
  /** What the answer says beside the verdict where it holds: a reading of ours that the verdict rests on. */
  readonly flags: readonly Flag[];
  /** What people read in the place of the names of parameters, variables, results and choices: see `wordsFor`. */
  readonly words: ReadonlyMap<string, Bilingual>;
  readonly params: ReadonlyMap<string, Parameter>;
  readonly variables: ReadonlyMap<string, Formula>;
  /** Units of the variables that are figures, as their formulas yield them. */
  readonly units: ReadonlyMap<string, string>;
  /** How the amount of a charge line comes about where an event does not give it. */
  readonly makes: ReadonlyMap<LineId, MadeLine>;
  readonly declaration: Declaration | null;
  /** Lines that nothing makes: an event has them only where it gives them. */
  readonly givenLines: readonly LineId[];
  readonly effects: readonly Effect[];
  readonly exceptions: readonly Exception[];
  /** Figures of the network that it changes. */
  readonly edits: readonly MeasureEdit[];
  readonly results: ReadonlyMap<string, NamedResult>;
  readonly expectation: Expectation | null;
  readonly evidence: readonly string[];
  readonly borneBy: string;
  /** Measures on the same matter that this rule, if national and new, replaces from its start. */
  readonly regulatesSameMatter: readonly MeasureId[];
  /** National measure this one restates, and the flag parameter that takes it out of the base. */
  readonly overlap: { readonly national: MeasureId; readonly parameter: string } | null;
  readonly notes: Bilingual | null;
  /** Why it changes no figure; null of one that changes some. */
  readonly contextReason: Bilingual | null;
  readonly tests: readonly MeasureTest[];
}

/** A case of a measure's own, as written; `npm test` evaluates it. */
export interface MeasureTest {
  readonly name: string;
  readonly scenario: string;
  readonly date: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}
