import { describe, expect, it } from 'vitest';
import { createTermsReader } from '../../src/measures/terms.ts';
import { comparison, route, toll } from '../builders/comparison.ts';
import { granted, library, situation, termsOf } from './policy-desk.ts';

describe('a situation', () => {
  it('is refused with every issue at once', () => {
    const { ok, issues } = createTermsReader(library).read(
      situation({
        facts: { colour: 'red', tax_class: 9 },
        parameters: { 'tax.import.duty_rate': 'much', 'no.such.parameter': 1 },
        handOver: '2026-02-30',
      }),
      null,
    );
    expect(ok).toBe(false);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'M40 facts.colour',
      'M26 facts.tax_class',
      'M04 parameters.tax.import.duty_rate',
      'M41 parameters.no.such.parameter',
      'M28 handOver',
    ]);
  });

  it('stands before anything is compared, on no day of its own', () => {
    expect(granted(createTermsReader(library).read(situation(), null))).toMatchObject({
      scenario: { id: 'in-force' },
      day: null,
      shiftDays: 0,
    });
  });

  it('shifts charges by the days between the goods being ready and their hand-over', () => {
    const compared = comparison([route([toll('194.75')])]);
    expect(termsOf(compared)).toMatchObject({ day: '2026-12-07', shiftDays: 0 });
    expect(termsOf(compared, { handOver: '2026-12-30' })).toMatchObject({ day: '2026-12-30', shiftDays: 23 });
  });

  it('takes the direction of trade from both ends', () => {
    const directionOf = (from: 'CNCKG-TJC' | 'DEDUI', to: 'CNCKG-TJC' | 'DEDUI') =>
      termsOf(comparison([route([])], { from, to })).facts.get('direction');
    expect(directionOf('CNCKG-TJC', 'DEDUI')).toEqual({ kind: 'text', value: 'export' });
    expect(directionOf('DEDUI', 'CNCKG-TJC')).toEqual({ kind: 'text', value: 'import' });
    expect(directionOf('CNCKG-TJC', 'CNCKG-TJC')).toEqual({ kind: 'text', value: 'domestic' });
    expect(directionOf('DEDUI', 'DEDUI')).toEqual({ kind: 'text', value: 'domestic' });
  });

  it('reads a scenario of its own as it stands now, not as it stood when last read', () => {
    const reader = createTermsReader(library);
    const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const isOn = (disable: string[]) =>
      granted(reader.read(situation({ scenario: { ...mine, disable } }), null)).scenario.enabled.has(
        'a14.container_toll',
      );
    expect([isOn([]), isOn(['a14.container_toll']), isOn([])]).toEqual([true, false, true]);
  });
});
