import { describe, expect, it } from 'vitest';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import { readEventEdits } from '../../src/enquiry/read-event-edits.ts';
import { messages as en } from '../../src/i18n/en/messages.ts';
import { messages as zh } from '../../src/i18n/zh/messages.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import type { Issue } from '../../src/units/issue.ts';
import { enquiry } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';
import { event, strait } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;
const narrows = { kind: 'strait', id: 'narrows' } as const;

const WORLD = corridor({
  straits: [strait('narrows')],
  events: [
    event('shut', { affected: narrows, from: day('2026-03-01'), to: day('2026-03-20') }),
    event('shut-again', { affected: narrows, from: day('2026-05-01'), to: day('2026-05-20') }),
    event('dear', { affected: narrows, effect: { kind: 'surcharge', tariff: 'event.dear' }, to: null }),
  ],
});

type Typed = Pick<Enquiry, 'withoutEvents' | 'eventEnds' | 'ownEvents'>;
const read = (typed: Partial<Typed>) => {
  const issues: Issue[] = [];
  const edits = readEventEdits(WORLD, { withoutEvents: [], eventEnds: [], ownEvents: [], ...typed }, issues);
  return { ...edits, issues: issues.map(({ code, path }) => `${code} ${path}`) };
};
const own = (text: string) => read({ ownEvents: [text] });

describe('what an enquiry supposes of events', () => {
  it('is which are off and which end on another day, or on none that is known', () => {
    const { off, ends, issues } = read({
      withoutEvents: [' shut ', ''],
      eventEnds: ['shut-again=2026/6/1', 'dear='],
    });
    expect(issues).toEqual([]);
    expect([...off]).toEqual(['shut']);
    expect([...ends]).toEqual([
      ['shut-again', '2026-06-01'],
      ['dear', null],
    ]);
  });

  it.each([
    ['closed', { kind: 'closed' }],
    ['停航', { kind: 'closed' }],
    ['48 h', { kind: 'minutes', minutes: 2880 }],
    ['+1.5 d', { kind: 'minutes', minutes: 2160 }],
    ['90分钟', { kind: 'minutes', minutes: 90 }],
    ['x1.5', { kind: 'factor', factor: 1.5 }],
    ['× 2', { kind: 'factor', factor: 2 }],
    ['60 %', { kind: 'capacity_share', share: 0.6 }],
    ['30％', { kind: 'capacity_share', share: 0.3 }],
  ] as const)('is an own event that does %s', (effect, meaning) => {
    const { own: events, issues } = own(`narrows; 2026-08-01; 2026-08-09; ${effect}; Exercise`);
    expect(issues).toEqual([]);
    expect(events[0]?.event).toMatchObject({
      affected: narrows,
      from: '2026-08-01',
      to: '2026-08-09',
      effect: meaning,
      text: { en: 'Exercise' },
      status: 'assumed',
      source: 'own',
    });
  });

  it('is an own surcharge, for each box or by the length of it', () => {
    const rowsOf = (effect: string) =>
      own(`narrows; ; ; ${effect}`).own[0]?.rows.map(
        ({ equipment, unitPrice, currency }) => `${equipment} ${unitPrice} ${currency}`,
      );
    expect(rowsOf('1,500 USD/teu')).toEqual(['20 1500 USD', '40 3000 USD']);
    expect(rowsOf('300 CNY 每箱')).toEqual(['* 300 CNY']);
  });

  it('is one event for each place that a name means', () => {
    const { own: events, issues } = own('CN; ; ; 2 d');
    expect(issues).toEqual([]);
    expect(events.map(({ event: { affected } }) => affected)).toEqual([{ kind: 'country', id: 'CN' }]);
    expect(own('BORDER-GAUGE.rail; ; ; closed').own[0]?.event.affected).toEqual({
      kind: 'link',
      id: 'BORDER-GAUGE.rail',
    });
  });
});

/** What can be wrong, with the code and the place of its issue. */
const FAULTS: readonly (readonly [string, Partial<Typed>, string])[] = [
  ['a key like another', { withoutEvents: ['shutt'] }, 'E80 withoutEvents'],
  ['a key like none', { withoutEvents: ['monsoon'] }, 'E81 withoutEvents'],
  ['a key like none, moved', { eventEnds: ['monsoon=2026-03-01'] }, 'E81 eventEnds'],
  ['an end without a day', { eventEnds: ['shut'] }, 'E82 eventEnds'],
  ['an end that is no day', { eventEnds: ['shut=soon'] }, 'E82 eventEnds'],
  ['an end before the beginning', { eventEnds: ['shut=2026-02-28'] }, 'E83 eventEnds'],
  ['off and moved', { withoutEvents: ['shut'], eventEnds: ['shut=2026-03-05'] }, 'E84 eventEnds'],
  ['moved twice', { eventEnds: ['shut=2026-03-05', 'shut=2026-03-06'] }, 'E84 eventEnds'],
  ['moved over another of its kind', { eventEnds: ['shut=2026-05-02'] }, 'E89 eventEnds'],
  ['too few parts', { ownEvents: ['narrows; closed'] }, 'E85 ownEvents:0'],
  ['too many parts', { ownEvents: ['narrows; ; ; closed; a; b'] }, 'E85 ownEvents:0'],
  ['a place like another', { ownEvents: ['narows; ; ; closed'] }, 'E34 ownEvents:0:where'],
  ['an unknown place', { ownEvents: ['Atlantis; ; ; closed'] }, 'E35 ownEvents:0:where'],
  ['no place', { ownEvents: ['; ; ; closed'] }, 'E35 ownEvents:0:where'],
  ['days that are none', { ownEvents: ['narrows; 2026-13-01; ; 2 d'] }, 'E22 ownEvents:0:from'],
  ['days that may be two', { ownEvents: ['narrows; ; 03/04/2026; 2 d'] }, 'E32 ownEvents:0:to'],
  ['reversed days', { ownEvents: ['narrows; 2026-03-02; 2026-03-01; 2 d'] }, 'E88 ownEvents:0:to'],
  ['an unknown effect', { ownEvents: ['narrows; ; ; flooded'] }, 'E87 ownEvents:0:effect'],
  ['a figure without unit', { ownEvents: ['narrows; ; ; 48'] }, 'E87 ownEvents:0:effect'],
  ['no room at all', { ownEvents: ['narrows; ; ; 0 %'] }, 'E91 ownEvents:0:effect'],
  ['all the room', { ownEvents: ['narrows; ; ; 100 %'] }, 'E91 ownEvents:0:effect'],
  ['a surcharge without currency', { ownEvents: ['narrows; ; ; 1500/teu'] }, 'E90 ownEvents:0:effect'],
  ['a factor that betters', { ownEvents: ['narrows; ; ; x0.5'] }, 'E91 ownEvents:0:effect'],
  ['a delay of nothing', { ownEvents: ['narrows; ; ; 0 h'] }, 'E91 ownEvents:0:effect'],
  ['a closure beside another', { ownEvents: ['narrows; 2026-03-10; 2026-04-01; closed'] }, 'E89 ownEvents'],
  ['two own of a kind at once', { ownEvents: ['narrows; ; ; 1 d', 'narrows; ; ; 2 d'] }, 'E89 ownEvents'],
];

describe('what cannot be supposed of events', () => {
  it.each(FAULTS)('is said of %s, and nothing is supposed', (_, typed, issue) => {
    const { issues, off, ends, own: events } = read(typed);
    expect(issues).toEqual([issue]);
    expect(off.size + ends.size + events.length).toBe(0);
  });

  it('is said with what to do, in both languages', () => {
    const codes = [...new Set(FAULTS.map(([, , issue]) => issue.slice(0, 3)))];
    for (const texts of [en, zh]) expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
  });

  it('is said beside everything else that is wrong with an enquiry', () => {
    const result = readEnquiry(
      WORLD,
      enquiry({ from: 'YARD', to: '', withoutEvents: ['monsoon'], ownEvents: ['Atlantis; ; ; closed'] }),
    );
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['E24', 'E81', 'E35']));
  });
});
