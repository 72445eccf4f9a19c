/** How bad an issue is: an error refuses the input, a warning qualifies the answer, a notice informs. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * Something a person caused and can mend. Carries no sentence: `code` names a message of
 * `src/i18n`, `values` fill it, `path` says where (a form field, or `file:row:column`).
 */
export interface Issue {
  readonly severity: Severity;
  readonly code: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Success with a value, or failure with every issue found at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const success = <T>(value: T, issues: readonly Issue[] = []): Result<T> => ({
  ok: true,
  value,
  issues,
});

export const failure = <T>(issues: readonly Issue[]): Result<T> => ({ ok: false, issues });
