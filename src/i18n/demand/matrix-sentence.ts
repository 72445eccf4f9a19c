import type { MatrixSummary } from '../../contract/demand/matrix.ts';
import { type Fen, fen, inYuan } from '../../units/money.ts';
import { formatNumber, formatPercent } from '../format.ts';
import type { Language } from '../language.ts';
import { matrixText } from './matrix-texts.ts';

/** What was compared with what, and when. */
export interface RunNames {
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
}

const KG_PER_TONNE = 1000;
const WAN = 1e4;
const MILLION = 1e6;

/** The headline of a run: bills, TEU that go another way, outlay and emissions, or that nothing changes. */
export function matrixSentence(
  { teu, invoice, co2eKg, generalised, teuShifted, outlay }: MatrixSummary,
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
  const share = formatPercent(Math.abs(change) / invoice.before, 2);
  const tonnes = (co2eKg.after - co2eKg.before) / KG_PER_TONNE;
  const mass = formatNumber(Math.abs(tonnes), 1);
  return t('sentence', {
    ...values,
    invoice: t(change < 0 ? 'lessInvoice' : change > 0 ? 'moreInvoice' : 'sameInvoice', { amount, share }),
    shifted: formatNumber(teuShifted),
    outlay: largeAmount(outlay, language),
    co2e: t(tonnes < 0 ? 'lessCo2e' : tonnes > 0 ? 'moreCo2e' : 'sameCo2e', { amount: mass }),
  });
}

/** Totals in the units each language counts money in: ten thousands of yuan, or millions. */
export const largeAmount = (amount: Fen, language: Language): string =>
  language === 'zh'
    ? `${formatNumber(inYuan(amount) / WAN, 1)}万元`
    : `¥${formatNumber(inYuan(amount) / MILLION, 2)} m`;
