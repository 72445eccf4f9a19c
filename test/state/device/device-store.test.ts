import { describe, expect, it } from 'vitest';
import { createDevice } from '../../../src/state/device/device-store.ts';
import { fullStore, memoryStore, refusingStore } from '../memory-store.ts';

const unreadable = () => null;

describe('a device', () => {
  it('gives what was stored, and sets aside for every later visit what cannot be read', () => {
    const memory = memoryStore();
    createDevice(memory).getState().write('policy', 'text');
    const device = createDevice(memory);
    expect(device.getState().read('policy', (text) => text)).toBe('text');
    expect(device.getState().read('policy', unreadable)).toBeNull();
    device.getState().write('policy', 'another');
    const later = createDevice(memory);
    expect(later.getState().aside).toEqual([{ name: 'policy', text: 'text', parts: [] }]);
    expect(later.getState().read('policy', (text) => text)).toBe('another');
  });

  it('sets the same text aside once, and forgets it for good when told to', () => {
    const memory = memoryStore();
    memory.setItem('yusuan.policy.1', 'text');
    const device = createDevice(memory);
    device.getState().read('policy', unreadable);
    device.getState().read('policy', unreadable);
    expect(device.getState().aside).toHaveLength(1);
    device.getState().discard(device.getState().aside[0]!);
    const later = createDevice(memory);
    later.getState().read('policy', unreadable);
    expect(later.getState().aside).toEqual([]);
  });

  it('writes over nothing unread that it has no room to copy', () => {
    const device = createDevice(fullStore({ 'yusuan.policy.1': 'text' }));
    device.getState().read('policy', unreadable);
    expect(device.getState().write('policy', 'another')).toBe(false);
    expect(device.getState()).toMatchObject({ notKept: ['policy'], aside: [{ text: 'text' }] });
  });

  it('says what a full or closed store did not take, until it does', () => {
    const device = createDevice(refusingStore);
    expect(device.getState().read('policy', (text) => text)).toBeNull();
    device.getState().write('scenarios', '[]');
    device.getState().write('scenarios', '[]');
    expect(device.getState().notKept).toEqual(['scenarios']);
    device.getState().report('scenarios', true);
    expect(device.getState().notKept).toEqual([]);
  });

  it('leaves alone a list of a newer edition of what was set aside', () => {
    const memory = memoryStore();
    memory.setItem('yusuan.aside.1', '{"schema":2}');
    memory.setItem('yusuan.policy.1', 'text');
    const device = createDevice(memory);
    device.getState().read('policy', unreadable);
    expect(memory.getItem('yusuan.aside.1')).toBe('{"schema":2}');
    expect(device.getState().write('policy', 'another')).toBe(false);
  });
});
