import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileAddress, tileOrigins } from '../../../src/map/ground/tile-basemap.ts';

const PLAIN = { subdomains: [], key: '' };

describe('the address of a tile', () => {
  it('has zoom, column and row, the key and a subdomain in their places', () => {
    const address = 'https://t{s}.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={tk}';
    const tiles = { subdomains: ['0', '1', '2'], key: 'a b&c' };
    expect(tileAddress(address, tiles, { z: 8, x: 203, y: 106 })).toBe(
      'https://t0.example/wmts?TILEMATRIX=8&TILEROW=106&TILECOL=203&tk=a%20b%26c',
    );
    expect(tileAddress('{z}/{x}/{y}/{q}', PLAIN, { z: 1, x: 0, y: 1 })).toBe('1/0/1/{q}');
  });

  it('is on one subdomain for one tile, and on another for its neighbour', () => {
    const tiles = { subdomains: ['a', 'b', 'c', 'd'], key: '' };
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (x, y) => {
        const at = (column: number) => tileAddress('{s}', tiles, { z: 12, x: column, y });
        expect(at(x)).toBe(at(x));
        expect(at(x + 1)).not.toBe(at(x));
      }),
    );
  });
});

describe('the hosts of tiles', () => {
  it('are each subdomain of each address, once, with scheme and port', () => {
    const addresses = [
      'https://t{s}.example/{z}/{x}/{y}',
      'https://t{s}.example/labels/{z}/{x}/{y}',
      'http://127.0.0.1:8080/{z}/{x}/{y}.png?k={tk}',
    ];
    expect(tileOrigins({ addresses, subdomains: ['0', '1'], key: 'k' })).toEqual([
      'https://t0.example',
      'https://t1.example',
      'http://127.0.0.1:8080',
    ]);
    expect(tileOrigins({ ...PLAIN, addresses: ['https://one.example/{z}/{x}/{y}'] })).toEqual([
      'https://one.example',
    ]);
  });
});
