import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { terminalIdsIn } from '../../src/cli/terminal-ids.ts';
import { policyMessages } from '../../src/i18n/policy-messages.ts';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../src/policy/decide/read-events.ts';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import type { Issue } from '../../src/units/issue.ts';
import { comparison, route, toll } from '../builders/comparison.ts';
import { lever, SCALE_NORTH, underLevers } from '../measures/levers/lever-world.ts';
import { deskOf, routeOf } from '../measures/policy-desk.ts';
import { policyFiles } from './policy-files.ts';
import { factsFile, files, GROUPED_TERMINALS, listFile, measureFile, preset } from './small-library.ts';

const P = { kind: 'P', range: [0, 1] };
const share = (values: object): object => ({ cut: { unit: 'share', values } });
const formula = (expr: string): string => measureFile({ effect: [{ line: 'fee', op: 'value', expr }] });

/** Issues of a folder of measures and presets. */
const ofFolder = (...texts: readonly string[]): readonly Issue[] => {
  const folder = files(...texts);
  return loadPolicy(new Map([...folder, ['presets/all.yaml', preset()]])).issues;
};
const ofPreset = (changes: object): readonly Issue[] =>
  loadPolicy(new Map([...files(measureFile()), ['presets/all.yaml', preset(changes)]])).issues;

const ofList = (row: object, settles: object = { departure_listed: ['carrier', 'terminal', 'exit_port'] }) =>
  loadPolicy(new Map([...files(measureFile()), ['lists/places.yaml', listFile({ settles }, row)]]), [
    ...GROUPED_TERMINALS,
    'CNQZH-DLP',
  ]).issues;

const ofFacts = (...texts: readonly string[]): readonly Issue[] =>
  loadPolicy(new Map(texts.map((text, index) => [`facts/${index}.yaml`, text]))).issues;

const sound = loadPolicy(new Map([...files(measureFile()), ['presets/all.yaml', preset()]]));
if (!sound.ok) throw new Error(JSON.stringify(sound.issues));
const ofEvents = (content: object): readonly Issue[] => {
  const read = readEvents(sound.value, 'events.yaml', JSON.stringify({ scenario: 'all', ...content }));
  if (!read.ok) return read.issues;
  return read.value.events.flatMap((event) => evaluateEvent(read.value.scenario, event).issues);
};
const event = (changes: object): object => ({ events: [{ date: '2026-06-01', ...changes }] });

const edit = (figure: string, corridor = 'north', by = 'k'): readonly object[] => [
  { services: { corridor: [corridor] }, change: [{ figure, op: 'scale', by }] },
];
const EVERY = [{ services: {}, change: [{ figure: 'service.departures_per_week', op: 'scale', by: 'k' }] }];
const SHORTER = [
  { operations: { at: ['A'] }, change: [{ figure: 'hub_operation.hours_typical', op: 'add', by: 'k' }] },
];
const HOURS = {
  k: { unit: 'hour', limits: [-99, 99], values: { '2024-01-01': { value: 0, kind: 'P', range: [-99, 99] } } },
};
const SHUT = [{ services: {}, change: [{ figure: 'service.bookable', op: 'set', by: 'k' }] }];

const oneToll = comparison([route([toll('100.00')])]);
const CASES: Readonly<
  Record<keyof (typeof policyMessages)['en'], () => readonly Issue[] | Promise<readonly Issue[]>>
> = {
  M01: () => ofFolder('id: [1\n'),
  M02: () => ofFolder(measureFile({ colour: 'red' })),
  M03: () => ofFolder(measureFile({ borne_by: undefined })),
  M04: () => ofFolder(measureFile({ level: 'imperial' })),
  M05: () => loadPolicy(new Map([['measures/other.yaml', measureFile()]])).issues,
  M06: () =>
    loadPolicy(
      new Map([
        ['a/x1.sound.yaml', measureFile()],
        ['b/x1.sound.yaml', measureFile()],
      ]),
    ).issues,
  M07: () => ofFolder(measureFile({ kind: 'rule' })),
  M08: () => ofFolder(measureFile({ kind: 'context', params: {} })),
  M10: () => ofFolder(formula('cut +')),
  M60: () => ofFolder(formula(`cut${' '.repeat(5_000)}`)),
  M61: () => ofFolder(formula(`${'('.repeat(200)}cut${')'.repeat(200)}`)),
  M62: () => ofFolder(formula('cut * 1e9999999999')),
  M63: () => ofFolder(formula('min()')),
  M11: () => ofFolder(formula('cutt')),
  M12: () => ofFolder(formula('sqrt(cut)')),
  M13: () => ofFolder(formula('cut && cut')),
  M14: () => ofFolder(formula('loan + chongqing_km')),
  M15: () => ofFolder(formula("direction == 'exprot' ? loan : loan")),
  M16: () => ofFolder(measureFile({ variables: { a: 'b', b: 'a' } })),
  M17: () => ofFolder(formula('loan / cut')),
  M18: () => ofFolder(measureFile({ variables: { loan: 'cut' } })),
  M19: () =>
    ofFolder(
      measureFile({ makes: { fee: { expr: 'loan' } } }),
      measureFile({ id: 'x1.second', makes: { fee: { expr: 'loan' } } }),
    ),
  M20: () => ofFolder(measureFile({ params: { cut: { unit: 'CNY/furlong', values: {} } } })),
  M21: () => ofFolder(measureFile({ valid: { from: '2026-01-01', to: '2025-01-01' } })),
  M22: () =>
    ofFolder(
      measureFile({
        params: share({ '2024-01-01.2024-06-30': { value: 0, ...P }, '2024-06-30': { value: 1, ...P } }),
      }),
    ),
  M23: () =>
    ofFolder(
      measureFile({
        params: share({ '2024-01-01.2024-06-29': { value: 0, ...P }, '2024-07-01': { value: 1, ...P } }),
      }),
    ),
  M24: () => ofFolder(measureFile({ params: share({ '2024-01-01': { value: 0, kind: 'P' } }) })),
  M25: () => ofFolder(measureFile({ params: share({ '2024-01-01': { value: 0, kind: 'R' } }) })),
  M26: () => ofEvents(event({ params: { cut: 1.5 } })),
  M27: () => {
    const read = readEvents(
      sound.value,
      'events.yaml',
      JSON.stringify({ scenario: 'all', ...event({ params: { cut: 0.9 } }) }),
    );
    return read.issues;
  },
  M28: () => ofEvents(event({ date: '2026-02-30' })),
  M30: () => ofPreset({ enable: ['x1.unsound'] }),
  M31: () => ofPreset({ set: { 'x1.sound.cot': { '2026-01-01': 0.2 } } }),
  M32: () => ofPreset({ set: { 'x1.sound.cut': { '2026-01-01': '0.2 CNY' } } }),
  M33: () => ofPreset({ schema: 2 }),
  M34: () => ofPreset({ base: 'nowhere' }),
  M35: () => ofPreset({ base: 'all' }),
  M36: () => ofPreset({ disable: ['x1.sound'] }),
  M37: () =>
    ofPreset({
      add: [{ id: 'x1.sound', level: 'district', line: 'fee', discount: 0.1, valid: { from: '2026-01-01' } }],
    }),
  M40: () => ofEvents(event({ fields: { colour: 'red' } })),
  M41: () => ofEvents(event({ params: { cot: 0.1 } })),
  M43: () => {
    const exception = (en: string) => ({
      label: { zh: '例', en },
      when: 'booked',
      effect: [{ line: 'fee', op: 'set', expr: '0' }],
    });
    const library = loadPolicy(
      new Map([
        ...files(measureFile({ exceptions: [exception('one'), exception('other')] })),
        ['presets/all.yaml', preset()],
      ]),
    );
    if (!library.ok) return library.issues;
    const content = { scenario: 'all', ...event({ fields: { booked: true }, lines: { fee: 100 } }) };
    const read = readEvents(library.value, 'events.yaml', JSON.stringify(content));
    if (!read.ok) return read.issues;
    return read.value.events.flatMap((one) => evaluateEvent(read.value.scenario, one).issues);
  },
  M44: () =>
    ofEvents({
      events: [
        { id: 'a', date: '2026-01-01' },
        { id: 'a', date: '2026-01-02' },
      ],
    }),
  M45: async () => {
    const asked = { ...routeOf(oneToll), itinerary: 'no-such-itinerary' };
    return (await deskOf(oneToll).explanation(asked, { kind: 'all' })).issues;
  },
  M47: async () => {
    const span = { from: '2024-01-01', to: '9999-12-31' };
    return (await deskOf(oneToll).months(routeOf(oneToll, { scenario: 'none' }), span)).issues;
  },
  M70: () => {
    const content = JSON.stringify({ scenario: 'all', ...event({ lines: { feee: 100 } }) });
    return readEvents(sound.value, 'events.yaml', content).issues;
  },
  M71: () => {
    const content = JSON.stringify({ scenario: 'all', ...event({ fields: { terminal: 'CNCKG-TJX' } }) });
    return readEvents(sound.value, 'events.yaml', content, ['CNCKG-TJC', 'CNQZH-DLP']).issues;
  },
  M72: () => {
    const rule = { id: 'own', level: 'district', line: 'fee', discount: 0.1, valid: { from: '2026-01-01' } };
    return readEvents(
      sound.value,
      'events.yaml',
      JSON.stringify({ scenario: 'all', ...event({ rules: [rule] }) }),
    ).issues;
  },
  M73: () => {
    const rule = { id: 'own', level: 'district', line: 'feee', discount: 0.1, valid: { from: '2026-01-01' } };
    return readEvents(
      sound.value,
      'events.yaml',
      JSON.stringify({
        scenario: { schema: 1, id: 'mine', title: 'mine', base: 'all', add: [rule] },
        ...event({}),
      }),
    ).issues;
  },
  M49: () => ofEvents({ events: [{ date: '03/04/2026' }] }),
  M90: () => ofList({ where: { carrier: 'china_railway', terminal: 'CNCKG-TJS', exit_port: 'CNQZH' } }),
  M91: () => ofList({}, { departure_listed: ['exited'], goods_value: ['carrier'] }),
  M92: () => ofEvents({ ...event({}), scenarios: ['all'] }),
  M93: () => {
    const two = loadPolicy(
      new Map([...files(measureFile(), measureFile({ id: 'x1.second' })), ['presets/all.yaml', preset()]]),
    );
    if (!two.ok) return two.issues;
    const content = { scenario: 'all', ...event({ params: { cut: 0.1 } }) };
    return readEvents(two.value, 'events.yaml', JSON.stringify(content)).issues;
  },
  M95: () => {
    const words = 'schema: 1\nlines: { fee: { zh: 费, en: fee } }\n';
    return loadPolicy(
      new Map([...files(measureFile()), ['a/words/lines.yaml', words], ['b/words/lines.yaml', words]]),
    ).issues;
  },
  M96: () => ofPreset({ after_expiry: { 'x1.sound': { replaced_by: 'x1.sound' } } }),
  M97: () => ofPreset({ after_expiry: { 'x1.sound': { extend_to: '2026-06-30' } } }),
  M98: () =>
    loadPolicy(
      new Map([
        ...files(measureFile({ valid: { from: '2024-01-01', to: null } })),
        ['presets/all.yaml', preset({ after_expiry: { 'x1.sound': { taper_months: 3 } } })],
      ]),
    ).issues,
  M99: () => ofFacts(factsFile(), factsFile()),
  M100: () => {
    const box = { value: 'box', zh: '箱', en: 'box' };
    return ofFacts(factsFile({ kind: 'text', unit: undefined, values: [box, box] }));
  },
  M101: () => ofFacts(factsFile({ values: [{ value: 'box', zh: '箱', en: 'box' }] })),
  M102: () => ofFacts(factsFile({ least: 5, most: 4 })),
  M103: () => loadPolicy(files(measureFile()), GROUPED_TERMINALS.slice(1)).issues,
  M48: () => ofFolder(measureFile({ words: {} })),
  M80: () => underLevers([lever('a', edit('emission_factor.value'))]).issues,
  M81: () => underLevers([lever('a', edit('service.departures_per_week', 'none'))], { set: { a: 2 } }).issues,
  M82: () => underLevers([lever('a', SHUT), lever('b', SHUT)], { set: { a: 0, b: 1 } }).issues,
  M83: () => underLevers([lever('a', EVERY)], { set: { a: 1000 } }).issues,
  M84: () =>
    underLevers([lever('a', SCALE_NORTH)], {
      set: { a: 2 },
      userFigures: [
        {
          target: 'service',
          key: 'north',
          field: 'departures_per_week',
          value: '5',
          unit: 'per_week',
          note: '',
          date: '2026-06-01',
        },
      ],
    }).issues,
  M85: () => underLevers([lever('a', SHORTER, { params: HOURS })], { set: { a: -9 } }).issues,
  M86: () =>
    underLevers([lever('a', SCALE_NORTH, { applies_when: [{ test: 'in_key_park', reason: 'park' }] })], {
      set: { a: 2 },
    }).issues,
  M46: async () => {
    const add = Array.from({ length: 13 }, (_, index) => ({
      id: `own.rule-${index}`,
      level: 'district' as const,
      line: 'toll.chongqing',
      amount: 1,
      valid: { from: '2024-01-01' },
    }));
    const scenario = { schema: 1, id: 'many', title: 'many', base: 'none' } as const;
    return (await deskOf(oneToll).attribution(routeOf(oneToll, { scenario: { ...scenario, add } }))).issues;
  },
};

describe('every issue of measures, scenarios and events', () => {
  it.each(Object.entries(CASES))(
    '%s is told, with a path and every value its message names',
    async (code, cause) => {
      const found = (await cause()).filter((issue) => issue.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const issue of found) {
        expect(issue.path).not.toBe('');
        for (const text of [policyMessages.en, policyMessages.zh]) {
          const names = [...(text[code as 'M01'].matchAll(/\{\{(\w+)\}\}/g) ?? [])].map(([, name]) => name);
          expect(Object.keys(issue.values)).toEqual(expect.arrayContaining(names));
        }
      }
    },
  );

  it('are all told at once, from all files', () => {
    const issues = ofFolder(
      measureFile({ colour: 'red' }),
      measureFile({ id: 'x1.second', params: share({ '2024-01-01': { value: 2, ...P } }) }),
      measureFile({ id: 'x1.third', effect: [{ line: 'fee', op: 'scale', expr: 'none_such' }] }),
    );
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['M02', 'M11', 'M26']));
  });

  it('are none in what is shipped, nor a place in a list that the network does not have', async () => {
    const terminals = await terminalIdsIn(
      fileURLToPath(new URL('../../networks/chongqing', import.meta.url)),
    );
    expect(terminals?.length).toBeGreaterThan(200);
    expect(loadPolicy(policyFiles(), terminals).issues).toEqual([]);
  });
});
