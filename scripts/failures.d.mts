export interface Failure {
  readonly test: string;
  readonly message: string;
}

export function failureLines(failures: readonly Failure[]): readonly string[];
export function vitestFailures(report: object): readonly Failure[];
export function playwrightFailures(report: object): readonly Failure[];
export function playwrightSecondTries(report: object): readonly Failure[];
