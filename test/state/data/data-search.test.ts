import { describe, expect, it } from 'vitest';
import { figureEntries, findFigures } from '../../../src/state/data/data-search.ts';
import { GAUGE } from '../fake-data-engine.ts';
import { NETWORK_VIEW, SHEET } from '../sample-sheet.ts';

const entries = figureEntries(SHEET, NETWORK_VIEW);
const find = (query: string, words = () => '', limit = 10) => findFigures(entries, query, words, limit);

describe('looking up a figure', () => {
  it('finds a tariff by part of its key or of its note', () => {
    expect(find('dostyk').found.map(({ id }) => id)).toEqual([GAUGE.key]);
    expect(find('LOADED').found[0]?.figure).toEqual(GAUGE);
  });

  it('finds a link by the names of its ends in either language', () => {
    expect(find('团结村 钦州').found.map(({ kind }) => kind)).toEqual(['link']);
    expect(find('tuanjiecun qinzhou').found.map(({ id }) => id)).toEqual(['tjc-qinzhou.rail']);
  });

  it('finds a service by its name, and asks first for a figure that every service has', () => {
    const figure = { target: 'service', key: 'ilstc.south', field: 'cut_off_hours' };
    expect(find('陆海').found).toMatchObject([{ kind: 'service', id: 'ilstc.south', figure }]);
  });

  it('finds by words that only the page knows', () => {
    expect(find('换装', (): string => '换装费').found).toHaveLength(entries.length);
    expect(find('换装').found).toEqual([]);
  });

  it('finds nothing for nothing, and counts what it does not show', () => {
    expect(find('  ')).toEqual({ found: [], count: 0 });
    expect(find('e', () => 'e', 2)).toMatchObject({ count: entries.length });
    expect(find('e', () => 'e', 2).found).toHaveLength(2);
  });
});
