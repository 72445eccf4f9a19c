import type { FigureRef } from '../contract/figure-ref.ts';
import type { AppliedFigure, OwnFigure } from '../contract/figures.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { freezeDeep } from '../network/build/freeze-deep.ts';
import type { RunTime } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { callOfKey } from './figure-key.ts';
import { type CheckedFigure, checkOwnFigure, checkRepeats } from './own-figure-checks.ts';
import { overlay } from './own-figure-overlay.ts';

/** A network with a person's own figures in it. */
export interface OwnedNetwork {
  readonly network: Network;
  /** In the order given, each with the shipped figure it stands for. */
  readonly applied: readonly AppliedFigure[];
}

/**
 * Puts a person's own figures in the place of a network's: a new frozen network, status `contract` and source `own`
 * where they stand, exact where a range stood. All of them or none: fails with every issue of every figure (`O01`
 * unknown, `O02` value, `O03` unit, `O04` given twice, `O05` times out of order, `E10`, `E22`) at path
 * `own:position:field`. An empty list gives the network itself.
 */
export function withOwnFigures(network: Network, figures: readonly OwnFigure[]): Result<OwnedNetwork> {
  if (figures.length === 0) return success({ network, applied: [] });
  const outcomes = figures.map((own, position) => checkOwnFigure(network, own, position));
  const issues = [
    ...outcomes.flatMap((outcome) => ('issues' in outcome ? outcome.issues : [])),
    ...checkRepeats(figures),
  ];
  if (issues.length > 0) return failure(issues);
  const checked = outcomes.flatMap((outcome) => ('checked' in outcome ? [outcome.checked] : []));
  const owned = overlay(network, checked);
  const disorder = checked.flatMap((own, position) => checkTimes(owned, own, position));
  if (disorder.length > 0) return failure(disorder);
  return success({ network: freezeDeep(owned), applied: checked.map(({ figure }) => figure) });
}

/** A bad run is no faster than a usual one. */
function checkTimes(network: Network, { figure }: CheckedFigure, position: number): readonly Issue[] {
  const { field } = figure;
  if (!field.endsWith('hours_typical') && !field.endsWith('hours_p90')) return [];
  const time = timeNamed(network, figure);
  if (!time || time.p90Hours >= time.typicalHours) return [];
  return [refuse('O05', `own:${position}:value`, { p90: time.p90Hours, typical: time.typicalHours })];
}

/** The time that a figure is the typical or the bad case of. */
function timeNamed(
  network: Network,
  { target, key, field }: FigureRef,
): Pick<RunTime, 'typicalHours' | 'p90Hours'> | null | undefined {
  switch (target) {
    case 'link':
      return field.startsWith('back') ? network.links.get(key)?.back : network.links.get(key)?.out;
    case 'hub_operation':
      return network.hubRules.find(({ id }) => id === key);
    case 'call': {
      const { service, position } = callOfKey(key);
      const call = network.services.get(service)?.calls[position];
      return field.startsWith('run') ? call?.run : call?.dwell;
    }
    default:
      return null;
  }
}
