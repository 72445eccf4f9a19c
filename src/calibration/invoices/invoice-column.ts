/** What a column of an invoice table may hold. */
export const INVOICE_ROLES = [
  'invoice',
  'date',
  'from',
  'to',
  'via',
  'mode',
  'carrier',
  'equipment',
  'quantity',
  'weight',
  'volume',
  'item',
  'amount',
  'unit_price',
  'currency',
  'departed',
  'arrived',
  'route',
  'ignored',
] as const;
export type InvoiceRole = (typeof INVOICE_ROLES)[number];

export const isInvoiceRole = (text: string): text is InvoiceRole =>
  INVOICE_ROLES.some((role) => role === text);

/** A column with what it is read as. */
export interface InvoiceColumn {
  readonly index: number;
  readonly heading: string;
  /** By which the heading is remembered. */
  readonly key: string;
  /** Null where nobody knows: it is not read, and said. */
  readonly role: InvoiceRole | null;
  readonly by: 'chosen' | 'remembered' | 'guessed';
}
