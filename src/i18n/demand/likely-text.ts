import type { LikelyRange, LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import { fen } from '../../units/money.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../language.ts';
import { largeAmount } from './large-amount.ts';
import { matrixText } from './matrix-texts.ts';

const KG_PER_TONNE = 1000;

/** What the ranges behind the figures of a headline rest on; null where there are none, or nothing differs in any draw. */
export function likelyNote(likely: LikelyRanges | null, language: Language): string | null {
  if (likely === null) return null;
  const { draws, ...ranges } = likely;
  const isNothing = Object.values(ranges).every(({ low, high }) => low === 0 && high === 0);
  return isNothing ? null : matrixText(language)('likely.note', { draws });
}

/**
 * Writes the likely range of each figure of a headline to stand behind it; nothing where it is not known, or is the figure
 * itself. What is told as so much less has its range told so too.
 */
export function rangeWriter(likely: LikelyRanges | null, language: Language) {
  const t = matrixText(language);
  const between = (
    range: LikelyRange | undefined,
    change: number,
    write: (value: number) => string,
  ): { readonly low: string; readonly high: string } | null => {
    if (range === undefined) return null;
    const ends = change < 0 ? [-range.high, -range.low] : [range.low, range.high];
    const [low = '', high = ''] = ends.map((end) =>
      end < 0 && /[1-9]/.test(write(-end)) ? `−${write(-end)}` : write(Math.abs(end)),
    );
    return low === high ? null : { low, high };
  };
  const amount = (value: number): string => largeAmount(fen(Math.round(value)), language);
  const bracket = (ends: ReturnType<typeof between>): string =>
    ends === null ? '' : t('likely.range', ends);
  return {
    /** Behind a share that stands in brackets already. */
    ofBills(change: number): string {
      const ends = between(likely?.invoice, change, amount);
      return ends === null ? '' : t('likely.within', ends);
    },
    ofShift: () => bracket(between(likely?.teuShifted, 0, (value) => formatNumber(value))),
    ofOutlay: () => bracket(between(likely?.outlay, 0, amount)),
    ofTonnes: (tonnes: number) =>
      bracket(between(likely?.co2eKg, tonnes, (kg) => formatNumber(kg / KG_PER_TONNE, 1))),
  };
}
