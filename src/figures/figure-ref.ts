import type { FigureAddress } from './figure-target.ts';
import type { FIGURE_TARGETS } from './figure-targets.ts';

/** Kinds of things that have figures. */
export type FigureTarget = keyof typeof FIGURE_TARGETS;

/** The figures that each target has. */
export type FigureFields = {
  readonly [Target in FigureTarget]: (typeof FIGURE_TARGETS)[Target]['fields'][number];
};
export type FigureField = FigureFields[FigureTarget];

/** Names one figure. Cards give these out; a figure that replaces another names it by one. */
export interface FigureRef extends FigureAddress {
  readonly target: FigureTarget;
  readonly field: FigureField;
}
