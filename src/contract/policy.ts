import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { ExplanationLine } from '../policy/explain/explain.ts';
import type { Term } from '../policy/explain/term.ts';
import type { Facts } from '../policy/facts/fact.ts';
import type { IssuedDocument } from '../policy/library/load-issued-documents.ts';
import type {
  Bilingual,
  EventKind,
  MeasureKind,
  Reach,
  Strength,
  ValidBasis,
} from '../policy/library/measure.ts';
import type { ReasonCode } from '../policy/library/reason-codes.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import type { Fen } from '../units/money.ts';
import type { Enquiry } from './enquiry.ts';
import type { FigureChange } from './figure-change-schema.ts';

/* Measures over a comparison: what each does to its itineraries, and why. Amounts are fen. */

/** A fact or parameter as a person states it. */
export type Stated = string | number | boolean;

/** Under what an answer is priced. Plain data: it is what undo steps over and files hold. */
export interface PolicySituation {
  /** A preset by its id, or a scenario of one's own. */
  readonly scenario: string | ScenarioFile;
  /** What is known of this consignment, by the name of the event's field (`vat_creditable`, `tax_class`). */
  readonly facts: Readonly<Record<string, Stated>>;
  /** Values for this consignment alone, by `measure.parameter` (`tax.import.duty_rate`). */
  readonly parameters: Readonly<Record<string, Stated>>;
  /** Day of hand-over: every charge falls as many days later or earlier than in the answer. Null: as answered. */
  readonly handOver: string | null;
}

/** One route of the answer to an enquiry, under a situation. */
export interface RouteQuestion {
  readonly enquiry: Enquiry;
  readonly situation: PolicySituation;
  /** Id of an itinerary in that answer. */
  readonly itinerary: string;
}

/** One fact of the goods. */
export interface KnownFact {
  readonly fact: Term & { readonly value: string };
  /** Stated for this consignment, told by the enquiry, or taken as given until somebody says otherwise. */
  readonly from: 'stated' | 'enquiry' | 'assumed';
}

export interface CardsQuestion {
  readonly situation: PolicySituation;
  /** Null before anything is compared. */
  readonly route: { readonly enquiry: Enquiry; readonly itinerary: string } | null;
  /** The day shown where neither the situation nor a route has one, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Both days `YYYY-MM-DD`, ends in. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

export interface ParameterView {
  readonly name: string;
  /** `measure.parameter`, with `.case` where there are cases: what a scenario sets. */
  readonly path: string;
  /** Null in a rule of one's own, which goes by its codes. */
  readonly label: Bilingual | null;
  /** The fact that decides between cases, with the value of this case; without a value, all other cases. */
  readonly case: Term | null;
  readonly unit: string;
  readonly kind: 'T' | 'R' | 'P';
  readonly choices: readonly string[];
  readonly choiceLabels: Readonly<Record<string, Bilingual>>;
  /** On the day of the situation, the scenario's values in; null: not in force, or decided by the facts. */
  readonly value: string | null;
  readonly range: readonly [string, string] | null;
  readonly limits: readonly [number, number];
  /** How far it is usually moved by whoever asks backwards; null: nobody says. */
  readonly usualTo: number | null;
  readonly source: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The scenario that set it; null for the measure's own value. */
  readonly setBy: string | null;
  /** The measures whose parameters it is taken from; empty of one that is set here. */
  readonly takenFrom: readonly { readonly measure: string; readonly title: Bilingual }[];
}

/** One measure as a card shows it, for one itinerary and situation. */
export interface MeasureCard {
  readonly id: string;
  /** Null for national rules and documents beside the text. */
  readonly article: number | null;
  readonly clause: string;
  readonly title: Bilingual;
  readonly reading: Bilingual;
  readonly notes: Bilingual | null;
  readonly kind: MeasureKind;
  readonly strength: Strength;
  readonly level: 'national' | 'municipal' | 'district' | 'planner';
  readonly event: EventKind;
  readonly valid: { readonly from: string; readonly to: string | null };
  /** What the days rest on; null of a measure of the text, whose days are the text's own. */
  readonly validBasis: ValidBasis | null;
  readonly published: string;
  readonly borneBy: string;
  readonly lines: readonly string[];
  readonly parameters: readonly ParameterView[];
  /** Whether the scenario has it on. */
  readonly enabled: boolean;
  /** In force on the day of its event (or of the hand-over where it has none), after-expiry choices in. */
  readonly inForce: boolean;
  /** Null where the itinerary has no event that it concerns. */
  readonly eligible: 'yes' | 'no' | 'unknown' | null;
  readonly reasons: readonly ReasonCode[];
  readonly missing: readonly string[];
  /** Over all events of the itinerary; null where it has none or the amount is open. */
  readonly gross: Fen | null;
  readonly incremental: Fen | null;
  readonly kept: boolean;
  /** Parameters whose values change nothing for the itinerary; none of a rule that it has no event of. */
  readonly unread: readonly UnreadParameter[];
  readonly held: readonly HeldParameter[];
  readonly reach: Reach;
  /** Of a context measure, why it changes no figure. */
  readonly contextReason: Bilingual | null;
  /** What it makes of figures of the network; null of a measure that edits none. */
  readonly edits: MeasureEdits | null;
}

/** A parameter that changes nothing, and why. */
export interface UnreadParameter {
  readonly path: string;
  /**
   * `bill`: what it would size stands in the bill; `other_case`: these goods are of another case; `single_event`: only
   * results of an event that is evaluated by itself rest on it.
   */
  readonly because: 'bill' | 'other_case' | 'single_event';
}

/** A lever at work. */
export interface MeasureEdits {
  /** Whether it is for these goods, and why not or what is not known; null without goods. */
  readonly verdict: {
    readonly eligible: 'yes' | 'no' | 'unknown';
    readonly reasons: readonly ReasonCode[];
    readonly missing: readonly string[];
  } | null;
  /** Figures of the network that it changed for these goods. */
  readonly figures: number;
  /** Those that the itinerary rests on. */
  readonly changes: readonly FigureChange[];
}

/**
 * A parameter that changes no figure when it is moved alone. `others`: as the other parameters stand, one of them at 0,
 * not known, or like another; `no_figure`: the network knows none of the figures it bears on.
 */
export interface HeldParameter {
  readonly path: string;
  readonly because: 'others' | 'no_figure';
}

/** Where on the map a measure bears: ids in the order of the network. */
export interface LeverReach {
  readonly measure: string;
  readonly title: Bilingual;
  readonly links: readonly string[];
  readonly terminals: readonly string[];
}

/** The itinerary with its hand-over in a month (its first day, or `from`'s day), all else equal. */
export interface MonthlyCost {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly invoice: Fen;
  readonly saving: Fen;
  readonly incremental: Fen;
}

/** Share of one measure in the whole saving, by Shapley's value: exact, whatever the order of measures. */
export interface Attribution {
  readonly total: Fen;
  readonly measures: readonly {
    readonly measure: string;
    readonly title: Bilingual;
    readonly article: number | null;
    readonly amount: Fen;
    /** Of the total; null when it is zero. */
    readonly share: number | null;
  }[];
  /** The pair of measures that change each other's effect most; null when none does. */
  readonly interaction: {
    readonly first: string;
    readonly second: string;
    readonly amount: Fen;
  } | null;
}

/** A charge of an itinerary with the last day on which a measure still reduces it. */
export interface ReliefDeadline {
  readonly measure: string;
  readonly title: Bilingual;
  /** Index into the charges of the itinerary. */
  readonly charge: number;
  readonly line: string;
  /** Last day of the measure, after-expiry choices in. */
  readonly lastDay: string;
  readonly amount: Fen;
}

/** What one measure gives an itinerary, in each of three bills. */
export interface DayAfterMeasure {
  readonly measure: string;
  readonly title: Bilingual;
  readonly article: number | null;
  readonly level: MeasureCard['level'];
  /** Its own last day; null where it has none. */
  readonly lastDay: string | null;
  /** Charge lines that it reduces; none where it brings a benefit beside the invoice. */
  readonly lines: readonly string[];
  /** Of a lever that ends, the figures that the itinerary rests on, as they were while it held; none of a relief. */
  readonly edits: readonly FigureChange[];
  /** What it takes off; of a lever that makes the itinerary dearer, below zero. */
  readonly extended: Fen;
  readonly lapsed: Fen;
  readonly assumed: Fen;
}

export interface DayAfterBill {
  readonly invoice: Fen;
  /** Money gained beside it. */
  readonly benefits: Fen;
}

/**
 * An itinerary on the day of hand-over with every measure that has a last day `extended`, with every one `lapsed`, and
 * as the situation has `assumed`: what ended is the difference of the first two.
 */
export interface DayAfter {
  /** That give something in one of the bills or changed a figure, in the order of their ids. */
  readonly measures: readonly DayAfterMeasure[];
  readonly extended: DayAfterBill;
  readonly lapsed: DayAfterBill;
  readonly assumed: DayAfterBill;
}

/** Why a charge or a measure comes out as it does: the tree from the article to the figure. */
export interface PolicyExplanation {
  readonly scenario: string;
  readonly events: readonly {
    readonly date: string;
    readonly line: string | null;
    readonly charge: number | null;
    readonly lines: readonly ExplanationLine[];
  }[];
  readonly titles: Readonly<Record<string, Bilingual>>;
}

export type PolicySubject =
  | { readonly kind: 'charge'; readonly charge: number }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'all' };

/** What there is to begin from: scenarios, the documents that measures name, and the facts that they ask for. */
export interface PolicyPresets {
  readonly documents: readonly IssuedDocument[];
  readonly facts: Facts;
  readonly presets: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly note: Bilingual | null;
    /** By measure that ends, the one of a later text that takes its place. */
    readonly replacements: Readonly<Record<string, string>>;
  }[];
}

/** What is charged at a terminal (null: on a link) on a day, `YYYY-MM-DD`. */
export interface BearingQuestion {
  readonly terminal: string | null;
  readonly charges: readonly { readonly code: ChargeCode; readonly basis: Basis }[];
  readonly day: string;
}

/** A measure that can bear on it; whether it does hangs on the facts missing. */
export interface BearingMeasure {
  readonly id: string;
  readonly article: number | null;
  readonly title: Bilingual;
  readonly strength: Strength;
  readonly valid: { readonly from: string; readonly to: string | null };
  readonly inForce: boolean;
  readonly missing: readonly string[];
}
