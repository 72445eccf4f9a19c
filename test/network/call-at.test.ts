import { describe, expect, it } from 'vitest';
import { callAt, runTo } from '../../src/network/call-at.ts';
import { linkId, service } from '../builders/network.ts';

const train = service('train', ['A', 'B', 'C']);

describe('the calls of a service', () => {
  it('are taken by their position, each but the first with the run that leads to it', () => {
    expect([0, 1, 2].map((position) => callAt(train, position).terminal)).toEqual(['A', 'B', 'C']);
    expect([1, 2].map((position) => runTo(train, position).link)).toEqual([
      linkId('A', 'B'),
      linkId('B', 'C'),
    ]);
  });

  it('end with the last: what is none of them is an error and no place without a name', () => {
    expect(() => callAt(train, 3)).toThrow('service train has no call 3');
    expect(() => callAt(train, -1)).toThrow('service train has no call -1');
    expect(() => runTo(train, 0)).toThrow('no run of service train leads to its call 0');
  });
});
