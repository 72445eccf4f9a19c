import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_INPUTS, type EnquiryInputs } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { LINK_LIMIT, readLink, writeLink } from '../../../src/state/enquiry/enquiry-link.ts';
import { DEFAULT_VIEW, SORT_KEYS } from '../../../src/state/enquiry/result-view.ts';
import { STORY_IDS, storyInputs } from '../../../src/state/enquiry/stories.ts';
import { readViewLink } from '../../../src/state/enquiry/view-link.ts';
import { instant } from '../../../src/units/instant.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
/** Editions end in a letter or a digit, which is how what is glued to a link is told from them. */
const editions = fc.stringMatching(/^(?:\d{4}\.\d{2}|[a-z0-9]{0,8})$/);

const inputs: fc.Arbitrary<EnquiryInputs> = fc.record({
  from: text,
  to: text,
  equipment: text,
  boxes: text,
  grossTonnes: text,
  volumeM3: text,
  valueCny: text,
  commodity: text,
  dangerousGoods: fc.constantFrom('', 'yes', '3', '2.1'),
  batteryWh: fc.constantFrom('', '99.9'),
  shelfLifeDays: fc.constantFrom('', '20'),
  insured: fc.constantFrom('', 'yes'),
  ready: text,
  deadline: text,
  dayCostCny: text,
  latePenaltyCny: text,
  maxLegs: text,
  avoid: fc.array(text, { maxLength: 5 }),
  withoutEvents: fc.array(text, { maxLength: 3 }),
  eventEnds: fc.array(text, { maxLength: 3 }),
  ownEvents: fc.array(text, { maxLength: 3 }),
  leastSaving: text,
  pricesOn: text,
});

describe('the view of an answer', () => {
  it('comes back from a link, and is as every answer is first shown where a link has none', () => {
    const views = fc.record({
      view: fc.record({
        sort: fc.constantFrom(...SORT_KEYS),
        descending: fc.boolean(),
        onTimeOnly: fc.boolean(),
        modes: fc.subarray(['rail', 'sea', 'river', 'road', 'air'] as const),
      }),
      selectedId: fc.option(fc.stringMatching(/^[\w.:+ |>-]{1,60}$/)),
      pins: fc.uniqueArray(fc.stringMatching(/^i[\da-z]{1,7}$/), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(inputs, views, (typed, seen) => {
        const link = writeLink({ inputs: typed, edition: '2026.11' }, 'e30', seen);
        expect(readViewLink(link)).toEqual(seen);
        expect(readLink(link)).toMatchObject({ kind: 'enquiry', inputs: typed });
      }),
    );
    expect(readViewLink('?sort=beauty&modes=balloon')).toEqual({
      view: DEFAULT_VIEW,
      selectedId: null,
      pins: [],
    });
  });
});

describe('a link', () => {
  it('brings back whatever was typed', () => {
    fc.assert(
      fc.property(inputs, editions, (typed, edition) => {
        expect(readLink(`?${writeLink({ inputs: typed, edition })}`)).toEqual({
          kind: 'enquiry',
          inputs: typed,
          edition,
        });
      }),
    );
  });

  it.each(STORY_IDS)('of the story %s is far below the limit', (id) => {
    const link = writeLink({ inputs: storyInputs(id, instant(29_700_000)), edition: '2026.11' });
    expect(link.length).toBeLessThan(LINK_LIMIT / 4);
  });

  it('names every input, those left at their default too', () => {
    const query = new URLSearchParams(writeLink({ inputs: EMPTY_INPUTS, edition: '' }));
    expect([...query.keys()].sort()).toEqual([
      'box',
      'data',
      'day',
      'deadline',
      'dg',
      'from',
      'goods',
      'late',
      'legs',
      'n',
      'q',
      'ready',
      't',
      'to',
      'value',
    ]);
  });

  it('is none at all without its version', () => {
    expect(readLink('?utm_source=chat')).toEqual({ kind: 'none' });
  });

  it.each([
    ['of another version', (query: URLSearchParams) => query.set('q', '9'), 'link_version'],
    ['that lost its destination', (query: URLSearchParams) => query.delete('to'), 'link_incomplete'],
    ['that lost its end', (query: URLSearchParams) => query.delete('data'), 'link_incomplete'],
    [
      'encoded without end',
      (query: URLSearchParams) => query.set('ready', '%25252525253A'),
      'link_malformed',
    ],
    [
      'with an edition that is none',
      (query: URLSearchParams) => query.set('data', '2026 11'),
      'link_malformed',
    ],
    ['with a broken switch', (query: URLSearchParams) => query.set('dg', 'maybe'), 'link_malformed'],
  ])('%s is unreadable and says why', (_, spoil, fault) => {
    const query = new URLSearchParams(writeLink({ inputs: EMPTY_INPUTS, edition: '2026.11' }));
    spoil(query);
    expect(readLink(query.toString())).toEqual({ kind: 'unreadable', fault });
  });

  it.each([
    ['ampersands as HTML writes them', (link: string) => link.replaceAll('&', '&amp;')],
    ['a Chinese full stop', (link: string) => `${link}。`],
    ['a full stop', (link: string) => `${link}.`],
    ['values encoded twice', (link: string) => link.replaceAll('%', '%25')],
    ['the whole encoded', (link: string) => encodeURIComponent(link)],
  ])('is mended of %s', (_, spoil) => {
    const typed = storyInputs('laptops_duisburg', instant(29_700_000));
    const link = { inputs: { ...typed, avoid: ['俄罗斯'] }, edition: '2026.11' };
    expect(readLink(`?${spoil(writeLink(link))}`)).toEqual({ kind: 'enquiry', ...link });
  });
});
