import { describe, expect, it } from 'vitest';
import { present } from '../../src/units/present.ts';

describe('what a look-up cannot miss', () => {
  it('is what was found, nothing and null included', () => {
    expect([present(0), present(''), present(null), present(false)]).toEqual([0, '', null, false]);
    expect(present(Float64Array.of(Number.NaN)[0])).toBeNaN();
  });

  it('throws where it was missed all the same', () => {
    expect(() => present(new Int32Array(3)[3])).toThrow(RangeError);
    expect(() => present(new Map<string, number>().get('a'))).toThrow(RangeError);
  });
});
