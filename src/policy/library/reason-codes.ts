/** Why a measure does not apply, in the order in which the first is named. */
export const REASON_CODES = [
  'expired',
  'not_yet_in_force',
  'direction',
  'terminal',
  'outcome',
  'not_inspected',
  'empty_box',
  'goods_excluded',
  'firm',
  'truck_class',
  'etc_device',
  'booking',
  'overload',
  'no_container',
  'container_type',
  'never_worse',
  'park',
  'pilot_not_started',
  'dangerous_goods',
  'tax_class',
  'not_direct',
  'freight_not_split',
  'mode',
  'replaced_by_national',
  'replaced',
  'lower_than_kept',
  'same_as_kept',
  'not_listed',
  'not_recognised',
  'evidence',
  'own_test',
  'no_effect',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const inReasonOrder = (codes: readonly ReasonCode[]): readonly ReasonCode[] =>
  REASON_CODES.filter((code) => codes.includes(code));
