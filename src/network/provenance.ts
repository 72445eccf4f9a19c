/** How a number is known. `unknown` is a state of its own and never a zero. */
export const STATUSES = ['official', 'published', 'contract', 'estimated', 'assumed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** The source of a figure of the network that the user's past invoices corrected. */
export const CALIBRATION_SOURCE: SourceId = 'calibration';

/** A: official or own contract. B: published. C: estimated. D: assumed. An unknown has no price and no grade. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

export type SourceId = string;

/** The source of what the user gave: a figure of the user's own, what a day costs. */
export const USER_SOURCE: SourceId = 'own';
/** The source of what a measure of the scenario supposes. */
export const SCENARIO_SOURCE: SourceId = 'scenario';

/** Where a row of figures comes from; the unit stands in the name of each field. */
export interface Provenance {
  readonly status: Status;
  readonly source: SourceId;
  /** The year the figures describe. */
  readonly year: number;
}

const GRADE_OF: Readonly<Record<Status, Grade | null>> = {
  official: 'A',
  contract: 'A',
  published: 'B',
  estimated: 'C',
  assumed: 'D',
  unknown: null,
};

export const gradeOf = (status: Status): Grade | null => GRADE_OF[status];
