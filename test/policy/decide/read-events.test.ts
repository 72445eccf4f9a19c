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
        path: 'events.yaml:events.1.date',
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
    const path = 'events.yaml:events.1.fields.chongqing_km';
    expect(issues(`{ date: 2026-06-01, fields: { chongqing_km: ${text} } }`)).toEqual([
      { code, path, values },
    ]);
  });
});

describe('a class or a size of box that does not exist', () => {
  it.each([
    ['truck_class', '4.5', '1, 2, 3, 4, 5, 6'],
    ['box_ft', '33', '20, 30, 40, 45'],
    ['tax_class', '2.5', '1, 2, 3, 4'],
  ])('is refused with those that do: %s %s', (field, value, allowed) =>
    expect(issues(`{ date: 2026-06-01, fields: { ${field}: ${value} } }`)).toMatchObject([
      { code: 'M15', values: { value, allowed } },
    ]),
  );
});

describe('a code that looks like a number', () => {
  it.each(['0810', '00', '0x10', '007.5'])('stays the text it was written as: %s', (code) =>
    expect(first(`{ date: 2026-06-01, fields: { hs: ${code} } }`)?.facts.get('hs')).toEqual({
      kind: 'text',
      value: code,
    }),
  );
});

describe('a parameter by its bare name', () => {
  const parameters = (text: string) => {
    const event = first(text);
    return event && [...event.parameters.keys()];
  };

  it('is that of the measure from which all others take it over', () => {
    expect(parameters('{ date: 2026-06-01, params: { days_earlier: 20, lpr_1y: 0.03 } }')).toEqual([
      'a16.departure_port_refund_rail.days_earlier',
      'rate.lpr.lpr_1y',
    ]);
  });

  it('is that of the only measure asked of', () => {
    expect(
      parameters(
        '{ date: 2026-06-01, measures: [a14.volume_price, a05.document_finance], params: { rate_with: 0.03 } }',
      ),
    ).toEqual(['a05.document_finance.rate_with']);
  });

  it.each([
    ['none is asked of', ''],
    ['several are asked of', 'measures: [a05.document_finance, a15.guarantee],'],
  ])('that may be of several is refused with all of them where %s', (_, asked) => {
    expect(issues(`{ id: loan, date: 2026-06-01, ${asked} params: { rate_with: 0.03 } }`)).toEqual([
      {
        code: 'M93',
        path: 'events.yaml:events.loan.params.rate_with',
        values: {
          parameter: 'rate_with',
          candidates: 'a05.document_finance.rate_with, a15.guarantee.rate_with',
        },
      },
    ]);
  });

  it('that no measure has is refused with the nearest', () => {
    expect(
      issues('{ date: 2026-06-01, params: { dayz_earlier: 20, a16.departure_port_refund_rail.days: 3 } }'),
    ).toMatchObject([
      { code: 'M41', values: { nearest: 'days_earlier' } },
      { code: 'M41', values: { nearest: 'a16.departure_port_refund_rail.days_earlier' } },
    ]);
  });
});

describe('what is wrong with an event', () => {
  it('names it by its id, or by its place where it has none', () => {
    const bad =
      'events: [{ id: first, date: soon }, { date: soon }, { id: third, date: 2026-06-01, colour: red }]';
    expect(issues(bad).map(({ path }) => path)).toEqual(['events.yaml:events.third.colour']);
    const unread = 'events: [{ id: first, date: soon }, { date: soon }, { id: third, colour: red }]';
    expect(
      issues(unread)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['events.yaml:events.third.colour', 'events.yaml:events.third.date']);
    expect(issues('events: [{ id: first, date: soon }, { date: soon }]').map(({ path }) => path)).toEqual([
      'events.yaml:events.first.date',
      'events.yaml:events.2.date',
    ]);
  });
});

describe('a file of several scenarios', () => {
  const asked = (scenarios: string, more = '') =>
    `{ scenarios: ${scenarios}, ${more} events: [{ id: a, date: 2026-06-01 }] }`;

  it('has every event under each of them, in their order', () => {
    const result = read(asked('[text-only, { schema: 1, id: mine, title: mine, base: in-force }]'));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const runs = [result.value, ...result.value.further];
    expect(runs.map(({ scenario, events }) => [scenario.id, events.map(({ id }) => id)])).toEqual([
      ['text-only', ['a']],
      ['mine', ['a']],
    ]);
  });

  it.each([
    ['a scenario nobody knows', asked('[in-force, dreams]'), 'M34', 'events.yaml:scenarios.1'],
    ['the same one twice', asked('[in-force, in-force]'), 'M37', 'events.yaml:scenarios.1'],
    ['one scenario beside', asked('[in-force]', 'scenario: none,'), 'M92', 'events.yaml:scenarios'],
  ])('is refused with %s', (_, text, code, path) => expect(issues(text)).toMatchObject([{ code, path }]));

  it('tells what is wrong with an event once', () => {
    const text = '{ scenarios: [in-force, none], events: [{ date: 2026-06-01, fields: { colour: red } }] }';
    expect(issues(text).map(({ code }) => code)).toEqual(['M40']);
  });
});
