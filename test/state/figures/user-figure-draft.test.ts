import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, figureOfDraft, shiftPoint } from '../../../src/state/figures/user-figure-draft.ts';
import { GAUGE_CARD } from '../fake-data-engine.ts';

const rate = {
  ...GAUGE_CARD,
  figure: { target: 'parameter', key: 'capital.lpr', field: 'value' },
  value: '0.0300',
  unit: 'per_year',
} as const;

describe('a share or yearly rate', () => {
  it('is typed in per cent and used as a fraction', () => {
    const draft = { ...draftOf(rate), value: '3.25' };
    expect(figureOfDraft(draft, '2026-11-22')).toMatchObject({ value: '0.0325', unit: 'per_year' });
  });

  it('is read before its point is moved: a decimal comma is no share a hundred times as large', () => {
    const share = (value: string) => figureOfDraft({ ...draftOf(rate), value }, '2026-11-22').value;
    expect(share('3,5')).toBe('0.035');
    expect(share('３．５')).toBe('0.035');
    expect(share('1500,500')).toBe('1500,500');
  });

  it('in use is edited in per cent again', () => {
    const given = { ...rate.figure, value: '0.0325', unit: 'per_year', note: '', date: '2026-11-22' };
    const userFigure = { ...given, replaced: '0.0300', replacedUnit: 'per_year', rows: 1 };
    const draft = draftOf({ ...rate, userFigure });
    expect(draft.value).toBe('3.25');
  });

  it('that is no figure goes on as it was typed, to be refused by name', () => {
    expect(figureOfDraft({ ...draftOf(rate), value: 'three' }, '2026-11-22').value).toBe('three');
  });

  it('of a price is left alone', () => {
    expect(figureOfDraft({ ...draftOf(GAUGE_CARD), value: '980' }, '2026-11-22').value).toBe('980');
  });
});

describe('moving the point', () => {
  it.each([
    ['3', -2, '0.03'],
    ['0.0300', 2, '3'],
    ['150', -2, '1.5'],
    ['0', -2, '0'],
    ['-2.5', -2, '-0.025'],
    ['0.5', 2, '50'],
    ['12', 0, '12'],
    ['1e3', 2, '1e3'],
  ])('turns %s by %i into %s', (text, places, moved) => expect(shiftPoint(text, places)).toBe(moved));

  it('there and back is where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 4 }), (figure, places) => {
        expect(shiftPoint(shiftPoint(String(figure), -places), places)).toBe(String(figure));
      }),
    );
  });
});
