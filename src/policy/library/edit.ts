import type {
  LinkSelector,
  OperationSelector,
  ServiceSelector,
  StopSelector,
} from '../../network/row-selector.ts';

/** Kinds of rows that an edit can select. */
export const SUBJECTS = [
  'services',
  'stops',
  'operations',
  'links',
  'parameters',
  'emission_factors',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** `set`: becomes; `scale`: times; `add`: plus; `min`: no more than; `max`: no less than. */
export const EDIT_OPERATIONS = ['set', 'scale', 'add', 'min', 'max'] as const;
export type EditOperation = (typeof EDIT_OPERATIONS)[number];

/** What an addition to a price is counted by: TEU, kilometres of a line billed by distance, or the whole consignment. */
export const PRICE_UNITS = { TEU: 'CNY/TEU', km: 'CNY/km', consignment: 'CNY' } as const;
export type PricePer = keyof typeof PRICE_UNITS;

interface EditedFigure {
  readonly of: readonly Subject[];
  /** Unit of a value; null of a price, whose edit says it. A factor has none. */
  readonly unit: string | null;
}

export const EDITED_FIGURE_NAMES = [
  'service.departures_per_week',
  'service.capacity_teu',
  'service.cut_off_hours',
  'service.bookable',
  'call.run_hours_typical',
  'call.run_hours_p90',
  'call.dwell_hours_typical',
  'call.dwell_hours_p90',
  'hub_operation.hours_typical',
  'hub_operation.hours_p90',
  'tariff.unit_price',
  'parameter.value',
  'emission_factor.value',
] as const;
export type EditedFigureName = (typeof EDITED_FIGURE_NAMES)[number];

/**
 * The figures that a measure can edit, `target.field` as a user's own figures name them.
 */
export const EDITED_FIGURES: Readonly<Record<EditedFigureName, EditedFigure>> = {
  'service.departures_per_week': { of: ['services'], unit: '1/week' },
  'service.capacity_teu': { of: ['services'], unit: 'TEU' },
  'service.cut_off_hours': { of: ['services'], unit: 'hour' },
  'service.bookable': { of: ['services'], unit: '1' },
  'call.run_hours_typical': { of: ['services'], unit: 'hour' },
  'call.run_hours_p90': { of: ['services'], unit: 'hour' },
  'call.dwell_hours_typical': { of: ['stops'], unit: 'hour' },
  'call.dwell_hours_p90': { of: ['stops'], unit: 'hour' },
  'hub_operation.hours_typical': { of: ['operations'], unit: 'hour' },
  'hub_operation.hours_p90': { of: ['operations'], unit: 'hour' },
  'tariff.unit_price': { of: ['services', 'stops', 'operations'], unit: null },
  'parameter.value': { of: ['parameters'], unit: '1' },
  'emission_factor.value': { of: ['links', 'emission_factors'], unit: '1' },
};

/** Rows of the network; keys where the subject is known by them alone. */
export type EditSubject =
  | { readonly kind: 'services'; readonly rows: ServiceSelector }
  | { readonly kind: 'stops'; readonly rows: StopSelector }
  | { readonly kind: 'operations'; readonly rows: OperationSelector }
  | { readonly kind: 'links'; readonly rows: LinkSelector }
  | { readonly kind: 'parameters'; readonly rows: readonly string[] }
  | { readonly kind: 'emission_factors'; readonly rows: readonly string[] };

/** Whether a price, which is billed anew on the routes found; everything else decides which routes there are. */
export const isPriceEdit = (figure: EditedFigureName): boolean =>
  figure === 'tariff.unit_price' || figure === 'parameter.value';

/** The unit in which the value of an edit is given. */
export const unitOfEdit = (edit: {
  readonly figure: EditedFigureName;
  readonly operation: EditOperation;
  readonly per: PricePer;
}): string =>
  edit.operation === 'scale' ? '1' : (EDITED_FIGURES[edit.figure].unit ?? PRICE_UNITS[edit.per]);
