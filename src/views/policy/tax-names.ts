/** Results of the rules that reckon taxes, as they have words. */
export const TAX_NAMES = [
  'duty',
  'consumption_tax',
  'import_vat',
  'total_tax',
  'refund_amount',
  'non_creditable_cost',
] as const;
export type TaxName = (typeof TAX_NAMES)[number];
