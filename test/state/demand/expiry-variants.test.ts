import { describe, expect, it } from 'vitest';
import { expiryVariants } from '../../../src/state/demand/expiry-variants.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';

const named = (variant: string) => ({ zh: variant, en: variant });

describe('what may become of a text after its last day', () => {
  it('is three scenarios over the one in force', () => {
    const variants = expiryVariants(DEFAULT_SITUATION, ['a14'], [], named);
    expect(variants.map(({ id, base, title, after_expiry }) => [id, base, title, after_expiry])).toEqual([
      ['in-force-lapse', 'in-force', named('lapse'), {}],
      ['in-force-extend', 'in-force', named('extend'), { a14: { extend_to: null } }],
      ['in-force-taper', 'in-force', named('taper'), { a14: { taper_months: 12 } }],
    ]);
  });

  it("keeps all else that a scenario of one's own sets, and says a lapse where a preset replaces", () => {
    const scenario = { schema: 1 as const, id: 'mine', title: 'Mine', base: 'none', enable: ['a11'] };
    const [lapse] = expiryVariants({ ...DEFAULT_SITUATION, scenario }, ['a14'], ['a14'], named);
    expect(lapse).toMatchObject({ id: 'mine-lapse', enable: ['a11'], after_expiry: { a14: 'lapse' } });
  });
});
