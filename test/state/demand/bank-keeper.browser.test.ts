import { describe, expect, it } from 'vitest';
import { indexedDbBanks } from '../../../src/state/demand/bank-keeper.ts';

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

describe('banks in IndexedDB', () => {
  it('come back byte for byte on the next visit, and only under their own key', async () => {
    const refused = await indexedDbBanks('test.banks').put('a', bytes(1, 2, 3));
    expect(refused).toBeNull();
    const next = indexedDbBanks('test.banks');
    expect([...new Uint8Array((await next.get('a')) ?? bytes())]).toEqual([1, 2, 3]);
    expect(await next.get('b')).toBeNull();
  });

  it('make room for newer ones, the oldest first', async () => {
    const shelf = indexedDbBanks('test.many-banks');
    for (let index = 0; index < 26; index++) await shelf.put(`${index}`, bytes(index));
    expect(await shelf.get('1')).toBeNull();
    expect(await shelf.get('2')).not.toBeNull();
    expect(await shelf.get('25')).not.toBeNull();
  });

  it('that the browser will not store are said to be', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const shelf = indexedDbBanks('test.full');
      expect(await shelf.put('a', bytes(1))).toMatchObject({ code: 'D28', severity: 'notice' });
      expect(await shelf.get('a')).toBeNull();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
