import { beforeEach, describe, expect, it } from 'vitest';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import type { Device } from '../../../src/state/device/device-store.ts';
import { rowOfIssue } from '../../../src/state/figures/user-figure-draft.ts';
import {
  canRedoFigures,
  canUndoFigures,
  createUserFiguresStore,
  type UserFiguresStore,
} from '../../../src/state/figures/user-figures-store.ts';
import { failure, type Issue } from '../../../src/units/issue.ts';
import {
  type FakeDataEngine,
  fakeDataEngine,
  GAUGE,
  GAUGE_CARD,
  type MemoryKeeper,
  memoryKeeper,
} from '../fake-data-engine.ts';
import { settle } from '../fake-engine.ts';
import { emptyDevice } from '../memory-store.ts';

let engine: FakeDataEngine;
let keeper: MemoryKeeper;
let store: UserFiguresStore;
let changes: number;
let device: Device;
let timers: (() => void)[];

const later = (_: number, task: () => void) => {
  timers.push(task);
  return () => {};
};

const own = (value: string, more: Partial<UserFigure> = {}): UserFigure => ({
  ...GAUGE,
  value,
  unit: 'CNY/box',
  note: '',
  date: '2026-11-22',
  ...more,
});

/** As the rows of a table, below its heading. */
const placed = (...figures: readonly UserFigure[]) =>
  figures.map((figure, index) => ({ figure, row: index + 2 }));

function open(kept: readonly UserFigure[] = []): UserFiguresStore {
  keeper = memoryKeeper(kept);
  return createUserFiguresStore({
    engine,
    keeper,
    device,
    later,
    today: () => '2026-11-22',
    onChange: () => {
      changes += 1;
    },
  });
}

async function give(value: string): Promise<boolean> {
  store.getState().edit(GAUGE_CARD);
  store.getState().type({ value });
  return store.getState().save();
}

const inUse = () => store.getState().history.present.map(({ value }) => value);

beforeEach(() => {
  engine = fakeDataEngine();
  changes = 0;
  timers = [];
  device = emptyDevice();
  store = open();
});

describe('a figure of one’s own', () => {
  it('is begun with what it replaces, used at once and kept on the device', async () => {
    store.getState().edit(GAUGE_CARD);
    expect(store.getState().draft).toMatchObject({ replaced: '1150', unit: 'CNY/box', value: '' });
    store.getState().type({ value: ' 980 ', note: 'offer of a forwarder' });
    expect(await store.getState().save()).toBe(true);
    expect(engine.replaced.at(-1)).toEqual([own('980', { note: 'offer of a forwarder' })]);
    expect(keeper.kept).toEqual(engine.replaced.at(-1));
    expect(store.getState()).toMatchObject({ draft: null, draftIssues: [] });
    expect(store.getState().applied[0]).toMatchObject({ value: '980', replaced: '1150' });
    expect(changes).toBe(1);
  });

  it('that is refused changes nothing and stands as it was typed', async () => {
    await give('980');
    expect(await give('cheap')).toBe(false);
    expect(store.getState().draft?.value).toBe('cheap');
    expect(store.getState().draftIssues).toMatchObject([{ code: 'E22', path: 'user:0:value' }]);
    expect(inUse()).toEqual(['980']);
    expect(changes).toBe(1);
  });

  it('is no longer called wrong once more is typed', async () => {
    await give('cheap');
    store.getState().type({ value: '98' });
    expect(store.getState().draftIssues).toEqual([]);
  });

  it('takes the place of the one given before', async () => {
    await give('980');
    await give('990');
    expect(inUse()).toEqual(['990']);
  });

  it('can be edited from what is in use', async () => {
    await give('980');
    const card = await engine.figureCard(GAUGE);
    if (card.ok) store.getState().edit(card.value);
    expect(store.getState().draft).toMatchObject({ value: '980', replaced: '1150' });
  });

  it('can be removed, and the removal taken back', async () => {
    await give('980');
    await store.getState().remove(GAUGE);
    expect(engine.replaced.at(-1)).toEqual([]);
    await store.getState().undo();
    expect(inUse()).toEqual(['980']);
    expect(keeper.kept).toHaveLength(1);
  });
});

describe('the steps', () => {
  it('go back and forth through every change, also when asked faster than they are done', async () => {
    await give('1');
    await give('2');
    await Promise.all([store.getState().undo(), store.getState().undo()]);
    expect(inUse()).toEqual([]);
    expect(canUndoFigures(store.getState())).toBe(false);
    await store.getState().redo();
    await store.getState().redo();
    expect(inUse()).toEqual(['2']);
    expect(canRedoFigures(store.getState())).toBe(false);
  });

  it('make a removal of all one step', async () => {
    await store.getState().add(placed(own('1'), own('2', { field: 'minimum' })));
    await store.getState().removeAll();
    expect(inUse()).toEqual([]);
    await store.getState().undo();
    expect(inUse()).toEqual(['1', '2']);
  });

  it('do not move the engine where there is no step', async () => {
    await store.getState().undo();
    expect(engine.replaced).toEqual([]);
    expect(changes).toBe(0);
  });
});

describe('what the engine warns of', () => {
  it('is told of figures that are in use all the same', async () => {
    await store.getState().add([{ figure: own('980', { key: 'idle|TOLL|box|*' }), row: 2 }]);
    expect(inUse()).toEqual(['980']);
    expect(store.getState().issues).toMatchObject([{ code: 'O08', severity: 'warning' }]);
  });
});

describe('figures from a file', () => {
  it('come in beside those in use', async () => {
    await give('980');
    expect(await store.getState().add(placed(own('5', { field: 'minimum' })))).toBeNull();
    expect(inUse()).toEqual(['980', '5']);
  });

  it('are of today where they give no day', async () => {
    await store.getState().add(placed(own('5', { date: '' })));
    expect(store.getState().history.present).toMatchObject([{ value: '5', date: '2026-11-22' }]);
  });

  it('are taken with a word on how the file was read', async () => {
    const note: Issue = { severity: 'notice', code: 'F05', path: 'own.csv', values: {} };
    await store.getState().add(placed(own('5')), [note]);
    expect(store.getState().issues).toEqual([note]);
  });

  it('come in all or not at all, each fault told with its row and column in the file', async () => {
    await give('980');
    expect(await store.getState().add(placed(own('5'), own('-1', { field: 'minimum' })))).toHaveLength(1);
    expect(inUse()).toEqual(['980']);
    const [issue] = store.getState().issues;
    expect(issue && rowOfIssue(issue)).toEqual({ row: '3', column: 'value' });
  });
});

describe('a file of which the engine refuses every row', () => {
  it('has the first twenty issues listed and the others counted', async () => {
    const issues = Array.from({ length: 500 }, (_, index): Issue => {
      return { severity: 'error', code: 'O06', path: `user:${index}:target`, values: {} };
    });
    const refusing = createUserFiguresStore({
      engine: { replaceFigures: async () => failure(issues) },
      keeper: memoryKeeper([]),
      device,
      later,
      today: () => '2026-11-22',
      onChange: () => {},
    });
    await refusing.getState().add(placed(...issues.map((_, index) => own('1', { key: `k${index}` }))));
    const told = refusing.getState().issues;
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({ code: 'figures_more', values: { n: 480 } });
  });
});

describe('a new visit', () => {
  it('takes up what the device kept, without a step to take back', async () => {
    store = open([own('980')]);
    await store.getState().load();
    expect(inUse()).toEqual(['980']);
    expect(canUndoFigures(store.getState())).toBe(false);
  });

  it('asks nothing of the engine where nothing was kept', async () => {
    await store.getState().load();
    expect(engine.replaced).toEqual([]);
  });

  it('lays aside what the data no longer has, uses the rest and loses neither', async () => {
    const gone = own('7', { key: 'gone|TOLL|box|*' });
    store = open([own('980'), gone]);
    await store.getState().load();
    expect(inUse()).toEqual(['980']);
    expect(store.getState().setAside).toEqual([gone]);
    expect(store.getState().issues).toMatchObject([{ path: 'user:1:key' }]);
    await give('990');
    expect(keeper.kept).toEqual([own('990'), gone]);
  });

  it('begins empty where the device cannot be read', async () => {
    store = createUserFiguresStore({
      engine,
      keeper: { ...memoryKeeper(), read: () => Promise.reject(new Error('private window')) },
      device,
      later,
      today: () => '2026-11-22',
      onChange: () => {},
    });
    await store.getState().load();
    expect(inUse()).toEqual([]);
  });

  it('works on and says so where nothing can be kept', async () => {
    store = createUserFiguresStore({
      engine,
      keeper: { ...memoryKeeper(), write: () => Promise.reject(new Error('quota')) },
      device,
      later,
      today: () => '2026-11-22',
      onChange: () => {},
    });
    expect(await give('980')).toBe(true);
    expect(inUse()).toEqual(['980']);
    expect(device.getState().notKept).toEqual(['figures']);
  });
});

describe('a database that another tab holds', () => {
  it('does not keep the page from beginning, and gives its figures once it is let go', async () => {
    let letGo = (): void => {};
    keeper = memoryKeeper([own('980')]);
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    store = createUserFiguresStore({
      engine,
      keeper: {
        ...keeper,
        read: () => held.then(() => keeper.read()),
        write: (here, before) => held.then(() => keeper.write(here, before)),
      },
      device,
      later,
      today: () => '2026-11-22',
      onChange: () => {},
    });
    const loading = store.getState().load();
    await settle();
    timers[0]?.();
    await loading;
    expect(inUse()).toEqual([]);
    expect(device.getState().isDatabaseBusy).toBe(true);

    const adding = store.getState().add(placed(own('5', { field: 'minimum' })));
    await settle();
    timers[1]?.();
    expect(await adding).toBeNull();
    letGo();
    await settle();
    expect(
      store
        .getState()
        .history.present.map(({ value }) => value)
        .toSorted(),
    ).toEqual(['5', '980']);
    expect(keeper.kept.map(({ value }) => value).toSorted()).toEqual(['5', '980']);
    expect(device.getState().isDatabaseBusy).toBe(false);
  });
});

describe('a second tab', () => {
  const minimum = (value: string) => own(value, { field: 'minimum' });
  const other = () =>
    createUserFiguresStore({
      engine: fakeDataEngine(),
      keeper,
      device: emptyDevice(),
      later,
      today: () => '2026-11-22',
      onChange: () => {},
    });

  it('loses none of its figures to the first, nor the first to it, however steps are taken back', async () => {
    const there = other();
    await there.getState().load();
    await store.getState().load();
    await there.getState().add(placed(minimum('5')));
    await give('980');
    expect(keeper.kept).toHaveLength(2);
    expect(inUse().toSorted()).toEqual(['5', '980']);
    expect(store.getState().issues).toMatchObject([{ code: 'figures_taken_over', severity: 'notice' }]);
    await store.getState().undo();
    expect(inUse()).toEqual(['5']);
    expect(keeper.kept).toEqual([minimum('5')]);
  });

  it('has what it gave for the same figure set aside, not lost', async () => {
    const there = other();
    await there.getState().add(placed(own('700')));
    await give('980');
    expect(keeper.kept.map(({ value }) => value)).toEqual(['980']);
    const [aside] = device.getState().aside;
    expect(aside).toMatchObject({ name: 'figures', parts: [`${GAUGE.key} unit_price`] });
    expect(aside?.text).toContain('"700"');
  });
});

it('sets aside figures of a newer edition, and writes over none of them unread', async () => {
  store = open();
  keeper.unread = ['{"schema":"yusuan.own-figures/2.0.0"}'];
  await store.getState().load();
  expect(device.getState().aside).toEqual([{ name: 'figures', text: keeper.unread[0], parts: [] }]);
  await give('980');
  expect(keeper.unread).toHaveLength(1);
});
