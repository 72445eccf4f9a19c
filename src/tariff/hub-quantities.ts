import { entryOf } from '../network/entry-of.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type QuantityLine, tariffLines, unpriced } from './quantity.ts';
import { hubSurcharges } from './surcharge-quantities.ts';

/**
 * What a hub operation at `terminal` uses of each tariff; kilometres are those of its shuttle to the next terminal. Where
 * nobody has said what is billed, a line without a price.
 */
export function hubQuantities(
  network: Network,
  rule: HubRule,
  terminal: TerminalId,
): readonly QuantityLine[] {
  const toPlace = rule.toTerminal ?? terminal;
  const surcharges = hubSurcharges(network, rule, terminal);
  if (rule.tariffs === null)
    return [unpriced(handlingAt(network, rule, terminal), null, terminal, toPlace), ...surcharges];
  const lines = rule.tariffs.flatMap((tariff) =>
    tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
      tariff,
      charge,
      basis,
      perUnit: basis === 'box_km' || basis === 'truck_km' ? rule.distanceKm : 1,
      mode: null,
      place: terminal,
      toPlace,
    })),
  );
  return [...lines, ...surcharges];
}

/** The charge under which handling of no known price stands. */
function handlingAt(network: Network, { activity }: HubRule, terminal: TerminalId): ChargeCode {
  if (activity === 'transfer') return 'TERMINAL_TRANSFER';
  switch (entryOf(network.terminals, terminal, 'terminal').kind) {
    case 'sea_port':
    case 'river_port':
      return 'PORT_HANDLING';
    case 'airport':
      return 'AIR_HANDLING';
    default:
      return 'RAIL_LIFT';
  }
}
