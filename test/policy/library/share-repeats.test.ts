import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRepeats, withRepeats } from '../../../src/policy/library/share-repeats.ts';

const long = { source: 'a sentence that is long enough to be worth a place of its own' };

describe('JSON whose repeats are shared', () => {
  it('holds a part that occurs twice once', () => {
    const { shared, content } = shareRepeats([long, long]);
    expect(shared).toEqual([long]);
    expect(content).toEqual(['§0', '§0']);
  });

  it('shares what never stands alone along with what is around it', () => {
    const outer = { inner: long };
    expect(shareRepeats([outer, outer]).shared).toEqual([outer]);
    expect(shareRepeats([outer, outer, long]).shared).toHaveLength(2);
  });

  it('gives each occurrence a copy of its own', () => {
    const [first, second] = withRepeats(shareRepeats([long, long])) as readonly object[];
    expect(first).toEqual(long);
    expect(first).not.toBe(second);
  });

  it('comes back as it was, whatever it holds', () => {
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('§'));
    fc.assert(
      fc.property(fc.array(json), (parts) => {
        const content = JSON.parse(JSON.stringify([...parts, ...parts]));
        expect(withRepeats(JSON.parse(JSON.stringify(shareRepeats(content))))).toEqual(content);
      }),
    );
  });
});
