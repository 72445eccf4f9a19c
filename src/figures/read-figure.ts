import type { Network } from '../network/network.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { FigureField, FigureRef, FigureTarget } from './figure-ref.ts';
import type { FigureAddress, FigureRules, FigureUses, NamedReading, Replacement } from './figure-target.ts';
import { FIGURE_TARGETS } from './figure-targets.ts';
import type { NetworkDraft } from './network-draft.ts';

export const FIGURE_TARGET_NAMES: readonly string[] = Object.keys(FIGURE_TARGETS);

export const isFigureTarget = (text: string): text is FigureTarget => Object.hasOwn(FIGURE_TARGETS, text);

/** The fields of a target, in the order in which a card offers them. */
export const fieldsOf = (target: FigureTarget): readonly FigureField[] => FIGURE_TARGETS[target].fields;

/** How the keys of a target are put together; parts in brackets may be left out. */
export const keyFormOf = (target: FigureTarget): string => FIGURE_TARGETS[target].keyForm;

/** The figure that text names; null where no target or none of its fields is called that. */
export function figureNamed({ target, key, field }: FigureAddress): FigureRef | null {
  if (!isFigureTarget(target)) return null;
  const known = fieldsOf(target).find((name) => name === field);
  return known === undefined ? null : { target, key, field: known };
}

/**
 * Reads the figure that a reference names: of several dated rows the one in force on `date`. Null where the network
 * has no such figure, such as the way back of a link run one way, or departures a week of a printed timetable.
 */
export const readFigure = (
  network: Network,
  { target, key, field }: FigureRef,
  date: BeijingDate,
): NamedReading | null => FIGURE_TARGETS[target].read(network, key, field, date);

/** The figures of what a key names, those that it has on a day, in the order in which a card offers them. */
export const figuresBeside = (
  network: Network,
  { target, key }: FigureRef,
  date: BeijingDate,
): readonly FigureRef[] =>
  fieldsOf(target)
    .map((field) => ({ target, key, field }))
    .filter((figure) => readFigure(network, figure, date) !== null);

/** Replaces the figure in a draft and returns how many rows that touched. */
export const writeFigure = (
  draft: NetworkDraft,
  { target, key, field }: FigureRef,
  by: Replacement,
): number => FIGURE_TARGETS[target].write(draft, key, field, by);

export const rulesOf = ({ target, field }: FigureRef): FigureRules | null =>
  FIGURE_TARGETS[target].rules(field);

export const usesOfFigure = (network: Network, { target, key }: FigureRef): FigureUses =>
  FIGURE_TARGETS[target].uses(network, key);
