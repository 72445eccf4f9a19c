import { describe, expect, it } from 'vitest';
import {
  type ExploreFilters,
  filterNetwork,
  NO_FILTERS,
  sameFilters,
  toggled,
} from '../../../src/state/explore/explore-filters.ts';
import { SAMPLE_VIEW } from '../explore-sample.ts';

const shown = (own: Partial<ExploreFilters> = {}) => filterNetwork(SAMPLE_VIEW, { ...NO_FILTERS, ...own });
const links = (own: Partial<ExploreFilters>) => shown(own).links.map(({ id }) => id);

describe('the filters of the network', () => {
  it('let everything through at first', () => {
    expect(shown().links).toHaveLength(4);
    expect(shown().terminals).toHaveLength(5);
    expect(shown().hiddenLinks).toBe(0);
  });

  it('hide a mode, and with it the terminals that nothing else leads to', () => {
    const left = shown({ hiddenModes: ['sea'] });
    expect(left.hiddenLinks).toBe(1);
    expect(left.terminals.map(({ id }) => id)).not.toContain('SGSIN');
  });

  it('hide a corridor, but no link that another corridor uses too', () => {
    expect(links({ hiddenCorridors: ['land-sea'] })).toEqual([
      'CNCKG-TJC-VNHAN.road',
      'CNCKG-TJC-PLWAW.rail',
    ]);
  });

  it('keep links with an end in a country', () => {
    expect(links({ country: 'SG' })).toEqual(['CNQZH-PRT-SGSIN.sea']);
  });

  it('count departures both ways; those on demand have none', () => {
    expect(links({ leastPerWeek: 1 })).toEqual(['CNCKG-TJC-CNQZH-PRT.rail', 'CNQZH-PRT-SGSIN.sea']);
    expect(links({ leastPerWeek: 10 })).toEqual(['CNQZH-PRT-SGSIN.sea']);
  });

  it('keep what takes a kind of box', () => {
    expect(links({ equipment: 'reefer' })).not.toContain('CNCKG-TJC-VNHAN.road');
  });

  it('keep what runs in a month: printed for a day of it, or for no days in particular', () => {
    const seasonal = (validFrom: string | null, validTo: string | null) => ({
      ...SAMPLE_VIEW,
      services: SAMPLE_VIEW.services.map((service) =>
        service.links.includes('CNCKG-TJC-CNQZH-PRT.rail') ? { ...service, validFrom, validTo } : service,
      ),
    });
    const shows = (from: string | null, to: string | null, month: string | null) =>
      filterNetwork(seasonal(from, to), { ...NO_FILTERS, month }).links.some(
        ({ id }) => id === 'CNCKG-TJC-CNQZH-PRT.rail',
      );
    expect(shows('2026-12-31', '2027-02-01', '2026-12')).toBe(true);
    expect(shows('2026-12-31', '2027-02-01', '2027-02')).toBe(true);
    expect(shows('2026-12-31', '2027-02-01', '2026-11')).toBe(false);
    expect(shows('2026-12-31', '2027-02-01', '2027-03')).toBe(false);
    expect(shows(null, '2027-02-01', '2026-01')).toBe(true);
    expect(shows('2026-12-31', null, '2030-01')).toBe(true);
    expect(shows('2026-12-31', '2027-02-01', null)).toBe(true);
    expect(links({ month: '2026-12' })).toHaveLength(4);
  });

  it('hide a grade and what is closed', () => {
    expect(links({ hiddenGrades: ['B'] })).toEqual([]);
    expect(links({ showsClosed: false })).not.toContain('CNCKG-TJC-PLWAW.rail');
  });

  it('say for each choice how many links it would show, whatever it is set to itself', () => {
    const { counts } = shown({ hiddenModes: ['rail'], hiddenCorridors: ['cross-border'] });
    expect(counts.modes.get('rail')).toBe(2);
    expect(counts.modes.get('road')).toBeUndefined();
    expect(counts.corridors.get('cross-border')).toBe(1);
    expect(shown({ showsClosed: false }).counts.closed).toBe(1);
  });

  it('are the same whatever the order of what they hide', () => {
    const a = { ...NO_FILTERS, hiddenModes: ['rail', 'sea'] as const };
    expect(sameFilters(a, { ...a, hiddenModes: ['sea', 'rail'] })).toBe(true);
    expect(sameFilters(a, NO_FILTERS)).toBe(false);
  });

  it('put a member in and take it out again', () => {
    expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
  });
});
