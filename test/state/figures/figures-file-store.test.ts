import { beforeEach, describe, expect, it } from 'vitest';
import {
  createFiguresFileStore,
  type FiguresFileStore,
} from '../../../src/state/figures/figures-file-store.ts';
import type { ReadRows } from '../../../src/state/figures/user-figures-file.ts';
import { readFiguresFile } from '../../../src/state/figures/user-figures-import.ts';
import {
  createUserFiguresStore,
  type UserFiguresStore,
} from '../../../src/state/figures/user-figures-store.ts';
import { failure, type Result } from '../../../src/units/issue.ts';
import { fakeDataEngine, GAUGE, memoryKeeper } from '../fake-data-engine.ts';
import { emptyDevice } from '../memory-store.ts';

const HEAD = 'target,key,field,value,unit';
const row = (value: string, field = 'unit_price', key: string = GAUGE.key): string =>
  `${GAUGE.target},${key},${field},${value},CNY/box`;
const csv = (...rows: readonly string[]): File => new File([[HEAD, ...rows].join('\n')], 'own.csv');

let figures: UserFiguresStore;
let store: FiguresFileStore;
/** Files whose reading the test holds up. */
let held: { release(): void; isCancelled: boolean }[];
let isHolding: boolean;

beforeEach(() => {
  held = [];
  isHolding = false;
  figures = createUserFiguresStore({
    engine: fakeDataEngine(),
    keeper: memoryKeeper([]),
    device: emptyDevice(),
    later: () => () => {},
    today: () => '2026-11-22',
    onChange: () => {},
  });
  store = createFiguresFileStore(figures, (file) => {
    const read = async () => readFiguresFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!isHolding) return { result: read(), cancel: () => {} };
    let settle = (_: Result<ReadRows> | Promise<Result<ReadRows>>): void => {};
    const result = new Promise<Result<ReadRows>>((resolve) => {
      settle = resolve;
    });
    const one = { release: () => settle(read()), isCancelled: false };
    held.push(one);
    const cancel = (): void => {
      one.isCancelled = true;
      settle(failure([]));
    };
    return { result, cancel };
  });
});

const inUse = () => figures.getState().history.present.map(({ value }) => value);
const codes = () => figures.getState().issues.map(({ code }) => code);
const faulty = () => {
  const { file } = store.getState();
  if (file.kind !== 'faulty') throw new Error(`the file is ${file.kind}`);
  return file;
};

describe('a file of figures', () => {
  it('is in use at once where nothing is wrong with it', async () => {
    await store.getState().take(csv(row('900'), row('5', 'minimum')));
    expect(inUse()).toEqual(['900', '5']);
    expect(store.getState().file).toEqual({ kind: 'none' });
  });

  it('says what it is about while it is read, and can be given up', async () => {
    isHolding = true;
    const taking = store.getState().take(csv(row('900')));
    expect(store.getState().file).toEqual({ kind: 'reading', name: 'own.csv' });
    store.getState().cancel();
    await taking;
    expect(held[0]?.isCancelled).toBe(true);
    expect(store.getState().file).toEqual({ kind: 'none' });
    expect(inUse()).toEqual([]);
  });

  it('gives way to the one chosen after it', async () => {
    isHolding = true;
    const first = store.getState().take(csv(row('900')));
    const second = store.getState().take(csv(row('800')));
    held[1]?.release();
    await Promise.all([first, second]);
    expect(inUse()).toEqual(['800']);
  });

  it('that cannot be read at all is told of', async () => {
    await store.getState().take(new File(['a,b\n1,2'], 'own.csv'));
    expect(codes()).toEqual(['figures_columns']);
    expect(store.getState().file.kind).toBe('none');
  });
});

describe('a file with rows that cannot be used', () => {
  const mixed = () =>
    csv(row('900'), `${GAUGE.target},,value,5,`, row('5', 'minimum'), row('-1', 'list_price'));

  it('is not in use until it is said what becomes of them', async () => {
    await store.getState().take(csv(row('900'), `${GAUGE.target},,minimum,5,CNY/box`));
    expect(inUse()).toEqual([]);
    expect(codes()).toEqual(['figures_cell']);
    expect(faulty().sound.map(({ row: at }) => at)).toEqual([2]);
    expect(faulty().unsound).toMatchObject([{ row: 3, cells: { field: 'minimum', value: '5', key: '' } }]);
  });

  it('goes in without them, those that the network refuses too, as one step to take back', async () => {
    await store.getState().take(mixed());
    await store.getState().takeSound();
    expect(faulty().unsound.map(({ row: at }) => at)).toContain(5);
    await store.getState().takeSound();
    expect(inUse()).toEqual(['900', '5']);
    expect(figures.getState().issues).toMatchObject([{ code: 'figures_left_out', severity: 'notice' }]);
    await figures.getState().undo();
    expect(inUse()).toEqual([]);
  });

  it('has a row opened and corrected', async () => {
    await store.getState().take(csv(row('900'), `${GAUGE.target},,minimum,5,CNY/box`));
    const [unsound] = faulty().unsound;
    store.getState().mend(3, { ...unsound!.cells, key: GAUGE.key });
    expect(faulty()).toMatchObject({ unsound: [], issues: [] });
    await store.getState().takeSound();
    expect(inUse()).toEqual(['900', '5']);
    expect(figures.getState().issues).toEqual([]);
  });

  it('does not let a correction give one figure twice', async () => {
    await store.getState().take(csv(row('900'), `${GAUGE.target},,unit_price,5,CNY/box`));
    const [unsound] = faulty().unsound;
    store.getState().mend(3, { ...unsound!.cells, key: GAUGE.key });
    expect(codes()).toEqual(['figures_twice']);
    expect(faulty().unsound).toHaveLength(1);
  });

  it('keeps the first of rows that give one figure', async () => {
    await store.getState().take(csv(row('900'), row('800'), row('5', 'minimum')));
    expect(codes()).toEqual(['figures_twice']);
    await store.getState().takeSound();
    expect(inUse()).toEqual(['900', '5']);
  });
});
