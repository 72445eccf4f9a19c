import { EQUIPMENT_CODES, type EquipmentCode } from '../../consignment/equipment.ts';

/** What a column of a rate sheet may hold, prices of kinds of box apart. */
export const COLUMN_ROLES = [
  'from',
  'to',
  'lane',
  'mode',
  'carrier',
  'equipment',
  'price',
  'currency',
  'basis',
  'minimum',
  'tier',
  'valid_from',
  'valid_to',
  'validity',
  'transit',
  'via',
  'inside',
  'note',
  'surcharge',
  'ignored',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that several columns may have. */
export const REPEATABLE: ReadonlySet<ColumnRole> = new Set(['surcharge', 'note', 'ignored', 'via', 'inside']);

/** What a column holds: a role, or the prices of these kinds of box; a surcharge may be that of some of them alone. */
export interface ColumnMeaning {
  readonly role: ColumnRole;
  /** Of a price or surcharge; none for whatever equipment the row names. */
  readonly boxes: readonly EquipmentCode[];
}

export const meaning = (role: ColumnRole, boxes: readonly EquipmentCode[] = []): ColumnMeaning => ({
  role,
  boxes,
});

/** A meaning as it is remembered and chosen: `from`, `price`, `price:40GP,40HQ`. */
export const meaningText = ({ role, boxes }: ColumnMeaning): string =>
  boxes.length === 0 ? role : `${role}:${boxes.join(',')}`;

/** Reads what {@link meaningText} writes; null for any other text. */
export function readMeaning(text: string): ColumnMeaning | null {
  const [name = '', list = ''] = text.split(':');
  const role = COLUMN_ROLES.find((known) => known === name);
  if (role === undefined) return null;
  const boxes = list === '' ? [] : list.split(',');
  const known = boxes.flatMap((code) => EQUIPMENT_CODES.find((one) => one === code) ?? []);
  return known.length === boxes.length ? meaning(role, known) : null;
}
