import type { Consignment } from '../consignment/consignment.ts';
import { callAt } from '../network/call-at.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import type { RideWay, StepEvents } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { BeijingDate } from '../units/instant.ts';
import { withEventPrices } from './event-prices.ts';
import { type QuantityLine, tariffLines } from './quantity.ts';

/**
 * What events add to the bill of a ride that leaves on a day: of containers alone, for carriers name surcharges for
 * nothing else. A surcharge is due by the day of departure, as carriers announce them.
 */
export function eventCharges(
  network: Network,
  events: StepEvents,
  ride: RideWay,
  day: BeijingDate,
  { equipment, pricesOn, eventEdits }: Pick<Consignment, 'equipment' | 'pricesOn' | 'eventEdits'>,
): readonly QuantityLine[] {
  if (events.isEmpty || equipment.load !== 'box') return [];
  const place = callAt(ride.service, ride.board).terminal;
  const toPlace = callAt(ride.service, ride.alight).terminal;
  const { tariffs } = withEventPrices(network, eventEdits);
  return events.metOn(ride).flatMap(({ event }) => {
    if (event.effect.kind !== 'surcharge' || !isInForce(event, pricesOn ?? day)) return [];
    const { tariff } = event.effect;
    return tariffLines(tariffs.get(tariff) ?? []).map(
      ({ charge, basis }): QuantityLine => ({
        tariff,
        charge,
        basis,
        perUnit: 1,
        mode: null,
        place,
        toPlace,
      }),
    );
  });
}

const isInForce = ({ from, to }: NetworkEvent, day: BeijingDate): boolean =>
  (from === null || from <= day) && (to === null || to >= day);
