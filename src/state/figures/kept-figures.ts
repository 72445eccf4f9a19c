import type { Device } from '../device/device-store.ts';
import { type Later, withinTime } from '../within-time.ts';
import { sameUserFigures } from './merge-user-figures.ts';
import type { UserFigures } from './user-figure-list.ts';
import { writeUserFigures } from './user-figures-file.ts';
import type { StoredUserFigures, UserFiguresKeeper } from './user-figures-keeper.ts';

/** How long the page waits for a database that another tab holds before it goes on without it. */
const DATABASE_WAIT_MS = 1500;

export interface KeptFiguresSurroundings {
  readonly keeper: UserFiguresKeeper;
  readonly device: Device;
  readonly later: Later;
  /** Runs a task once all that was asked before it is done. */
  inTurn(task: () => Promise<void>): Promise<void>;
  /** Puts in use what the device stored before this visit. */
  takeUp(figures: UserFigures): Promise<void>;
  /** Brings in what another tab has stored since `before` was read or written. */
  takeOver(stored: UserFigures, before: UserFigures): Promise<void>;
  present(): UserFigures;
}

/** The user's figures on the device, in step with other tabs; what happens late or elsewhere is done in turn. */
export interface KeptFigures {
  /** To be called in turn. Returns once the figures are taken up, or the database makes the page wait too long. */
  load(): Promise<void>;
  /** To be called in turn, with everything that is to be stored. */
  store(figures: UserFigures): Promise<void>;
}

export function keepFigures(surroundings: KeptFiguresSurroundings): KeptFigures {
  const { keeper, device, later, inTurn, takeUp, takeOver, present } = surroundings;
  /** What the device stores, as this tab last read or wrote it. */
  let before: UserFigures = [];

  /** Waits so long for a database that another tab holds; what comes later is done in its turn. */
  async function inTime<T>(pending: Promise<T>, task: (value: T) => Promise<void>): Promise<void> {
    const outcome = await withinTime(pending, DATABASE_WAIT_MS, later);
    if (outcome.inTime) {
      await task(outcome.value);
      return;
    }
    device.setState({ isDatabaseBusy: true });
    void pending.then((value) => inTurn(() => task(value)));
  }

  async function accept(stored: StoredUserFigures | null): Promise<void> {
    device.setState({ isDatabaseBusy: false });
    if (stored === null) return;
    for (const text of stored.unread) device.getState().setAside({ name: 'figures', text, parts: [] });
    before = stored.figures;
    if (before.length === 0) return;
    // Figures given while the database was held come on top of those that it holds.
    if (present().length > 0) await takeOver(before, []);
    else await takeUp(before);
  }

  function setOverruledAside(overruled: UserFigures): void {
    if (overruled.length === 0) return;
    const parts = overruled.map(({ key, field }) => `${key} ${field}`);
    device.getState().setAside({ name: 'figures', text: writeUserFigures(overruled), parts });
  }

  const kept: KeptFigures = {
    load: () =>
      inTime(
        keeper.read().catch(() => null),
        accept,
      ),
    store: (figures) =>
      inTime(
        keeper.write(figures, before).catch(() => null),
        async (merged) => {
          device.setState({ isDatabaseBusy: false });
          device.getState().report('figures', merged !== null);
          if (merged === null) return;
          device.getState().closeElsewhere('figures');
          setOverruledAside(merged.overruled);
          const known = before;
          before = merged.figures;
          if (!sameUserFigures(merged.figures, figures)) await takeOver(merged.stored, known);
        },
      ),
  };

  keeper.onChangeElsewhere(() => {
    keeper.read().then(
      ({ figures }) => {
        if (sameUserFigures(figures, before)) return;
        const adopt = (): void => void inTurn(() => kept.store(present()));
        device.getState().tellElsewhere({ name: 'figures', adopt });
      },
      () => {},
    );
  });
  return kept;
}
