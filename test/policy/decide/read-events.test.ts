import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../src/policy/decide/read-events.ts';
import { policyLibrary } from '../policy-files.ts';

const library = policyLibrary();
const read = (text: string) => readEvents(library, 'events.yaml', text);
const first = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.events[0];
};
const issues = (text: string) => read(text).issues.map(({ code, path, values }) => ({ code, path, values }));

describe('the day of an event', () => {
  it.each(['2026-06-01', '2026/6/1', '1-Jun-26', "'2026年6月1日'"])('is read from %s', (day) =>
    expect(first(`date: ${day}`)?.date).toBe('2026-06-01'),
  );

  it('that may be either of two is asked about', () => {
    expect(issues('date: 03/04/2026')).toEqual([
      {
        code: 'M49',
        path: 'events.yaml:events.0.date',
        values: { value: '03/04/2026', first: '2026-04-03', second: '2026-03-04' },
      },
    ]);
  });

  it.each(['2026-02-30', 'soon', "'2026-06'"])('that is none is quoted as written: %s', (day) =>
    expect(issues(`date: ${day}`)).toMatchObject([
      { code: 'M28', values: { value: day.replaceAll("'", '') } },
    ]),
  );
});

describe('a figure of an event', () => {
  const fact = (figure: string) =>
    first(`{ date: 2026-06-01, fields: { chongqing_km: ${figure} } }`)?.facts.get('chongqing_km');
  const value = (figure: string) => {
    const known = fact(figure);
    return known?.kind === 'number' ? known.value.toFixed() : known;
  };

  it.each([
    ['100', '100'],
    ['100.50', '100.5'],
    ["'100 km'", '100'],
    ["'100km'", '100'],
    ["'1,500'", '1500'],
    ["'3,5'", '3.5'],
    ["'０．１万'", '1000'],
    ['1.5e2', '150'],
  ])('is read from %s', (text, figure) => expect(value(text)).toBe(figure));

  it.each([
    ["'1500,500'", 'M49', { value: '1500,500', first: '1500.5', second: '1500500' }],
    ["'100 day'", 'M32', { unit: 'day', expected: 'km' }],
    ['many', 'M04', { value: 'many', expected: '12.5 (km)' }],
    ['-1', 'M26', { value: '-1', least: '0', most: '∞' }],
    ['true', 'M04', { value: 'true', expected: '12.5 (km)' }],
  ])('is refused with what was written: %s', (text, code, values) => {
    const path = 'events.yaml:events.0.fields.chongqing_km';
    expect(issues(`{ date: 2026-06-01, fields: { chongqing_km: ${text} } }`)).toEqual([
      { code, path, values },
    ]);
  });
});

describe('a code that looks like a number', () => {
  it.each(['0810', '00', '0x10', '007.5'])('stays the text it was written as: %s', (code) =>
    expect(first(`{ date: 2026-06-01, fields: { hs: ${code} } }`)?.facts.get('hs')).toEqual({
      kind: 'text',
      value: code,
    }),
  );
});
