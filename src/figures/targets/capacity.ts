import type { PlaceCapacity } from '../../network/capacity/place-capacity.ts';
import { placesOnRide } from '../../network/capacity/places-on-ride.ts';
import { affectedNames } from '../../network/crossings/affected-names.ts';
import { decimalOf } from '../../units/decimal.ts';
import { defineTarget, type FigureReading, plainReading } from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';

/** What a lock, border, terminal or link lets through. */
export const capacity = defineTarget({
  keyForm: 'capacity',
  find: ({ capacities }, key): PlaceCapacity | null => capacities.find(({ id }) => id === key) ?? null,
  names: ({ place }, network) => affectedNames(network, place),
  change(draft, key, change) {
    const rows = draft.capacities.filter(({ id }) => id === key);
    draft.capacities = swapRows(draft.capacities, rows, change);
    return rows.length;
  },
  uses(network, key) {
    const place = network.capacities.find(({ id }) => id === key)?.place;
    const services = [...network.services.values()].filter((service) =>
      placesOnRide(network, service, 0, service.calls.length - 1).some(
        ({ kind, id }) => kind === place?.kind && id === place.id,
      ),
    );
    return {
      services: new Set(services.map(({ id }) => id)),
      links: new Set(place?.kind === 'link' ? [place.id] : []),
      terminals: new Set(place?.kind === 'terminal' ? [place.id] : []),
    };
  },
  entries: [
    {
      field: 'amount',
      bounds: { least: 1, most: 1_000_000_000_000 },
      read: (row) => ofRow(row, row.amount === null ? null : decimalOf(row.amount), row.unit),
      write: (row, { value, provenance }) => ({ ...row, amount: Number(value), ...provenance }),
    },
    {
      field: 'others_share',
      bounds: { least: 0, most: 1 },
      read: (row) => ({ ...ofRow(row, decimalOf(row.others.share), 'share'), provenance: row.others }),
      write: (row, { value, provenance }) => ({ ...row, others: { share: Number(value), ...provenance } }),
    },
    {
      field: 'hours_between',
      bounds: { least: 0.01, most: 8_760 },
      read: (row) => ofRow(row, decimalOf(row.hoursBetween), 'h'),
      write: (row, { value }) => ({ ...row, hoursBetween: Number(value) }),
    },
  ],
});

const ofRow = (row: PlaceCapacity, value: string | null, unit: string): FigureReading => ({
  ...plainReading(value, unit, row),
  validFrom: row.from,
  validTo: row.to,
  note: row.note,
});
