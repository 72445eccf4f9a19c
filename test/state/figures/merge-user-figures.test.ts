import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import { mergeUserFigures } from '../../../src/state/figures/merge-user-figures.ts';

const figure = (key: string, value: string): UserFigure => ({
  target: 'tariff',
  key,
  field: 'unit_price',
  value,
  unit: '',
  note: '',
  date: '',
});
const list = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.constantFrom('1', '2', '3') }),
  { selector: ({ key }) => key },
);
const figures = list.map((rows) => rows.map(({ key, value }) => figure(key, value)));
const value = (of: readonly UserFigure[], key: string) => of.find((one) => one.key === key)?.value ?? null;

it('keeps what either tab changed; where both did, the one from here is in use and the other is named', () => {
  fc.assert(
    fc.property(figures, figures, figures, (here, before, stored) => {
      const merged = mergeUserFigures({ here, before, stored });
      for (const key of ['a', 'b', 'c']) {
        const [mine, base, theirs] = [here, before, stored].map((side) => value(side, key));
        const result = value(merged.figures, key);
        if (mine === base) expect(result).toBe(theirs);
        else if (theirs === base) expect(result).toBe(mine);
        else if (mine !== null) expect(result).toBe(mine);
        else expect(result).toBe(theirs);
        const isOverruled =
          mine !== base && theirs !== base && mine !== null && theirs !== null && mine !== theirs;
        expect(value(merged.overruled, key)).toBe(isOverruled ? theirs : null);
      }
    }),
  );
});
