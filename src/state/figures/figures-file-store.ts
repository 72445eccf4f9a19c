import { createStore, type StoreApi } from 'zustand/vanilla';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { rowOfIssue } from './user-figure-draft.ts';
import type { PlacedFigure } from './user-figure-list.ts';
import {
  cellsOf,
  figureOfCells,
  figuresFileIssue,
  firstIssues,
  type ReadRows,
  type UnsoundRow,
  type UserFigureCells,
} from './user-figures-file.ts';
import type { UserFiguresStore } from './user-figures-store.ts';

/** Reads a file away from the page; settles with a failure where it is given up. */
export type ReadFiguresFile = (file: File) => {
  readonly result: Promise<Result<ReadRows>>;
  cancel(): void;
};

/** A file of figures on its way in. */
export type FiguresFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Read, and held against the network. */
  | { readonly kind: 'checking'; readonly name: string; readonly count: number }
  | FaultyFile;

/** Read, and not in use: some of its rows, or all, give nothing that can be. */
export interface FaultyFile {
  readonly kind: 'faulty';
  readonly name: string;
  readonly sound: readonly PlacedFigure[];
  readonly unsound: readonly UnsoundRow[];
  /** Of the unsound rows. */
  readonly issues: readonly Issue[];
  /** On how the file was read. */
  readonly notes: readonly Issue[];
}

export interface FiguresFileState {
  readonly file: FiguresFile;
}

export interface FiguresFileActions {
  /** Reads a file and puts its figures in use, all of them or none. */
  take(file: File): Promise<void>;
  cancel(): void;
  /** Puts the sound rows in use and leaves the others out, as one step. */
  takeSound(): Promise<void>;
  /** Reads an unsound row anew, as it was corrected. */
  mend(row: number, cells: UserFigureCells): void;
}

export type FiguresFileStore = StoreApi<FiguresFileState & FiguresFileActions>;

const NONE: FiguresFile = { kind: 'none' };

/** The file that is being brought in, and what there is to do where it cannot be used as it is. */
export function createFiguresFileStore(
  userFigures: UserFiguresStore,
  read: ReadFiguresFile,
): FiguresFileStore {
  /** Gives up what is under way. */
  let giveUp = (): void => {};

  return createStore<FiguresFileState & FiguresFileActions>()((set, get) => {
    const report = (issues: readonly Issue[]): void => userFigures.getState().report(firstIssues(issues));

    function stand({ unsound, issues, ...faulty }: Omit<FaultyFile, 'kind'>): void {
      const inOrder = issues.toSorted((a, b) => (rowNumber(a) ?? 0) - (rowNumber(b) ?? 0));
      const rows = unsound.toSorted((a, b) => a.row - b.row);
      set({ file: { kind: 'faulty', ...faulty, unsound: rows, issues: inOrder } });
      report(inOrder);
    }

    async function use(name: string, { placed, unsound, issues }: ReadRows, notes: readonly Issue[]) {
      let isGivenUp = false;
      giveUp = () => {
        isGivenUp = true;
      };
      set({ file: { kind: 'checking', name, count: placed.length } });
      const leftOut = unsound.length === 0 ? [] : [leftOutNotice(unsound)];
      const refused = await userFigures.getState().add(placed, [...leftOut, ...notes]);
      if (isGivenUp) {
        if (refused === null) await userFigures.getState().undo();
        else report([]);
        return;
      }
      if (refused === null) {
        set({ file: NONE });
        return;
      }
      const rows = new Set(refused.map(rowNumber));
      const isRefused = ({ row }: PlacedFigure): boolean => rows.has(row);
      stand({
        name,
        sound: placed.filter((figure) => !isRefused(figure)),
        unsound: [
          ...unsound,
          ...placed.filter(isRefused).map(({ figure, row }) => ({ row, cells: cellsOf(figure) })),
        ],
        issues: [...issues, ...refused],
        notes,
      });
    }

    return {
      file: NONE,
      async take(file) {
        get().cancel();
        report([]);
        const { result, cancel } = read(file);
        let isGivenUp = false;
        giveUp = () => {
          isGivenUp = true;
          cancel();
        };
        set({ file: { kind: 'reading', name: file.name } });
        const outcome = await result;
        if (isGivenUp) return;
        if (!outcome.ok) {
          set({ file: NONE });
          report(outcome.issues);
        } else if (outcome.value.issues.length === 0) await use(file.name, outcome.value, outcome.issues);
        else {
          const { placed, unsound, issues } = outcome.value;
          stand({ name: file.name, sound: placed, unsound, issues, notes: outcome.issues });
        }
      },
      cancel() {
        giveUp();
        giveUp = () => {};
        set({ file: NONE });
      },
      async takeSound() {
        const { file } = get();
        if (file.kind !== 'faulty') return;
        const { name, sound, unsound, issues, notes } = file;
        await use(name, { placed: sound, unsound, issues }, notes);
      },
      mend(row, cells) {
        const { file } = get();
        if (file.kind !== 'faulty') return;
        const others = file.issues.filter((issue) => rowNumber(issue) !== row);
        const read = mendedRow(row, cells, file.sound);
        if (!read.ok) {
          const unsound = file.unsound.map((other) => (other.row === row ? { row, cells } : other));
          stand({ ...file, unsound, issues: [...others, ...read.issues] });
          return;
        }
        stand({
          ...file,
          sound: [...file.sound, read.value].toSorted((a, b) => a.row - b.row),
          unsound: file.unsound.filter((other) => other.row !== row),
          issues: others,
        });
      },
    };
  });
}

/** No figure is given twice by a correction either. */
function mendedRow(
  row: number,
  cells: UserFigureCells,
  sound: readonly PlacedFigure[],
): Result<PlacedFigure> {
  const read = figureOfCells(cells, row);
  if (!read.ok) return read;
  const { target, key, field } = read.value.figure;
  const first = sound.find(
    ({ figure }) => figure.target === target && figure.key === key && figure.field === field,
  );
  return first === undefined
    ? success(read.value)
    : failure([figuresFileIssue('figures_twice', { row, first: first.row, key, field })]);
}

/** The row of a file that an issue is about, however it says so. */
export function rowNumber(issue: Issue): number | null {
  const { row } = issue.values;
  if (typeof row === 'number') return row;
  const at = rowOfIssue(issue);
  return at === null ? null : Number(at.row);
}

const SHOWN_ROWS = 20;

function leftOutNotice(unsound: readonly UnsoundRow[]): Issue {
  const rows = unsound.map(({ row }) => row).toSorted((a, b) => a - b);
  const shown = rows.slice(0, SHOWN_ROWS).join(', ');
  const text = rows.length > SHOWN_ROWS ? `${shown} …` : shown;
  return { ...figuresFileIssue('figures_left_out', { n: rows.length, rows: text }), severity: 'notice' };
}
