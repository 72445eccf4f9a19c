import type { Outline, OutlinePoint } from '../contract/isochrone.ts';
import type { Network } from '../network/network.ts';
import type { Terminal, TerminalId } from '../network/terminal.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { isochroneOutline } from './isochrone-outline.ts';
import { unknownId } from './unknown-id.ts';

/**
 * The ground that holds some terminals of a network and none of the others that goods can go to. Fails with an issue
 * for each id that the network does not have (path `outline:index`).
 */
export function outlineAround(network: Network, terminals: readonly TerminalId[]): Result<Outline> {
  const issues = terminals.flatMap((id, index) =>
    network.terminals.has(id) ? [] : [unknownId(`outline:${index}`, id, network.terminals.keys())],
  );
  if (issues.length > 0) return failure(issues);
  const isWithin = new Set(terminals);
  const all = [...network.terminals.values()].filter(
    ({ id, kind }) => isWithin.has(id) || kind !== 'chokepoint',
  );
  const places = (inside: boolean): OutlinePoint[] =>
    all.filter(({ id }) => isWithin.has(id) === inside).map(placeOf);
  return success(isochroneOutline(places(true), places(false)));
}

const placeOf = ({ position: { lon, lat } }: Terminal): OutlinePoint => [lon, lat];
