import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../../src/policy/facts/load-facts.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { policyFiles } from '../policy-files.ts';
import { factsFile, measureFile } from '../small-library.ts';

const PLACE = {
  yard: {
    kind: 'text',
    is_place: true,
    name: { zh: '堆场', en: 'yard' },
    question: { zh: '在哪个堆场？', en: 'In which yard?' },
    words: [{ value: 'A', zh: '甲场', en: 'yard A' }],
  },
};
const GROUP = { yards: { zh: '各堆场', en: 'the yards', terminals: ['A', 'B'] } };

describe('the facts of a folder', () => {
  it('keep the order of their files, whatever order those are read in', () => {
    const files = [
      ['b/facts/more.yaml', factsFile({}, { facts: PLACE })],
      ['a/facts/first.yaml', factsFile()],
    ] as const;
    for (const read of [loadFacts(new Map(files)), loadFacts(new Map([...files].reverse()))]) {
      expect(read.ok && [...read.value.facts.keys()]).toEqual(['pallets', 'yard']);
    }
  });

  it('are any number from 0 on where no ends are given', () => {
    const read = loadFacts(new Map([['facts/a.yaml', factsFile()]]));
    expect(read.ok && read.value.facts.get('pallets')?.kind).toEqual({
      kind: 'number',
      unit: 'count',
      least: 0,
      most: null,
      only: null,
    });
  });

  it('call a place by its own words and a group by those of the group', () => {
    const read = loadFacts(
      new Map([['facts/a.yaml', factsFile({}, { facts: PLACE, terminal_groups: GROUP })]]),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.terminalGroups.get('yards')).toEqual(['A', 'B']);
    const words = read.value.facts.get('yard')?.words;
    expect(words?.get('A')?.en).toBe('yard A');
    expect(words?.get('yards')).toEqual({ zh: '各堆场', en: 'the yards' });
  });

  it('tell what is wrong in every file at once, before any measure is held against them', () => {
    const files = new Map([
      ['a/facts/a.yaml', factsFile({ unit: 'furlong' })],
      ['b/facts/b.yaml', factsFile({}, { facts: PLACE, colour: 'red' })],
      ['measures/x1.sound.yaml', measureFile({ applies_when: [{ test: 'pallets > 1', reason: 'firm' }] })],
    ]);
    expect(loadPolicy(files).issues.map(({ code, path }) => [code, path])).toEqual([
      ['M20', 'a/facts/a.yaml:facts.pallets.unit'],
      ['M02', 'b/facts/b.yaml:colour'],
    ]);
  });

  it('are all that a sheet of taxes may ask for', () => {
    const path = 'yufufa-2024-10/tax.import.yaml';
    const text = policyFiles()
      .get(path)
      ?.replace('split_shown, vat_creditable]', 'split_shown, vat_creditible]');
    expect(loadPolicy(new Map([...policyFiles(), [path, text ?? '']])).issues).toMatchObject([
      { code: 'M40', path: `${path}:declaration.sheet.facts`, values: { nearest: 'vat_creditable' } },
    ]);
  });
});
