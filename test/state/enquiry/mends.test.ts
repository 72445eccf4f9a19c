import { describe, expect, it } from 'vitest';
import { avoidMendsOf, mendsOf } from '../../../src/state/enquiry/mends.ts';
import type { Issue } from '../../../src/units/issue.ts';

const issue = (code: string, path: string, values: Issue['values']): Issue => ({
  severity: 'error',
  code,
  path,
  values,
});

describe('what a message proposes', () => {
  it('is put into the field it is about', () => {
    expect(mendsOf(issue('E21', 'equipment', { fix: '40RF' }))).toEqual([
      { field: 'equipment', text: '40RF' },
    ]);
    expect(mendsOf(issue('E46', 'deadline', { fix: '' }))).toEqual([{ field: 'deadline', text: '' }]);
    expect(mendsOf(issue('E32', 'valueCny', { a: '1.5', b: '1500', fix: '1.5', fix_b: '1500' }))).toEqual([
      { field: 'valueCny', text: '1.5' },
      { field: 'valueCny', text: '1500' },
    ]);
  });

  it('may be the count that would do, in a field of its own', () => {
    expect(mendsOf(issue('E06', 'grossTonnes', { w: 40, n: 3 }))).toEqual([{ field: 'boxes', text: '3' }]);
    expect(mendsOf(issue('E06', 'grossTonnes', { w: 40, n: 3, each: 28.12 }))).toEqual([
      { field: 'boxes', text: '3', also: { grossTonnes: '28.12' } },
    ]);
    expect(mendsOf(issue('E27', 'maxLegs', { n: 2, m: 4 }))).toEqual([{ field: 'maxLegs', text: '4' }]);
  });

  it('may be the nearer end of the span in which a figure has to lie', () => {
    expect(mendsOf(issue('E17', 'boxes', { a: 1, b: 2000, c: '0' }))).toEqual([
      { field: 'boxes', text: '1' },
    ]);
    expect(mendsOf(issue('E17', 'boxes', { a: 1, b: 2000, c: '9,999' }))).toEqual([
      { field: 'boxes', text: '2000' },
    ]);
    expect(mendsOf(issue('E17', 'boxes', { a: 1, b: 2000, c: 'two' }))).toEqual([]);
  });

  it('may be to clear what changes nothing, or what holds a usual figure where it is empty', () => {
    expect(mendsOf(issue('E38', 'latePenaltyCny', {}))).toEqual([{ field: 'latePenaltyCny', text: '' }]);
    expect(mendsOf(issue('E39', 'boxes', {}))).toEqual([{ field: 'boxes', text: '1' }]);
    expect(mendsOf(issue('E31', 'leastSaving', { x: 'few' }))).toEqual([{ field: 'leastSaving', text: '' }]);
    expect(mendsOf(issue('E44', 'pricesOn', { fix: '2026-12-07' }))).toEqual([
      { field: 'pricesOn', text: '2026-12-07' },
      { field: 'pricesOn', text: '' },
    ]);
  });

  it('is the nearest word to avoid, or to let the one in question go', () => {
    const asked = issue('E34', 'avoid', { x: 'Rusia', a: 'Russia', fix: 'Russia' });
    expect(avoidMendsOf(asked, ['Rusia', 'air'])).toEqual([
      { taken: 'Rusia', word: 'Russia', avoid: ['air', 'Russia'] },
      { taken: 'Rusia', word: null, avoid: ['air'] },
    ]);
    expect(avoidMendsOf(issue('E36', 'avoid', { x: 'KZ' }), ['KZ'])).toEqual([
      { taken: 'KZ', word: null, avoid: [] },
    ]);
    expect(avoidMendsOf(asked, ['air'])).toEqual([]);
  });

  it('is nothing where the choice is left open, or the issue is of no field', () => {
    expect(mendsOf(issue('E31', 'boxes', { x: 'two' }))).toEqual([]);
    expect(mendsOf(issue('E06', 'grossTonnes', { w: 900 }))).toEqual([]);
    expect(mendsOf(issue('F01', 'file.csv', { fix: 'x' }))).toEqual([]);
  });
});
