import { describe, expect, it } from 'vitest';
import { issueLine } from '../../src/cli/issue-line.ts';
import { readEvents } from '../../src/policy/decide/read-events.ts';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { readScenario } from '../../src/policy/scenario/read-scenario.ts';
import { resolveScenario } from '../../src/policy/scenario/resolve-scenario.ts';
import type { Issue } from '../../src/units/issue.ts';
import { policyFiles, policyLibrary } from './policy-files.ts';
import { factsFile, files, GROUPED_TERMINALS } from './small-library.ts';

const library = policyLibrary();
const TERMINALS = [...GROUPED_TERMINALS, 'CNQZH-DLP'];

/** What is said of a file of each kind, read as the program reads it. */
const READERS = {
  events: (text: string) => readEvents(library, 'events.yaml', text).issues,
  scenario: (text: string): readonly Issue[] => {
    const read = readScenario('mine.yaml', text);
    return read.ok ? resolveScenario(library, read.value).issues : read.issues;
  },
  measure: (text: string) => loadPolicy(new Map([...policyFiles(), ['next/c01.toll.yaml', text]])).issues,
  list: (text: string) =>
    loadPolicy(new Map([...MEASURE, ['next/lists/yards.yaml', text]]), TERMINALS).issues,
  facts: (text: string) =>
    loadPolicy(new Map([...files(), ['next/facts/more.yaml', text]]), TERMINALS).issues,
} as const;

const scenario = (more: string): string => `{ schema: 1, id: mine, title: mine, base: in-force, ${more} }`;
const measure = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => text.replace(from, to), SOUND_MEASURE);
const list = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => text.replace(from, to), SOUND_LIST);

const SOUND_MEASURE = `
schema: 1
id: c01.toll
article: 1
clause_ref: a text
title: { zh: 通行费, en: toll }
reading: { zh: 减收, en: less }
kind: lever
strength: support
level: municipal
event: toll_transaction
valid: { from: 2027-01-01, to: 2029-12-31 }
published: 2026-12-15
lines: [toll.chongqing]
stack_group: relief
words: { cut: { zh: 减收比例, en: share let off } }
params: { cut: { unit: share, values: { 2027-01-01: { value: 0.4, kind: P, range: [0, 0.5] } } } }
effect: [{ line: toll.chongqing, op: scale, expr: 1 - cut }]
borne_by: road_operator
`;
const FLAG = { kind: 'flag', name: { zh: '甲', en: 'A' }, question: { zh: '甲？', en: 'A?' } };
const MEASURE = new Map([...files(), ['next/c01.toll.yaml', SOUND_MEASURE]]);
const SOUND_LIST = `
schema: 1
id: yards
title: { zh: 名单, en: yards }
settles: { departure_listed: [terminal] }
rows:
  - { valid: { from: 2027-01-01, to: null }, published: 2026-12-15, source: a notice, where: { terminal: CNCKG-TJC } }
`;

/** As the command line says it, without the word for how grave it is. */
const saidOf = (kind: keyof typeof READERS, text: string): string =>
  READERS[kind](text)
    .map((issue) => issueLine(issue, 'en').replace(' error ', ' '))
    .join(' | ');

type Row = readonly [kind: keyof typeof READERS, slip: string, text: string, said: string];
const ROWS: readonly Row[] = [
  [
    'events',
    'a fact that is misspelt',
    'events: [{ id: truck, date: 2026-06-01, fields: { truck_clas: 6 } }]',
    'M40 events.yaml:events.truck.fields.truck_clas: There is no event field "truck_clas". Nearest by name: truck_class; correct it, or see the table of fields in docs/measures.md.',
  ],
  [
    'events',
    'a class of truck that does not exist',
    'events: [{ id: truck, date: 2026-06-01, fields: { truck_class: 9 } }]',
    'M26 events.yaml:events.truck.fields.truck_class: 9 is outside of 1 to 6 and is not used. Check the figure and its unit.',
  ],
  [
    'events',
    'a day that may be either of two',
    'events: [{ id: truck, date: 03/04/2026 }]',
    'M49 events.yaml:events.truck.date: "03/04/2026" may mean 2026-04-03 or 2026-03-04. Write the one that is meant.',
  ],
  [
    'events',
    'kilometres in miles',
    "events: [{ id: truck, date: 2026-06-01, fields: { chongqing_km: '60 miles' } }]",
    'M32 events.yaml:events.truck.fields.chongqing_km: The unit miles does not fit, km is needed. Convert the figure.',
  ],
  [
    'events',
    'a measure of another name',
    'events: [{ id: truck, date: 2026-06-01, measures: [a14.container_tol] }]',
    'M30 events.yaml:events.truck.measures: There is no measure "a14.container_tol". Nearest by name: a14.container_toll; correct it, or see the ids with policy list.',
  ],
  [
    'events',
    'a rate that several measures have',
    'events: [{ id: loan, date: 2026-06-01, params: { rate_with: 0.03 } }]',
    'M93 events.yaml:events.loan.params.rate_with: Several measures have a parameter "rate_with", and it is not applied to any of them unasked. Write the one that is meant: a05.document_finance.rate_with, a15.guarantee.rate_with.',
  ],
  [
    'events',
    'a fee below nothing',
    'events: [{ id: yard, date: 2026-06-01, lines: { inspection.fees: -5 } }]',
    'M26 events.yaml:events.yard.lines.inspection.fees: -5 is outside of 0 to ∞ and is not used. Check the figure and its unit.',
  ],
  [
    'events',
    'two events of one name',
    'events: [{ id: a, date: 2026-06-01 }, { id: a, date: 2026-06-02 }]',
    'M44 events.yaml:events.a: The event id a is used twice, so results could not be told apart. Rename one.',
  ],
  [
    'events',
    'no day',
    'events: [{ id: a, fields: { truck_class: 6 } }]',
    'M03 events.yaml:events.a.date: "date" is missing. Without it nothing can be decided or computed; add it.',
  ],
  [
    'scenario',
    'a base that does not exist',
    '{ schema: 1, id: mine, title: mine, base: in_force }',
    'M34 mine:base: There is no scenario "in_force" to build on. There are as-sought, in-force, none, text-only; use one of them.',
  ],
  [
    'scenario',
    'a parameter that the measure does not have',
    scenario('set: { a14.container_toll.bus_rate: { 2026-01-01: 1 } }'),
    'M31 mine:set.a14.container_toll.bus_rate: Measure a14.container_toll has no parameter "bus_rate". Nearest by name: —; correct it, or see them with policy show a14.container_toll.',
  ],
  [
    'scenario',
    'a rate in per cent',
    scenario('set: { a14.container_toll.etc_base_discount: { 2026-01-01: 5 } }'),
    'M26 mine:set.a14.container_toll.etc_base_discount.2026-01-01: 5 is outside of 0 to 0.9 and is not used. Check the figure and its unit.',
  ],
  [
    'scenario',
    'spans that overlap',
    scenario('set: { a14.container_toll.bus_class3_per_km: { 2026-01-01.2026-06-30: 1, 2026-06-01: 1.2 } }'),
    'M22 mine:set.a14.container_toll.bus_class3_per_km: The dates overlap: 2026-01-01.2026-06-30 and 2026-06-01 give one day two values. End the first before the second begins.',
  ],
  [
    'scenario',
    'a measure both on and off',
    scenario('enable: [a14.volume_price], disable: [a14.volume_price]'),
    'M36 mine:disable: Measure a14.volume_price is both enabled and disabled. Keep one of the two.',
  ],
  [
    'scenario',
    'an extension that ends before the text does',
    scenario('after_expiry: { a14.container_toll: { extend_to: 2026-06-30 } }'),
    'M97 mine:after_expiry.a14.container_toll: Measure a14.container_toll holds until 2026-12-31 anyway, so extending it to 2026-06-30 does nothing. Write a later day, or null for no end.',
  ],
  [
    'scenario',
    'a successor that nobody knows',
    scenario('after_expiry: { a14.container_toll: { replaced_by: b01.container_toll } }'),
    'M30 mine:after_expiry.a14.container_toll: There is no measure "b01.container_toll". Nearest by name: a14.container_toll; correct it, or see the ids with policy list.',
  ],
  [
    'scenario',
    'a later version of the form',
    '{ schema: 2, id: mine, title: mine, base: null }',
    'M33 mine.yaml:schema: The scenario was written for version 2, and this program knows 1 at most. Update the program; the scenario before stays as it was.',
  ],
  [
    'measure',
    'a key that is misspelt',
    measure(['borne_by:', 'bourne_by:']),
    'M03 next/c01.toll.yaml:borne_by: "borne_by" is missing. Without it nothing can be decided or computed; add it. | M02 next/c01.toll.yaml:bourne_by: Unknown key "bourne_by". It may be misspelt and would not be read; correct or remove it.',
  ],
  [
    'measure',
    'a formula that adds money to kilometres',
    measure(['1 - cut', 'loan + chongqing_km']),
    'M14 next/c01.toll.yaml:effect.0.expr: In "loan + chongqing_km" the units CNY and km cannot be added or compared. Convert one of them.',
  ],
  [
    'measure',
    'a formula with a name that means nothing',
    measure(['1 - cut', '1 - cutt']),
    'M11 next/c01.toll.yaml:effect.0.expr: The name "cutt" in the formula is no event field, parameter or variable. Correct it, or define it first.',
  ],
  [
    'measure',
    'an assumption without a range',
    measure([', range: [0, 0.5]', '']),
    'M24 next/c01.toll.yaml:params.cut.values.2027-01-01: Parameter cut is an assumption (P) without a range. State what is credible.',
  ],
  [
    'measure',
    'a validity that ends before it begins',
    measure(['to: 2029-12-31', 'to: 2026-12-31']),
    'M21 next/c01.toll.yaml:valid: The first day 2027-01-01 is later than the last day 2026-12-31, so it never holds. Swap or correct them.',
  ],
  [
    'measure',
    'a parameter without words',
    measure(['words: { cut: { zh: 减收比例, en: share let off } }\n', '']),
    'M48 next/c01.toll.yaml:words.cut: The name "cut" has no words, so people would read a code. Add them under words, in zh and en.',
  ],
  [
    'list',
    'a yard that the network does not have',
    list(['CNCKG-TJC }', 'CNCKG-TJS }']),
    'M90 next/lists/yards.yaml:rows.0.where.terminal: The list names "CNCKG-TJS", which is no terminal of the network and would never match. Nearest by name: CNCKG-TJC; correct it.',
  ],
  [
    'list',
    'a row that leaves out the yard',
    list(['where: { terminal: CNCKG-TJC }', 'where: {}']),
    'M03 next/lists/yards.yaml:rows.0.where.terminal: "terminal" is missing. Without it nothing can be decided or computed; add it.',
  ],
  [
    'list',
    'a fact that is no yes or no',
    list(['departure_listed', 'goods_value']),
    'M91 next/lists/yards.yaml:settles.goods_value: A list cannot settle "goods_value": it is no yes-or-no fact, or a list settles it already. Change settles.',
  ],
  [
    'scenario',
    'brackets without end',
    '['.repeat(500_000),
    'M01 mine.yaml:1: Line 1 cannot be read (NESTED_TOO_DEEPLY). Check indents, colons and quotation marks; the file must be YAML or JSON.',
  ],
  [
    'scenario',
    'a key that stands twice',
    'schema: 1\nid: mine\ntitle: mine\nbase: in-force\nid: other\n',
    'M01 mine.yaml:5: Line 5 cannot be read (DUPLICATE_KEY). Check indents, colons and quotation marks; the file must be YAML or JSON.',
  ],
  [
    'scenario',
    'a tag that nothing here knows',
    'schema: 1\nid: mine\ntitle: !secret mine\nbase: in-force\n',
    'M01 mine.yaml:3: Line 3 cannot be read (TAG_RESOLVE_FAILED). Check indents, colons and quotation marks; the file must be YAML or JSON.',
  ],
  [
    'list',
    'a day that is none',
    list(['from: 2027-01-01', 'from: 2027-02-30']),
    'M28 next/lists/yards.yaml:rows.0.valid.from: "2027-02-30" is no date. Write 2026-01-01, or a span 2026-01-01.2026-06-30.',
  ],
  [
    'facts',
    'a kind that there is not',
    factsFile({ kind: 'figure' }),
    'M04 next/facts/more.yaml:facts.pallets.kind: "figure" is not in the form needed: number | flag | text | list. Write it so.',
  ],
  [
    'facts',
    'a question in one language alone',
    factsFile({ question: { zh: '有多少托盘？' } }),
    'M03 next/facts/more.yaml:facts.pallets.question.en: "en" is missing. Without it nothing can be decided or computed; add it.',
  ],
  [
    'facts',
    'a value without words',
    factsFile({ kind: 'text', unit: undefined, values: [{ value: 'euro', zh: '欧标' }] }),
    'M03 next/facts/more.yaml:facts.pallets.values.0.en: "en" is missing. Without it nothing can be decided or computed; add it.',
  ],
  [
    'facts',
    'a list without values',
    factsFile({ kind: 'list', unit: undefined }),
    'M03 next/facts/more.yaml:facts.pallets.values: "values" is missing. Without it nothing can be decided or computed; add it.',
  ],
  [
    'facts',
    'a value that stands twice',
    factsFile({
      kind: 'list',
      unit: undefined,
      values: ['euro', 'euro'].map((value) => ({ value, zh: '欧标', en: 'euro' })),
    }),
    'M100 next/facts/more.yaml:facts.pallets.values.1: The value "euro" stands twice, and readers would meet either wording. Remove one of the two.',
  ],
  [
    'facts',
    'a range that ends before it begins',
    factsFile({ least: 10, most: 1 }),
    'M102 next/facts/more.yaml:facts.pallets.most: The least, 10, is above the most, 1, so no value could be given. Swap or correct them.',
  ],
  [
    'facts',
    'a range beside the only figures',
    factsFile({ most: 1, only: [1, 2] }),
    'M92 next/facts/more.yaml:facts.pallets.most: "only" and "most" stand side by side, and nothing says which holds. Keep one of them.',
  ],
  [
    'facts',
    'a unit that nobody knows',
    factsFile({ unit: 'furlong' }),
    'M20 next/facts/more.yaml:facts.pallets.unit: Unknown unit "furlong". Use CNY, km, day, hour, week, year, TEU, box ... and their products and quotients, or share, flag, choice, tiers.',
  ],
  [
    'facts',
    'a number with the values of a text',
    factsFile({ values: [{ value: 'euro', zh: '欧标', en: 'euro' }] }),
    'M101 next/facts/more.yaml:facts.pallets.values: A fact of kind number has no key "values", and it would not be read; keys of this kind: unit, least, most, only. Correct or remove it.',
  ],
  [
    'facts',
    'a name that no formula could read',
    factsFile({}, { facts: { 'number of pallets': FLAG } }),
    'M04 next/facts/more.yaml:facts.number of pallets: "number of pallets" is not in the form needed: ^[a-z][a-z0-9_]*$. Write it so.',
  ],
  [
    'facts',
    'the name of a constant',
    factsFile({}, { facts: { days_per_year: FLAG } }),
    'M18 next/facts/more.yaml:facts.days_per_year: The name "days_per_year" is taken by a field, a constant or a parameter. Choose another.',
  ],
  [
    'facts',
    'a fact that another text has',
    factsFile({}, { facts: { reefer: FLAG } }),
    'M99 next/facts/more.yaml:facts.reefer: "reefer" is declared in facts/facts.yaml already, and measures would mean either. Remove one of the two, or rename it.',
  ],
  [
    'facts',
    'a yard in a group that the network does not have',
    factsFile({}, { terminal_groups: { yards: { zh: '场站', en: 'yards', terminals: ['CNCKG-TJS'] } } }),
    'M103 next/facts/more.yaml:terminal_groups.yards: The terminal group yards names "CNCKG-TJS", which is no terminal of the network and would never match. Nearest by name: CNCKG-TJC; correct it.',
  ],
];

describe('a planner who gets something wrong', () => {
  it.each(ROWS)('in %s: %s', (kind, _, text, said) => {
    expect(saidOf(kind, text)).toBe(said);
  });

  it('is told of the same in Chinese, with nothing left to fill in', () => {
    for (const [kind, , text] of ROWS) {
      for (const issue of READERS[kind](text)) {
        expect(issueLine(issue, 'zh')).toMatch(/[\u4e00-\u9fff]/);
        expect(issueLine(issue, 'zh') + issueLine(issue, 'en')).not.toMatch(/\{\{|undefined/);
      }
    }
  });

  it('could have got it right', () => {
    expect(READERS.measure(measure())).toEqual([]);
    expect(READERS.list(list())).toEqual([]);
    expect(READERS.scenario(scenario('note: none'))).toEqual([]);
  });
});
