import type { Names } from '../../network/terminal.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import type { Fen } from '../../units/money.ts';
import type { MatrixQuestion, WayCorridor } from './matrix.ts';

/* A scenario sought from what it is to reach. Amounts are fen, beyond the baseline. */

/** What a package has to reach in the months asked, against the baseline. */
export type TargetGoal =
  /** So many TEU that go from some corridors to others. */
  | {
      readonly kind: 'move';
      readonly teu: number;
      readonly from: readonly WayCorridor[];
      readonly to: readonly WayCorridor[];
    }
  /** No fewer TEU by these corridors than under the baseline, of one flow or, null, of all. */
  | { readonly kind: 'keep'; readonly corridors: readonly WayCorridor[]; readonly flow: string | null };

/** What a package must not exceed; null is without limit. */
export interface TargetLimits {
  readonly outlay: Fen | null;
  /** Rise of what having the choice costs a district, as a share of what it is billed under the baseline. */
  readonly worse: number | null;
}

/** A change that a package may make to the scenario that it is built on. */
export type TargetChange =
  /** A parameter, by its path, anywhere between two values; `from` is no change. */
  | {
      readonly kind: 'parameter';
      readonly path: string;
      readonly from: number;
      readonly to: number;
      /** Other parameters of the measure, without which this one has no effect. */
      readonly beside: Readonly<Record<string, string | number>>;
    }
  /** A measure that is off, on. */
  | { readonly kind: 'measure'; readonly measure: string };

/** A target as it was typed; empty text where nothing was. */
export interface TargetAsked {
  /** TEU that are to go another way. */
  readonly move: string;
  /** Corridors that they leave and take, or groups of such. */
  readonly from: string;
  readonly to: string;
  /** Corridors that are to keep what they have. */
  readonly keep: string;
  /** The id of a flow, where its traffic alone is to be kept. */
  readonly flow: string;
  /** CNY. */
  readonly outlay: string;
  /** Per cent. */
  readonly worse: string;
  /** `measure`, `measure.parameter=TO` or `measure.parameter=FROM..TO`; none: those that are usual for the library. */
  readonly changes: readonly string[];
}

export interface TargetQuestion
  extends Pick<
    MatrixQuestion,
    'flows' | 'corridors' | 'months' | 'baseline' | 'scenario' | 'choice' | 'events'
  > {
  readonly asked: TargetAsked;
}

/** What a run comes to, as far as goal and limits ask. */
export interface TargetFigures {
  /** TEU towards the goal. */
  readonly reached: number;
  readonly outlay: Fen;
  readonly invoice: Fen;
  readonly co2eKg: number;
  /** The district that fares worst, and by what share; a negative share is a gain. Null where no flow is carried. */
  readonly worst: { readonly district: string | null; readonly share: number } | null;
}

/** One change of a package, and the value that it sets; null where a measure is put on. */
export interface TargetSetting {
  readonly change: TargetChange;
  readonly value: number | null;
}

/** A scenario that was run. */
export interface TargetPackage {
  readonly settings: readonly TargetSetting[];
  readonly scenario: ScenarioFile;
  readonly figures: TargetFigures;
}

/** What one of the conditions would have to be for the others to be met. */
export interface TargetRelaxation {
  readonly condition: 'goal' | 'outlay' | 'worse';
  /** TEU, fen, or a share. */
  readonly asked: number;
  readonly needed: number;
  readonly package: TargetPackage;
}

export interface TargetReport {
  readonly goal: TargetGoal;
  readonly limits: TargetLimits;
  /** TEU that the goal asks for. */
  readonly wanted: number;
  /** Of the scenario as it is. */
  readonly start: TargetFigures;
  /** What each change does alone and in full; null where it cannot be made so. */
  readonly alone: readonly { readonly change: TargetChange; readonly figures: TargetFigures | null }[];
  /** The cheapest first; none is outdone by another in all that counts. */
  readonly packages: readonly TargetPackage[];
  /** Where nothing meets all conditions: the smallest first. */
  readonly relaxations: readonly TargetRelaxation[];
  /** How often the demand was run. */
  readonly runs: number;
  /** By change (its path, or its measure): the title of the measure, and what it calls the parameter. */
  readonly titles: ReadonlyMap<string, Names>;
  readonly words: ReadonlyMap<string, Names>;
}
