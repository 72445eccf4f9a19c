import { describe, expect, it } from 'vitest';
import { documentDepth } from '../../src/reading/document-depth.ts';

describe('the levels of a document', () => {
  it.each([
    ['a: 1\nb: 2\n', 1],
    ['a:\n  b:\n    c: 1\nd: 1\n', 3],
    ['{"a":[{"b":1}]}', 3],
    ['- - - 1\n', 4],
    ['[1], [2], {}', 1],
    [']]]][', 1],
    ['', 1],
  ])('are counted without reading it: %j', (text, depth) => {
    expect(documentDepth(text)).toBe(depth);
  });

  it.each(['[', '{a: ', '- ', '? ', '{"a":'])('are many in a row of %j', (part) => {
    expect(documentDepth(part.repeat(5_000))).toBeGreaterThan(1_000);
  });
});
