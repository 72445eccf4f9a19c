import { describe, expect, it } from 'vitest';
import { DEFAULT_SITUATION, withExpiry } from '../../../src/state/policy/policy-situation.ts';
import { expiryOf } from '../../../src/views/policy/expiry-choice.ts';

const SUCCESSOR = {
  kind: 'replaced',
  share: 0.1,
  lines: ['toll.chongqing', 'inspection.fees'],
  from: '2027-01-01',
} as const;

const BOTH = ['a14.container_toll', 'a14.inspection_waiver'];

describe('what is assumed past the last day of the text', () => {
  it('is a lapse where nothing was chosen', () => {
    expect(expiryOf(DEFAULT_SITUATION, BOTH)).toEqual({ kind: 'lapse' });
  });

  it.each([{ kind: 'extend' }, { kind: 'taper', months: 6 }, { kind: 'lapse' }, SUCCESSOR] as const)(
    'comes back as it was chosen: %j',
    (choice) => {
      expect(expiryOf(withExpiry(DEFAULT_SITUATION, BOTH, choice), BOTH)).toEqual(choice);
    },
  );

  it('leaves nothing of a successor behind when another choice is made', () => {
    const replaced = withExpiry(DEFAULT_SITUATION, BOTH, SUCCESSOR);
    const back = withExpiry(replaced, BOTH, { kind: 'lapse' });
    expect(back).toEqual(withExpiry(DEFAULT_SITUATION, BOTH, { kind: 'lapse' }));
  });

  it('is a text that follows, of which what it leaves out lapses', () => {
    const text = { kind: 'text', replacements: { 'a14.container_toll': 'b01.container_toll' } } as const;
    const replaced = withExpiry(DEFAULT_SITUATION, BOTH, text);
    expect(expiryOf(replaced, BOTH)).toEqual(text);
    const preset = {
      id: 'successor',
      title: { zh: '', en: '' },
      note: null,
      replacements: text.replacements,
    };
    const chosen = { ...DEFAULT_SITUATION, scenario: 'successor' };
    expect(expiryOf(chosen, BOTH, [preset])).toEqual(text);
    const back = withExpiry(chosen, BOTH, { kind: 'lapse' }, Object.keys(text.replacements));
    expect(expiryOf(back, BOTH, [preset])).toEqual({ kind: 'lapse' });
  });

  it('is mixed where the measures differ', () => {
    const one = withExpiry(DEFAULT_SITUATION, ['a14.container_toll'], { kind: 'extend' });
    expect(expiryOf(one, BOTH)).toBe('mixed');
  });
});
