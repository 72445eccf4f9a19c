import { describe, expect, it } from 'vitest';
import { examine, inputOf } from '../../../scripts/fuzz/fuzz-reader.ts';
import { readFuzzOptions } from '../../../scripts/fuzz/options.ts';
import { readMany } from '../../../scripts/fuzz/read-many.ts';
import { differs, type Reader } from '../../../scripts/fuzz/reader.ts';
import { READERS } from '../../../scripts/fuzz/readers.ts';
import { shown, shrink } from '../../../scripts/fuzz/shrink.ts';

/** A reader with the three faults that are looked for. */
const faulty: Reader = {
  name: 'faulty',
  weight: 1,
  samples: ['12', '7,5'],
  read(input) {
    if (input.includes(',')) throw new Error('no comma was thought of');
    const value = Number.parseInt(input, 10);
    if (Number.isNaN(value)) return 'refused';
    const fault = differs('read back', input, String(value));
    return fault === null ? 'accepted' : { silent: fault };
  },
};

describe('the fuzzer', () => {
  it('finds what crashes and what is taken in as something else, and shrinks it', async () => {
    const { crash, silent, findings, inputs } = await readMany(faulty, { seed: 1, count: 500 });
    expect(inputs).toBe(500);
    expect([crash, silent].every((count) => count > 0)).toBe(true);
    expect(findings.find(({ fault }) => fault === 'crash')?.input).toBe(',');
    expect(findings.find(({ fault }) => fault === 'silent')?.input.length).toBeLessThan(3);
  });

  it('makes the same inputs of the same seed, whichever it begins with', () => {
    const inputs = (seed: number) => [3, 2, 1].map((index) => inputOf(faulty, seed, index));
    expect(inputs(7)).toEqual(inputs(7));
    expect(inputs(7)).not.toEqual(inputs(8));
  });

  it('shrinks to what a failure needs, and shows what cannot be seen', async () => {
    expect(await shrink('a long text with one \u200b in it', async (text) => text.includes('\u200b'))).toBe(
      '\u200b',
    );
    expect(shown('a\u200b"')).toBe('"a\\u200b\\""');
  });

  it('reads its options, and says which cannot be followed', () => {
    expect(readFuzzOptions([], 5)).toEqual({ runs: 100_000, seed: 5, only: [] });
    expect(readFuzzOptions(['--runs', '10', '--seed=7', '--only', 'link'], 5)).toEqual({
      runs: 10,
      seed: 7,
      only: ['link'],
    });
    expect(readFuzzOptions(['--runs', 'many'], 5)).toContain('--runs many');
    expect(readFuzzOptions(['--sed', '1'], 5)).toContain('--sed');
  });
});

describe('each door that is fuzzed', () => {
  it.each(Object.entries(READERS))(
    'reads its samples without a fault, and most of them: %s',
    async (name, open) => {
      const reader = await open();
      expect(reader.name).toBe(name);
      const samples = reader.samples.slice(0, 40);
      const looks = await Promise.all(samples.map((sample) => examine(reader, sample)));
      expect(looks.map(({ fault, reason }) => fault && reason)).toEqual(samples.map(() => null));
      expect(looks.filter(({ accepted }) => accepted).length).toBeGreaterThanOrEqual(samples.length / 2);
    },
  );
});
