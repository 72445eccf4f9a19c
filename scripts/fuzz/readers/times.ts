import { readDay } from '../../../src/reading/day.ts';
import { readMoment } from '../../../src/reading/moment.ts';
import { formatInstant } from '../../../src/units/instant.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const DAYS = [
  ...[
    '2026-11-20',
    '2026/11/20',
    '2026.11.20',
    '20261120',
    '2026年11月20日',
    '20-Nov-26',
    'Nov 20, 2026',
    '20/11/2026',
  ],
  ...[
    '03/04/2026',
    '2026/12/7',
    '5 June 2027',
    '2028-02-29',
    '1/2/26',
    '２０２６－１１－２０',
    '31.12.2026',
    '2026年1月5号',
  ],
];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The numbers that a text is written of, a month's name as its number; eight digits in one as a day. */
function numbersIn(text: string): readonly number[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|(?![\t\n\v\f\r])\p{Cc}/gu, '');
  const names = [...plain.toLowerCase().matchAll(/[a-z]{3,}/g)].map(
    ([name]) => MONTHS.indexOf(name.slice(0, 3)) + 1,
  );
  const digits = [...plain.matchAll(/\d+/g)].flatMap(([run]) =>
    run.length === 8 ? [run.slice(0, 4), run.slice(4, 6), run.slice(6)] : [run],
  );
  return [...names.filter((month) => month > 0), ...digits.map(Number)];
}

/** A day must be made of the three numbers that were written, and be in the calendar. */
function isAnotherDay(input: string, day: string): string | null {
  const written = numbersIn(input)
    .map((number) => number % 100)
    .sort();
  const read = day
    .split('-')
    .map((part) => Number(part) % 100)
    .sort();
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    return `no calendar day: ${day}`;
  return differs(`${JSON.stringify(input)} read as ${day}`, written, read);
}

export const days = (): Reader => ({
  name: 'day',
  weight: 12,
  samples: DAYS,
  words: ['Nov', 'sept.', '年', '月', '日', '/', '-', '2026', '明天', '0000', '9999'],
  read(input) {
    const reading = readDay(input);
    if (reading.kind === 'unreadable') return 'refused';
    if (reading.kind === 'ambiguous')
      return accepted(...reading.readings.map((day) => isAnotherDay(input, day)));
    const again = readDay(reading.value);
    return accepted(
      differs('read back', reading.value, again.kind === 'value' ? again.value : again.kind),
      isAnotherDay(input, reading.value),
    );
  },
});

export const moments = (): Reader => ({
  name: 'moment',
  weight: 12,
  samples: DAYS.flatMap((day, index) => {
    const times = [
      'T18:00',
      ' 18:00',
      'T18:00:30',
      ' 18时30分',
      ' 24:00',
      'T08:05Z',
      'T18:00+08:00',
      ' 9:30 UTC+8',
      ' 18点',
    ];
    return [`${day}${times[index % times.length] ?? ''}`, day];
  }),
  words: ['T', 'Z', '+08:00', '-12:00', '+14:00', ' 24:00', '时', '分', ':30', '9999-12-31', '0000-01-01'],
  read(input) {
    const reading = readMoment(input);
    if (reading.kind !== 'value') return 'refused';
    const again = readMoment(formatInstant(reading.value));
    const written = numbersIn(input);
    const year = Number(formatInstant(reading.value).slice(0, 4));
    const near = [year - 1, year, year + 1].map((other) => other % 100);
    return accepted(
      differs(
        `${formatInstant(reading.value)} read back`,
        reading.value,
        again.kind === 'value' ? again.value : again.kind,
      ),
      written.some((number) => near.includes(number % 100))
        ? null
        : `the year ${year} is nowhere in ${JSON.stringify(input)}`,
    );
  },
});
