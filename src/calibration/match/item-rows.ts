import type { LedgerRow } from '../../ledger/bill-itinerary.ts';
import type { Network } from '../../network/network.ts';
import type { Step } from '../../routing/itinerary.ts';
import { terminalOf } from '../../routing/way.ts';
import { present } from '../../units/present.ts';
import type { ItemSought } from '../invoices/item-sought.ts';
import type { ShipmentRoute } from './shipment-routes.ts';

/** Positions of the rows of a bill that an item is billed by; none where the route has no such item. */
export function itemRows(
  network: Network,
  { billed, checklist }: ShipmentRoute,
  sought: ItemSought,
): readonly number[] {
  const { rows, itinerary } = billed;
  const ofItem =
    sought.item === 'total'
      ? rows.map((_, at) => at)
      : checklist.flatMap((entry) =>
          entry.item === sought.item && entry.state === 'included' ? entry.charges : [],
        );
  const { charges, side } = sought;
  const main = mainStep(itinerary.steps);
  const isOn = ({ step, charge }: LedgerRow): boolean => {
    switch (side) {
      case null:
        return true;
      case 'before':
        return step <= main;
      case 'after':
        return step >= main;
      case 'home':
        return terminalOf(network, charge.place).country === 'CN';
    }
  };
  return ofItem.filter((at) => {
    const row = present(rows[at]);
    return row.charge.inInvoice && (charges === null || charges.includes(row.charge.code)) && isOn(row);
  });
}

/** Position of the ride that is longest under way, of ships where there are any: terminals name their charges by these. */
function mainStep(steps: readonly Step[]): number {
  const rides = steps.flatMap((step, at) =>
    step.kind === 'ride'
      ? [{ at, isAtSea: step.service.mode === 'sea', minutes: step.arrival - step.departure }]
      : [],
  );
  const ships = rides.filter(({ isAtSea }) => isAtSea);
  const [first, ...others] = ships.length > 0 ? ships : rides;
  return others.reduce((main, ride) => (ride.minutes > main.minutes ? ride : main), present(first)).at;
}
