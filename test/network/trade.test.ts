import { describe, expect, it } from 'vitest';
import { tradeBetween } from '../../src/network/conditions/trade.ts';

describe('the trade between two places', () => {
  it('is domestic within a country and within a customs union, and foreign between any two territories', () => {
    expect(tradeBetween('CN', 'CN')).toBe('domestic');
    expect(tradeBetween('DE', 'NL')).toBe('domestic');
    expect(tradeBetween('KZ', 'RU')).toBe('domestic');
    expect(tradeBetween('CN', 'DE')).toBe('foreign');
    expect(tradeBetween('DE', 'GB')).toBe('foreign');
    expect(tradeBetween('PL', 'BY')).toBe('foreign');
  });

  it('is foreign with Hong Kong, Macao and Taiwan, which are customs territories of their own', () => {
    for (const region of ['HK', 'MO', 'TW']) expect(tradeBetween('CN', region)).toBe('foreign');
  });
});
