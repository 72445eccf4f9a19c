/**
 * Signs that take no room: controls, joiners and spaces of no width, the byte order mark, marks of the writing
 * direction, soft hyphens, fillers. They come along unseen when text is copied out of documents and web pages.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** The text with every invisible sign replaced by its code point, `ab‹U+200B›c`, so that it can be seen. */
export const showInvisible = (text: string): string =>
  text.replace(INVISIBLE, (sign) => `‹U+${codePoint(sign)}›`);

/** What a message quotes of a text: its beginning says which it was. */
const LONGEST_QUOTATION = 300;

/** A text as a message quotes it: what cannot be seen by its code point, and what is very long cut short. */
export const quotation = (text: string): string =>
  text.length > LONGEST_QUOTATION
    ? `${showInvisible(text.slice(0, LONGEST_QUOTATION))}…`
    : showInvisible(text);

/** The code point of the first invisible sign, `200B`; null where there is none. */
export function firstInvisible(text: string): string | null {
  const [sign] = text.match(INVISIBLE) ?? [];
  return sign === undefined ? null : codePoint(sign);
}

const codePoint = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

const FULL_WIDTH = /[\uFF01-\uFF5E\uFFE5]/g;
const YEN = '\uFFE5';

/** Distance from a full-width sign to its ASCII counterpart. */
const WIDTH_SHIFT = 0xfee0;

/**
 * A typed text in plain signs: full-width forms as ASCII, every kind of space as a single one, nothing invisible,
 * trimmed. Superscripts, circled digits and other compatibility forms stay, for `10²` is not 102.
 */
export const plainText = (text: string): string =>
  withoutInvisible(text)
    .replace(FULL_WIDTH, (sign) =>
      sign === YEN ? '¥' : String.fromCharCode(sign.charCodeAt(0) - WIDTH_SHIFT),
    )
    .replace(/\s+/g, ' ')
    .trim();
