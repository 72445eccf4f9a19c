import { describe, expect, it } from 'vitest';
import { DEFAULT_SITUATION, withExpiry } from '../../../src/state/policy/policy-situation.ts';
import { expiryOf } from '../../../src/views/policy/expiry-choice.ts';

const BOTH = ['a14.container_toll', 'a14.inspection_waiver'];

describe('what is assumed past the last day of the text', () => {
  it('is a lapse where nothing was chosen', () => {
    expect(expiryOf(DEFAULT_SITUATION, BOTH)).toEqual({ kind: 'lapse' });
  });

  it.each([{ kind: 'extend' }, { kind: 'taper', months: 6 }, { kind: 'lapse' }] as const)(
    'comes back as it was chosen: %j',
    (choice) => {
      expect(expiryOf(withExpiry(DEFAULT_SITUATION, BOTH, choice), BOTH)).toEqual(choice);
    },
  );

  it('is mixed where the measures differ', () => {
    const one = withExpiry(DEFAULT_SITUATION, ['a14.container_toll'], { kind: 'extend' });
    expect(expiryOf(one, BOTH)).toBe('mixed');
  });
});
