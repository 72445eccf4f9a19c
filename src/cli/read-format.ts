import { type Misuse, misuse } from './command-line.ts';

/** The format asked for, of those a command writes. */
export function readFormat<const Formats extends readonly string[]>(
  text: string,
  formats: Formats,
): Formats[number] | Misuse {
  return (
    formats.find((format) => format === text) ??
    misuse('notAChoice', { x: 'format', choices: formats.join(', '), value: text })
  );
}
