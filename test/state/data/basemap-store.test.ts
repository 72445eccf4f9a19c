import { describe, expect, it } from 'vitest';
import { createBasemapStore, mustReload, reachableTiles } from '../../../src/state/data/basemap-store.ts';
import { createDevice } from '../../../src/state/device/device-store.ts';
import { emptyDevice, memoryStore, refusingStore } from '../memory-store.ts';

const DRAFT = { addresses: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Example' };

describe('the choice of a base map', () => {
  it('is the bundled one until another is in use, and is kept for the next visit', () => {
    const memory = memoryStore();
    const first = createBasemapStore(createDevice(memory));
    expect(first.getState()).toMatchObject({ history: { present: null }, permitted: [], isKept: true });
    first.getState().type(DRAFT);
    expect(createBasemapStore(createDevice(memory)).getState().history.present).toBeNull();
    expect(first.getState().use()).toBe(true);
    const next = createBasemapStore(createDevice(memory)).getState();
    expect(next.history.present).toMatchObject({ attribution: 'Example', datum: 'wgs84' });
    expect(next.permitted).toEqual(['https://tiles.example']);
  });

  it('counts once the page has been loaded again, since its connections are settled by then', () => {
    const memory = memoryStore();
    const first = createBasemapStore(createDevice(memory));
    first.getState().type(DRAFT);
    first.getState().use();
    expect([mustReload(first.getState()), reachableTiles(first.getState())]).toEqual([true, null]);
    const next = createBasemapStore(createDevice(memory));
    expect(mustReload(next.getState())).toBe(false);
    expect(reachableTiles(next.getState())).toMatchObject({ attribution: 'Example' });
    next.getState().type({ datum: 'gcj02' });
    next.getState().use();
    expect(reachableTiles(next.getState())).toMatchObject({ datum: 'gcj02' });
  });

  it('opens without a kept one that does not stand, and comes back with what was typed and why', () => {
    const memory = memoryStore();
    const typed = {
      addresses: 'https://tiles.example:{s}/{z}/{x}/{y}.png',
      subdomains: '70000',
      key: '',
      attribution: 'Example',
      datum: 'wgs84',
    };
    memory.setItem('yusuan.basemap.1', JSON.stringify(typed));
    expect(createBasemapStore(createDevice(memory)).getState()).toMatchObject({
      history: { present: null },
      permitted: [],
      draft: typed,
      issues: [{ code: 'no_url' }],
    });
  });

  it('is not taken where something is wrong with it, and what was in use stays', () => {
    const store = createBasemapStore(emptyDevice());
    store.getState().type({ ...DRAFT, attribution: '' });
    expect(store.getState().use()).toBe(false);
    expect(store.getState().issues).toMatchObject([{ path: 'attribution', code: 'no_attribution' }]);
    expect(store.getState().history.present).toBeNull();
    store.getState().type({ attribution: 'E' });
    expect(store.getState().issues).toEqual([]);
  });

  it('can be taken back, given again and removed, each of it kept', () => {
    const memory = memoryStore();
    const store = createBasemapStore(createDevice(memory));
    const inUse = () => [
      store.getState().history.present?.attribution ?? null,
      createBasemapStore(createDevice(memory)).getState().history.present?.attribution ?? null,
    ];
    store.getState().type(DRAFT);
    store.getState().use();
    store.getState().remove();
    store.getState().remove();
    expect(inUse()).toEqual([null, null]);
    store.getState().undo();
    expect(inUse()).toEqual(['Example', 'Example']);
    expect(store.getState().draft).toMatchObject(DRAFT);
    store.getState().undo();
    expect(inUse()).toEqual([null, null]);
    store.getState().undo();
    store.getState().redo();
    expect(inUse()).toEqual(['Example', 'Example']);
  });

  it('works where the browser keeps nothing, and says so', () => {
    const store = createBasemapStore(createDevice(refusingStore));
    store.getState().type(DRAFT);
    expect(store.getState().use()).toBe(true);
    expect(store.getState().isKept).toBe(false);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"addresses":3}',
    JSON.stringify({ ...DRAFT, subdomains: '', key: '', datum: 'x' }),
  ])('is the bundled one where what was kept cannot be read: %s', (text) => {
    const memory = memoryStore();
    memory.setItem('yusuan.basemap.1', text);
    const device = createDevice(memory);
    expect(createBasemapStore(device).getState().history.present).toBeNull();
    expect(device.getState().aside.map((item) => item.text)).toEqual(text === '' ? [] : [text]);
  });
});
