/** A text is encoded so many times over at most; beyond, nobody could tell what was meant. */
const MOST_ENCODINGS = 3;
/** Where a sentence that goes on behind a link begins: signs that no value of a link ends with. */
const SENTENCE = /(?:[^\S ]|[。，、；：！？（）【】《》「」“”‘’…<>"]).*$/su;
const LAST_POINTS: ReadonlySet<string> = new Set(".,;:!?)]'*_~");

/**
 * The parameters of a link's query or fragment, mended of what mail and chat programs do on the way: `&amp;` for `&`,
 * the whole encoded once more than it was, a full stop or the rest of a sentence glued to the end. `time` names the
 * parameter that holds a time of day, whose colon shows how often the values were encoded.
 */
export function readLinkQuery(text: string, time: string): URLSearchParams {
  let query = text.replace(/^[?#]/, '');
  for (let count = 0; count < MOST_ENCODINGS && !query.includes('=') && /%(?:25)*3D/i.test(query); count++)
    query = decoded(query);
  // A blank within a value is written as a plus sign; any other belongs to a sentence.
  query = query.replace(/(?:\s|%20).*$/s, '');
  query = query.replace(/&(?:amp(?:;|%3B))+/gi, '&');
  let parameters = new URLSearchParams(query);
  for (let count = 0; count < MOST_ENCODINGS && /%(?:25)*3A/i.test(parameters.get(time) ?? ''); count++) {
    query = query.replaceAll('%25', '%');
    parameters = new URLSearchParams(query);
  }
  return withoutSentence(parameters);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%3D/gi, '=').replaceAll('%25', '%');
  }
}

function withoutSentence(parameters: URLSearchParams): URLSearchParams {
  const entries = [...parameters];
  const [name, value] = entries.at(-1) ?? [];
  if (name === undefined || value === undefined) return parameters;
  const mended = withoutLastPoints(value.replace(SENTENCE, ''));
  return new URLSearchParams([...entries.slice(0, -1), [name, mended]]);
}

/** A pattern would look at a row of points that is not the last once for each of them. */
function withoutLastPoints(value: string): string {
  let end = value.length;
  while (end > 0 && LAST_POINTS.has(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}
