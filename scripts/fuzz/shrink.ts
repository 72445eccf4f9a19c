/** Tries given to shrinking: a failing input that is short enough to read is worth more than the shortest. */
const MOST_TRIES = 4_000;

/** A short input that still fails: parts are left out, halves first, as long as it does. */
export async function shrink(input: string, fails: (input: string) => Promise<boolean>): Promise<string> {
  let text = input;
  let tries = 0;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length && tries < MOST_TRIES; ) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      tries++;
      if (shorter.length < text.length && (await fails(shorter))) text = shorter;
      else at += size;
    }
  }
  return text;
}

/** An input as it can be typed into a program again. */
export const shown = (input: string): string =>
  JSON.stringify(input).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
