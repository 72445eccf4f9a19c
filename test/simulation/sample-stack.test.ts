import { describe, expect, it } from 'vitest';
import { SampleStack } from '../../src/simulation/sample-stack.ts';

describe('a stack of samples', () => {
  it('lends none twice at a time, each with a number for every draw', () => {
    const stack = new SampleStack(3);
    const [first, second] = [stack.push(), stack.push()];
    expect(first).not.toBe(second);
    expect([first.length, second.length, stack.size]).toEqual([3, 3, 2]);
  });

  it('lends again what it has taken back, the last one first', () => {
    const stack = new SampleStack(3);
    const [first, second] = [stack.push(), stack.push()];
    stack.shrink(1);
    expect(stack.push()).toBe(second);
    stack.shrink(0);
    expect(stack.push()).toBe(first);
  });

  it('takes back no more than it has lent', () => {
    expect(() => new SampleStack(3).shrink(1)).toThrow('0 samples are lent');
  });
});
