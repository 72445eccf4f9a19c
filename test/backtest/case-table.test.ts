import { describe, expect, it } from 'vitest';
import { readBacktestCases } from '../../src/backtest/case-table.ts';
import { formatRoute, parseRoute } from '../../src/backtest/route-pattern.ts';

const HEADER = 'origin,destination,route,metric,low,high,unit,year,source';

const read = (...rows: readonly string[]) => readBacktestCases('own.csv', [HEADER, ...rows].join('\n'));

const codesOf = (result: ReturnType<typeof read>) => result.issues.map(({ code, path }) => `${code} ${path}`);

describe('a table of published figures', () => {
  it('gives what optional columns leave out its usual value', () => {
    const result = read('CNCKG,SGSIN,rail-sea by Qinzhou,time,7,8,days,2018,Press');
    expect(result.ok && result.value).toEqual([
      {
        line: 2,
        origin: 'CNCKG',
        destination: 'SGSIN',
        route: { modes: ['rail', 'sea'], by: ['Qinzhou'], avoiding: [] },
        than: null,
        metric: 'time',
        low: 7,
        high: 8,
        unit: 'days',
        equipment: '40HQ',
        scope: 'journey',
        year: 2018,
        source: 'Press',
        note: '',
        texts: { source: { zh: 'Press', en: 'Press' }, note: null, reason: null },
      },
    ]);
  });

  it('takes the box from the unit unless it is named', () => {
    const unit = read('A,B,rail,cost,4600,4600,CNY/TEU,2021,Press');
    expect(unit.ok && unit.value[0]?.equipment).toBe('20GP');
    const named = readBacktestCases(
      'own.csv',
      `${HEADER},equipment\nA,B,rail,cost,9000,9000,USD/FEU,2012,Press,40RF`,
    );
    expect(named.ok && named.value[0]?.equipment).toBe('40RF');
  });

  it('reads an order as two routes without figures', () => {
    const result = read('CNCKG,SGSIN,river-sea < rail-sea by Qinzhou,cheaper,,,,2017,Press');
    expect(result.ok && result.value[0]).toMatchObject({
      route: { modes: ['river', 'sea'] },
      than: { modes: ['rail', 'sea'], by: ['Qinzhou'] },
      low: null,
      high: null,
      unit: '',
    });
  });

  it.each([
    ['a route of no known mode', 'A,B,tube,time,1,2,days,2020,Press', 'N04 own.csv:2:route'],
    ['a figure with two routes', 'A,B,rail < sea,time,1,2,days,2020,Press', 'N04 own.csv:2:route'],
    ['an order with one route', 'A,B,rail,faster,,,,2020,Press', 'N04 own.csv:2:route'],
    ['a unit of another metric', 'A,B,rail,time,1,2,USD/FEU,2020,Press', 'N04 own.csv:2:unit'],
    ['a figure that is absent', 'A,B,rail,time,,2,days,2020,Press', 'N07 own.csv:2:low'],
    ['a range that runs backwards', 'A,B,rail,time,3,2,days,2020,Press', 'N17 own.csv:2:low'],
    ['a time of nothing', 'A,B,rail,time,0,2,days,2020,Press', 'N15 own.csv:2:low'],
    ['figures beside an order', 'A,B,rail < sea,faster,1,2,,2020,Press', 'N04 own.csv:2:low'],
    ['an unknown metric', 'A,B,rail,price,1,2,days,2020,Press', 'N04 own.csv:2:metric'],
  ])('refuses %s', (_, row, issue) => {
    expect(codesOf(read(row))).toContain(issue);
  });

  it('names a column that is missing', () => {
    const result = readBacktestCases('own.csv', 'origin,destination,route\nA,B,rail\n');
    expect(codesOf(result)).toContain('N02 own.csv:1:metric');
    expect(codesOf(result)).not.toContain('N02 own.csv:1:scope');
  });
});

describe('a route in words', () => {
  it.each([
    'rail',
    'river-sea by Shanghai',
    'rail by Khorgos & Baku',
    'road-rail by Vientiane avoiding Nong Khai',
  ])('is written as it is read: %s', (text) => {
    const hint = parseRoute(text);
    expect(hint && formatRoute(hint)).toBe(text);
  });

  it.each(['', 'by Qinzhou', 'rail-', 'rail by', 'Rail', 'rail sea'])('is not "%s"', (text) => {
    expect(parseRoute(text)).toBeNull();
  });
});
