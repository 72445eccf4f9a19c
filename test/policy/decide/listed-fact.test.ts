import { describe, expect, it } from 'vitest';
import { listedFact } from '../../../src/policy/decide/listed-fact.ts';
import { loadLists } from '../../../src/policy/lists/load-lists.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { policyLibrary } from '../policy-files.ts';
import { listFile } from '../small-library.ts';

const catalogue = policyLibrary();
const read = loadLists(
  new Map([
    [
      'lists/places.yaml',
      listFile(
        {},
        { where: { carrier: 'china_railway', terminal: ['CNCKG-TJC', 'CNCKG-YZ'], exit_port: 'CNQZH' } },
      ),
    ],
  ]),
  catalogue,
  null,
);
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const settling = { ...catalogue, lists: read.value };

function settle(facts: Readonly<Record<string, string>>, day = '2024-12-01', fact = 'departure_listed') {
  const listed = listedFact(settling, fact, day as BeijingDate, (name) => {
    const value = facts[name];
    return value === undefined ? undefined : { kind: 'text', value };
  });
  if (!listed) return null;
  const { value } = listed;
  return value.kind === 'flag' ? value.value : value.kind === 'unknown' ? value.missing : value.kind;
}
const TRAIN = { carrier: 'china_railway', terminal: 'CNCKG-TJC', exit_port: 'CNQZH-DLP' };

describe('a fact that a list settles', () => {
  it('is true where a row matches, and the row says whence', () => {
    expect(settle(TRAIN)).toBe(true);
    expect(
      listedFact(settling, 'departure_listed', '2025-01-01' as BeijingDate, (name) => ({
        kind: 'text',
        value: TRAIN[name as 'carrier'],
      }))?.source,
    ).toBe('a notice');
  });

  it.each([
    ['before the first day', TRAIN, '2024-11-30'],
    ['from another yard', { ...TRAIN, terminal: 'CNCKG-XNY' }, '2024-12-01'],
    ['to another exit', { ...TRAIN, exit_port: 'CNQZHOU-X' }, '2024-12-01'],
    ['from another yard, whatever else is not known', { terminal: 'CNCKG-XNY' }, '2024-12-01'],
  ])('is false %s', (_, facts, day) => expect(settle(facts, day)).toBe(false));

  it.each([
    ['nothing is known', {}, ['carrier', 'terminal', 'exit_port']],
    ['the carrier is not known', { ...TRAIN, carrier: undefined }, ['carrier']],
    ['the place has other yards too', { ...TRAIN, terminal: 'CNCKG' }, ['terminal']],
    ['some of the yards meant are listed', { ...TRAIN, terminal: 'chongqing_rail_port' }, ['terminal']],
  ])('is not known where %s', (_, facts, missing) =>
    expect(settle(facts as Record<string, string>)).toEqual(missing),
  );

  it('is left to whoever asks where no list settles it', () => {
    expect(settle(TRAIN, '2024-12-01', 'exit_listed')).toBeNull();
  });
});
