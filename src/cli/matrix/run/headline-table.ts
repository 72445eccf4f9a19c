import type { LikelyRange, LikelyRanges } from '../../../contract/demand/likely-ranges.ts';
import type { RunSummary } from '../../../contract/demand/matrix.ts';
import { likelyNote } from '../../../i18n/demand/likely-text.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { fen, inYuan } from '../../../units/money.ts';
import { type Column, textTable } from '../../text-table.ts';

const KG_PER_TONNE = 1000;

/** The headline of a run, scenario less baseline, with what each figure is likely to lie between. */
export function headlineTable(summary: RunSummary, likely: LikelyRanges, language: Language): string {
  const t = matrixText(language);
  const { invoice, generalised, teuShifted, outlay, co2eKg } = summary;
  const yuan = (value: number): string => formatNumber(inYuan(fen(value)));
  const tonnes = (kg: number): string => formatNumber(kg / KG_PER_TONNE, 1);
  const row = (
    figure: 'invoice' | 'generalised' | 'teuShifted' | 'outlay' | 'co2eKg',
    value: number,
    write: (value: number) => string,
  ): readonly string[] => {
    const { low, high }: LikelyRange = likely[figure];
    return [t(`likely.figures.${figure}`), write(value), write(low), write(high)];
  };
  const columns: readonly Column[] = [
    { heading: t('likely.figure'), alignment: 'left' },
    ...(['value', 'low', 'high'] as const).map(
      (one): Column => ({ heading: t(`likely.${one}`), alignment: 'right' }),
    ),
  ];
  const rows = [
    row('invoice', invoice.after - invoice.before, yuan),
    row('generalised', generalised.after - generalised.before, yuan),
    row('teuShifted', teuShifted, (value) => formatNumber(value)),
    row('outlay', outlay, yuan),
    row('co2eKg', co2eKg.after - co2eKg.before, tonnes),
  ];
  const note = likelyNote(likely, language);
  return [t('likely.title'), textTable(columns, rows), ...(note === null ? [] : [note])].join('\n');
}
