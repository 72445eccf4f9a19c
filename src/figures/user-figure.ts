import type { FigureRef } from './figure-ref.ts';
import type { FigureAddress } from './figure-target.ts';
import type { LaidEdit, LayeredNetwork } from './layers.ts';

/** A user's figure in the place of the network's, as typed or as a file has it. */
export interface UserFigure extends FigureAddress {
  readonly value: string;
  /** The unit it is given in: that of the figure, or for a tariff price another currency (`USD/box`). */
  readonly unit: string;
  readonly note: string;
  /** The day it was given, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A user's figure in use, with what it stands for. */
export interface AppliedFigure extends FigureRef, Omit<UserFigure, keyof FigureRef> {
  /** Decimal text; null where there was no value. */
  readonly replaced: string | null;
  readonly replacedUnit: string;
  /** Rows of the network that it touched. */
  readonly rows: number;
}

export const appliedFigure = ({
  figure,
  value,
  unit,
  note,
  date,
  replaced,
  replacedUnit,
  rows,
}: LaidEdit): AppliedFigure => ({ ...figure, value, unit, note, date, replaced, replacedUnit, rows });

/** The user's figures in use, in the order given. */
export const appliedFigures = ({ layers }: LayeredNetwork): readonly AppliedFigure[] =>
  layers.flatMap(({ name, edits }) => (name === 'user' ? edits.map(appliedFigure) : []));
