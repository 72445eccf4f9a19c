import type { InsideItem } from '../network/contract-freight.ts';
import { entryOf } from '../network/entry-of.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Terminal, TerminalId } from '../network/terminal.ts';
import { hubQuantities } from './hub-quantities.ts';
import type { QuantityLine } from './quantity.ts';
import type { LineContract } from './ride-contract.ts';

/**
 * The most that the terminals at both ends of a ride bill for what a contract freight has inside, in CNY. A search prices
 * rides and terminals apart: taken off the ride, it keeps a way from looking dearer than it will be billed.
 */
export function insideHandling(
  network: Network,
  { freights, of, from, to }: LineContract,
  cnyOf: (line: QuantityLine) => number,
): number {
  const inside = of.flatMap((index) => freights[index]?.inside ?? []);
  return inside.reduce((sum, item) => {
    if (item.at === 'ride') return sum;
    return sum + mostAt(network, item, item.at === 'from' ? from : to, cnyOf);
  }, 0);
}

function mostAt(
  network: Network,
  { charge }: InsideItem,
  place: TerminalId,
  cnyOf: (line: QuantityLine) => number,
): number {
  const terminal = entryOf(network.terminals, place, 'terminal');
  const sums = network.hubRules
    .filter((rule) => mayHold(rule, terminal))
    .map((rule) =>
      hubQuantities(network, rule, rule.terminal ?? place)
        .filter((line) => line.charge === charge)
        .map(cnyOf)
        .filter((cny) => !Number.isNaN(cny))
        .reduce((sum, cny) => sum + cny, 0),
    );
  return Math.max(0, ...sums);
}

const mayHold = ({ terminal, toTerminal, kind, country }: HubRule, at: Terminal): boolean =>
  terminal === null
    ? (kind === null || kind === at.kind) && (country === null || country === at.country)
    : terminal === at.id || toTerminal === at.id;
