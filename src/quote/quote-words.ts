import type { AnswerChecklistEntry } from '../contract/checklist-schema.ts';
import type { Mode, Names } from '../network/terminal.ts';
import type { Currency } from '../units/money.ts';
import type { Cents } from './cents.ts';
import type { QuoteLine } from './quote-schema.ts';

/** What a quote has a word for, by the keys of its dictionary. */
export const QUOTE_LABELS = [
  'title',
  'number',
  'issued',
  'validUntil',
  'noEnd',
  'customer',
  'reference',
  'contact',
  'goods',
  'equipment',
  'commodity',
  'grossTonnes',
  'volume',
  'ready',
  'deadline',
  'route',
  'stops',
  'departure',
  'arrival',
  'transit',
  'transitLate',
  'co2e',
  'line',
  'stage',
  'item',
  'place',
  'basis',
  'quantity',
  'unitPrice',
  'currency',
  'cnyPerUnit',
  'cost',
  'relief',
  'netCost',
  'price',
  'status',
  'grade',
  'source',
  'lineValidTo',
  'fee',
  'total',
  'atLeast',
  'notKnown',
  'included',
  'excluded',
  'unknownItems',
  'terms',
  'notAnOffer',
  'exchangeRate',
  'rateDay',
  'sources',
  'issuer',
  'sourceTitle',
  'date',
  'link',
  'edition',
  'priceDate',
  'margin',
  'marginPercent',
  'marginPerUnit',
  'marginPerLine',
  'marginLeast',
  'lines',
  'proof',
  'seal',
  'measures',
  'closing',
  'subject',
] as const;
export type QuoteLabel = (typeof QUOTE_LABELS)[number];

/** The words of the language, or of both, in which a quote is written. */
export interface QuoteWords {
  label(label: QuoteLabel): string;
  /** How a letter begins; without a name where nobody is named. */
  greeting(customer: string): string;
  text(names: Names): string;
  item(line: Pick<QuoteLine, 'code' | 'remark'>): string;
  group(group: QuoteLine['group']): string;
  basis(basis: QuoteLine['basis']): string;
  status(status: QuoteLine['status']): string;
  modes(modes: readonly Mode[]): string;
  /** An item of the checklist with why it is out, or what to ask. */
  check(entry: AnswerChecklistEntry, placeOf: (id: string) => string): string;
  /** An item of the checklist by its name alone. */
  checkName(entry: AnswerChecklistEntry): string;
  /** `2 × 40HQ`, `120 cars`. */
  load(count: number, equipment: string): string;
  /** `¥19,611.00 per box`. */
  perUnit(price: Cents, currency: Currency, equipment: string): string;
  amount(price: Cents, currency: Currency): string;
  quantity(quantity: number): string;
  moment(moment: string): string;
  day(day: string): string;
  duration(minutes: number): string;
  co2e(kg: number): string;
  /** Items of one kind in a row. */
  list(items: readonly string[]): string;
  /** A label before what it names: `Total: ¥100.00`. */
  labelled(label: QuoteLabel, value: string): string;
}
