/**
 * Levels of lists and maps in a text of YAML or JSON, before anything reads it: brackets open at once, and lines each
 * indented further than the one above. Readers call themselves once for each. Brackets in texts count too, which no
 * document has so many of.
 */
export function documentDepth(text: string): number {
  let brackets = 0;
  let deepest = 0;
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const [start = ''] = /^(?:[ \t]|[-?:][ \t]+)*/.exec(line) ?? [];
    while ((indents.at(-1) ?? -1) >= start.length) indents.pop();
    indents.push(start.length);
    const markers = start.length - start.replace(/[-?:]/g, '').length;
    for (const sign of line) {
      if (sign === '[' || sign === '{') brackets++;
      else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
      deepest = Math.max(deepest, brackets);
    }
    deepest = Math.max(deepest, indents.length + markers);
  }
  return deepest;
}
