/** Reasons of the operating system that the dictionaries have words for, as `reasons` of the command line's texts. */
export const SYSTEM_REASONS = ['EACCES', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'] as const;
export type SystemReason = (typeof SYSTEM_REASONS)[number];

export const isSystemReason = (text: string): text is SystemReason =>
  SYSTEM_REASONS.some((reason) => reason === text);

/** Why the operating system refused something: a code that has words, else the message it gave. */
export function systemReason(error: unknown): string {
  const code = codeOf(error);
  if (code !== null && isSystemReason(code)) return code;
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error that the operating system gave, `ENOSPC`; null for any other error. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : null;
