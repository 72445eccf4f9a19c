import type { LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { RunSummary } from '../../contract/demand/matrix.ts';
import { fen } from '../../units/money.ts';
import { formatNumber, formatPercent } from '../format.ts';
import type { Language } from '../language.ts';
import { largeAmount } from './large-amount.ts';
import { rangeWriter } from './likely-text.ts';
import { matrixText } from './matrix-texts.ts';

/** What was compared with what, and when. */
export interface RunNames {
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
}

const KG_PER_TONNE = 1000;

/**
 * The headline of a run: bills, TEU that go another way, outlay and emissions, or that nothing changes.
 *
 * @param likely between which ends each figure is likely to lie, in brackets behind it; null where that is not known
 */
export function matrixSentence(
  { teu, invoice, co2eKg, generalised, teuShifted, outlay }: RunSummary,
  likely: LikelyRanges | null,
  { baseline, scenario, months }: RunNames,
  language: Language,
): string {
  const t = matrixText(language);
  const [first = ''] = months;
  const values = { months: months.length === 1 ? first : `${first} – ${months.at(-1)}`, baseline, scenario };
  if (teu === 0) return t('nothing', values);
  const change = invoice.after - invoice.before;
  if (change === 0 && generalised.after === generalised.before && teuShifted === 0) return t('same', values);
  const amount = largeAmount(fen(Math.abs(change)), language);
  const range = rangeWriter(likely, language);
  const share = `${formatPercent(Math.abs(change) / invoice.before, 2)}${range.ofBills(change)}`;
  const tonnes = (co2eKg.after - co2eKg.before) / KG_PER_TONNE;
  const mass = formatNumber(Math.abs(tonnes), 1);
  const co2e = t(tonnes < 0 ? 'lessCo2e' : tonnes > 0 ? 'moreCo2e' : 'sameCo2e', { amount: mass });
  return t('sentence', {
    ...values,
    invoice: t(change < 0 ? 'lessInvoice' : change > 0 ? 'moreInvoice' : 'sameInvoice', { amount, share }),
    shifted: formatNumber(teuShifted),
    shiftedRange: range.ofShift(),
    outlay: largeAmount(outlay, language),
    outlayRange: range.ofOutlay(),
    co2e: `${co2e}${range.ofTonnes(tonnes)}`,
  });
}
