import { FIELD_UNITS, type FieldWithUnits, readInUnits } from '../../../src/enquiry/field-units.ts';
import { readQuantity } from '../../../src/reading/number.ts';
import { readUndated } from '../../../src/reading/undated.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const FIELDS: readonly FieldWithUnits[] = [
  'grossTonnes',
  'valueCny',
  'boxes',
  'volumeM3',
  'dayCostCny',
  'days',
  'cnyPerBox',
];

/** Figures of a field with the units that people write, after the number of the field among those above. */
export const fieldFigures = (): Reader => ({
  name: 'field figure',
  weight: 8,
  samples: [
    '0 9.5t',
    '0 9500kg',
    '0 0.5吨',
    '1 6000000元',
    '1 600万',
    '1 $800000',
    '1 USD 5',
    '2 2个',
    '3 28 m3',
    '4 1,500元/天',
    '5 10天',
    '6 20000元/箱',
  ],
  words: Object.values(FIELD_UNITS).flatMap((units) => Object.keys(units)),
  read(input) {
    const [, which = '', text = ''] = /^([0-6]) (.*)$/s.exec(input) ?? [];
    const field = FIELDS[Number(which)];
    if (which === '' || field === undefined) return 'refused';
    const read = readInUnits(field, text);
    if (read.kind === 'unreadable' || read.kind === 'ambiguous') return 'refused';
    const decimal = read.kind === 'value' ? read.value.decimal : read.decimal;
    const again = readQuantity(decimal);
    const digits = (figure: string): string => figure.replace(/\D/g, '').replace(/^0+|0+$/g, '');
    // What is not seen may stand within a unit too, so it goes first.
    const seen = text.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
    const written = seen.replace(/m\s*3|m³/giu, '');
    return accepted(
      differs('read back', decimal, again.kind === 'value' ? again.value.decimal : again.kind),
      read.kind === 'value' ? differs('as a double', read.value.value, Number(decimal)) : null,
      differs(`digits of ${JSON.stringify(text)} as ${decimal}`, digits(written), digits(decimal)),
    );
  },
});

const TODAY = '2026-11-29' as BeijingDate;

/** Days without a year, or named by how far off they are: what they most likely mean is offered, never taken. */
export const undatedDays = (): Reader => ({
  name: 'undated day',
  weight: 4,
  samples: ['12月7日', '明天', '12/7', '2月29日 18:00', 'tomorrow', '后天 9点', '1-31'],
  words: ['月', '日', 'today', '大后天', '2', '30', '__proto__'],
  read(input) {
    const day = readUndated(input, TODAY);
    if (day === null) return 'refused';
    const date = new Date(`${day.next}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day.next);
    return accepted(
      isReal ? null : `no calendar day: ${day.next}`,
      day.next >= TODAY ? null : `${day.next} is past`,
    );
  },
});
