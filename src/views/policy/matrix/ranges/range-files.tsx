import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputRange, RunDeltas } from '../../../../contract/demand/ranges.ts';
import { csvText } from '../../../../export/csv.ts';
import { tornadoSvg } from '../../../../export/tornado-svg.ts';
import { formatFen } from '../../../../units/money.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { inputKey, type RangeBar, type Ranged } from './range-bars.ts';
import { BARS_SHOWN, TRACK } from './tornado.tsx';
import type { RangeWords } from './use-range-words.ts';

interface RangeFilesProps {
  readonly all: readonly InputRange[];
  readonly bars: readonly RangeBar[];
  readonly figure: Ranged;
  readonly own: RunDeltas;
  readonly xOf: (value: number) => number;
  readonly words: RangeWords;
  /** Of the run. */
  readonly inputs: string;
  /** Nothing is saved before all of it is known. */
  readonly isWhole: boolean;
}

const HEAD = ['input', 'name', 'end', 'put_to', 'invoice_cny', 'teu_shifted', 'outlay_cny', 'co2e_kg'];
const TEU_PLACES = 3;

/** The ranges to keep: every figure at both ends of every input as a table, and the bars shown as a picture. */
export function RangeFiles({
  all,
  bars,
  figure,
  own,
  xOf,
  words,
  inputs,
  isWhole,
}: RangeFilesProps): ReactNode {
  const { t } = useTranslation('matrix');
  const cells = ({ invoice, teuShifted, outlay, co2eKg }: RunDeltas): readonly string[] => [
    formatFen(invoice),
    teuShifted.toFixed(TEU_PLACES),
    formatFen(outlay),
    co2eKg.toFixed(1),
  ];
  const table = (): string =>
    csvText([
      HEAD,
      ['', '', 'result', '', ...cells(own)],
      ...all.flatMap((range) =>
        ([0, 1] as const).map((end) => [
          inputKey(range.input),
          words.nameOf(range.input),
          end === 0 ? 'low' : 'high',
          words.endOf(range, end),
          ...cells(range.ends[end]),
        ]),
      ),
    ]);
  const share = (value: number): number => value / TRACK[1];
  const picture = (): string =>
    tornadoSvg({
      title: `${t('ranges.title')} · ${t(`ranges.figures.${figure}`)}`,
      present: { text: words.write(figure, own[figure]), at: share(xOf(own[figure])) },
      bars: bars.slice(0, BARS_SHOWN).map((bar) => ({
        name: words.nameOf(bar.input),
        low: {
          text: `${words.write(figure, bar.ends[0])} (${words.endOf(bar, 0)})`,
          ...{ from: share(bar.low.from), to: share(bar.low.to) },
        },
        high: {
          text: `${words.write(figure, bar.ends[1])} (${words.endOf(bar, 1)})`,
          ...{ from: share(bar.high.from), to: share(bar.high.to) },
        },
      })),
      ends: { low: t('ranges.atLow'), high: t('ranges.atHigh') },
      notes: [t('page.inputs', { inputs })],
    });
  return (
    <p className="ranges__files">
      <button
        type="button"
        className="button button--small"
        disabled={!isWhole}
        onClick={() => saveFile('ranges.csv', 'text/csv', table())}
      >
        {t('ranges.tableFile')}
      </button>{' '}
      <button
        type="button"
        className="button button--small"
        disabled={!isWhole}
        onClick={() => saveFile('ranges.svg', 'image/svg+xml', picture())}
      >
        {t('ranges.pictureFile')}
      </button>
    </p>
  );
}
