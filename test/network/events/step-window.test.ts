import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedUntil, heldUp, type StepWindow } from '../../../src/network/events/step-window.ts';

const closed = (from: number, until: number): StepWindow => ({
  from,
  until,
  minutes: Number.POSITIVE_INFINITY,
});
const slow = (from: number, until: number, minutes: number): StepWindow => ({ from, until, minutes });

describe('a closure', () => {
  it('holds from its first minute until the one before its end', () => {
    const windows = [closed(10, 20)];
    expect([9, 10, 19, 20].map((time) => closedUntil(windows, time))).toEqual([null, 20, 20, null]);
  });

  it('lasts as long as the longest of those that hold', () => {
    expect(closedUntil([closed(0, 20), closed(5, 30), slow(0, 99, 5)], 10)).toBe(30);
  });
});

describe('what holds a step up', () => {
  it('adds its minutes, and no more than are left until it ends', () => {
    const windows = [slow(100, 200, 60)];
    expect([99, 100, 139, 150, 199, 200].map((time) => heldUp(windows, time))).toEqual([0, 60, 60, 50, 1, 0]);
  });

  it('meets one thing after the other', () => {
    expect(heldUp([slow(0, 100, 30), slow(120, 200, 50)], 95)).toBe(5);
    expect(heldUp([slow(0, 100, 30), slow(20, 200, 50)], 0)).toBe(80);
  });

  it('never lets a step that begins later end earlier', () => {
    const windows = fc.array(
      fc
        .tuple(fc.nat(300), fc.nat(200), fc.nat(150))
        .map(([from, span, minutes]) => slow(from, from + span, minutes)),
    );
    fc.assert(
      fc.property(windows, fc.nat(500), fc.nat(50), (all, time, later) => {
        expect(time + later + heldUp(all, time + later)).toBeGreaterThanOrEqual(time + heldUp(all, time));
      }),
    );
  });
});
