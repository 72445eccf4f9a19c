import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExploreLink,
  exploreBeginning,
  readExploreLink,
  writeExploreLink,
} from '../../../src/state/explore/explore-link.ts';

const BEGINNING = exploreBeginning('2026-12-07T18:00');
const id = fc.stringMatching(/^[A-Z]{5}(-[A-Z]{3})?$/);

const link: fc.Arbitrary<ExploreLink> = fc.record({
  filters: fc.record({
    hiddenModes: fc.subarray(['rail', 'sea', 'river', 'road', 'air'] as const),
    hiddenCorridors: fc.uniqueArray(fc.constantFrom('land-sea', 'air', 'yangtze')),
    hiddenGrades: fc.subarray(['A', 'B', 'C', 'D'] as const),
    country: fc.option(fc.constantFrom('CN', 'DE')),
    leastPerWeek: fc.nat({ max: 99 }),
    equipment: fc.option(fc.constantFrom('dry' as const, 'reefer' as const)),
    month: fc.option(fc.constantFrom('2026-12', '2027-01')),
    showsClosed: fc.boolean(),
  }),
  selection: fc.option(fc.record({ kind: fc.constantFrom('terminal' as const, 'link' as const), id })),
  table: fc.constantFrom('terminals', 'links', 'isochrone', 'timetable'),
  isochrone: fc.record({
    from: id,
    equipment: fc.constantFrom('40HQ', '20GP'),
    commodity: fc.constant('general'),
    valueCny: fc.constantFrom('300000', ''),
    ready: fc.constantFrom('2026-12-07T18:00', '2027-01-04T09:30'),
    measure: fc.constantFrom('p50', 'p90', 'invoice'),
    days: fc.nat({ max: 60 }).map(String),
    cnyPerBox: fc.nat({ max: 99_000 }).map(String),
    avoidModes: fc.subarray(['rail', 'sea', 'river', 'road'] as const),
    events: fc.record({
      withoutEvents: fc.array(fc.stringMatching(/^[a-z-]{1,9}$/), { maxLength: 2 }),
      eventEnds: fc.array(fc.stringMatching(/^[a-z-]{1,9}=[0-9-]{0,10}$/), { maxLength: 2 }),
      ownEvents: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 2 }),
    }),
  }),
  timetable: fc.option(fc.record({ of: fc.record({ terminal: id }), week: fc.constant('2026-12-07') })),
});

describe('the address of Explore', () => {
  it('opens what it was written from', () => {
    fc.assert(
      fc.property(link, (own) => {
        expect(readExploreLink(`#${writeExploreLink(own, BEGINNING)}`, BEGINNING)).toEqual(own);
      }),
      { numRuns: 100 },
    );
  });

  it('says little while little differs from the beginning, but always the ready time', () => {
    expect(writeExploreLink(BEGINNING, BEGINNING)).toBe('ready=2026-12-07T18%3A00&x=1');
  });

  it('keeps a ready time that was taken out', () => {
    const own = { ...BEGINNING, isochrone: { ...BEGINNING.isochrone, ready: '' } };
    expect(readExploreLink(writeExploreLink(own, BEGINNING), BEGINNING)).toEqual(own);
  });

  it.each(['15000，', '’', 'offer.'])(
    'loses nothing of a text that ends like a sentence: %s',
    (cnyPerBox) => {
      const own = { ...BEGINNING, isochrone: { ...BEGINNING.isochrone, cnyPerBox } };
      expect(readExploreLink(writeExploreLink(own, BEGINNING), BEGINNING)).toEqual(own);
    },
  );

  it.each([
    ['country=', { country: null }],
    ['weekly=999999999999999999999', { leastPerWeek: 10_000 }],
    ['weekly=0.0000001', { leastPerWeek: 0 }],
  ])('takes %s as what it can write again', (parameter, filters) => {
    const read = readExploreLink(`x=1&${parameter}`, BEGINNING);
    expect(read?.filters).toMatchObject(filters);
    expect(read && readExploreLink(writeExploreLink(read, BEGINNING), BEGINNING)).toEqual(read);
  });

  it('is of another kind without its mark', () => {
    expect(readExploreLink('#results', BEGINNING)).toBeNull();
    expect(readExploreLink('', BEGINNING)).toBeNull();
  });

  it('leaves out what it does not know', () => {
    const read = readExploreLink(
      '#x=1&hide=rail+rocket&table=poster&weekly=often&by=luck&open=door',
      BEGINNING,
    );
    expect(read?.filters.hiddenModes).toEqual(['rail']);
    expect(read?.filters.leastPerWeek).toBe(0);
    expect(read?.table).toBe('terminals');
    expect(read?.isochrone.measure).toBe('p50');
    expect(read?.selection).toBeNull();
  });

  it.each([
    ['ampersands as HTML writes them', (link: string) => link.replaceAll('&', '&amp;')],
    ['a Chinese full stop', (link: string) => `${link}。`],
    ['values encoded twice', (link: string) => link.replaceAll('%', '%25')],
  ])('is mended of %s', (_, spoil) => {
    const isochrone = { ...BEGINNING.isochrone, days: '12' };
    const own = { ...BEGINNING, filters: { ...BEGINNING.filters, leastPerWeek: 3 }, isochrone };
    expect(readExploreLink(`#${spoil(writeExploreLink(own, BEGINNING))}`, BEGINNING)).toEqual(own);
  });

  it('opens no timetable of a week that is none', () => {
    const week = (text: string) =>
      readExploreLink(`#x=1&week=terminal+A+${text}&ready=`, BEGINNING)?.timetable;
    expect(week('2026-12-07')).toEqual({ of: { terminal: 'A' }, week: '2026-12-07' });
    expect(week('2026-02-30')).toBeNull();
    expect(week('soon')).toBeNull();
  });
});
