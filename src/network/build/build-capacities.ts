import { bilingual } from '../bilingual.ts';
import { soundCapacities } from '../capacity/check-capacities.ts';
import type { PlaceCapacity } from '../capacity/place-capacity.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';

export const buildCapacities = (tables: Tables): readonly PlaceCapacity[] =>
  soundCapacities(tables).rows.map(
    ({ row }): PlaceCapacity => ({
      id: row.capacity,
      place: { kind: row.kind, id: row.which },
      amount: row.amount,
      unit: row.unit,
      hoursBetween: row.hours_between,
      others: { share: row.others_share, ...provenanceOf({ ...row, status: 'assumed' }) },
      from: row.from,
      to: row.to,
      note: bilingual(row.note_zh, row.note),
      ...provenanceOf(row),
    }),
  );
