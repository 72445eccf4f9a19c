import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type QuantityLine, tariffLines } from './quantity.ts';

/** What a hub operation at `terminal` uses of each tariff; kilometres are those of its shuttle to the next terminal. */
export function hubQuantities(
  network: Network,
  rule: HubRule,
  terminal: TerminalId,
): readonly QuantityLine[] {
  return rule.tariffs.flatMap((tariff) =>
    tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
      tariff,
      charge,
      basis,
      perUnit: basis === 'box_km' || basis === 'truck_km' ? rule.distanceKm : 1,
      mode: null,
      place: terminal,
      toPlace: rule.toTerminal ?? terminal,
    })),
  );
}
