import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldBack, HeldBackAmount } from '../../../calibration/held-back.ts';
import { formatPercent } from '../../../i18n/format.ts';

const SIDE = 160;
/** An error beyond this stands at the edge: beyond it nothing is told apart. */
const MOST = 0.6;

/** The errors on invoices held back, before and after: in words, and each as a point. */
export function HeldBackPanel({ heldBack }: { readonly heldBack: HeldBack }): ReactNode {
  const { t } = useTranslation('calibration');
  const { amounts, invoices, folds, medianBefore, medianAfter } = heldBack;
  return (
    <section className="calibration__held-back" aria-label={t('error')}>
      <div>
        <h4 className="panel-title">{t('error')}</h4>
        <p>
          <b>
            {t('heldBack', {
              amounts: String(amounts.length),
              invoices: String(invoices),
              folds: String(folds),
              before: formatPercent(medianBefore, 1),
              after: formatPercent(medianAfter, 1),
            })}
          </b>
        </p>
        <p className="mut">{t('errorHint')}</p>
        <p className="mut">{t('chart')}</p>
      </div>
      <svg
        className="calibration__chart"
        viewBox={`-34 -8 ${SIDE + 46} ${SIDE + 42}`}
        role="img"
        aria-label={t('chart')}
      >
        <path className="calibration__worse" d={`M0 ${SIDE} L0 0 L${SIDE} 0 Z`} />
        <path className="calibration__axes" d={`M0 0 V${SIDE} H${SIDE}`} />
        <path className="calibration__even" d={`M0 ${SIDE} L${SIDE} 0`} />
        {[0, MOST / 2, MOST].map((share) => (
          <g key={share}>
            <text className="calibration__tick" x={at(share)} y={SIDE + 14} textAnchor="middle">
              {formatPercent(share)}
            </text>
            <text className="calibration__tick" x={-5} y={SIDE - at(share) + 4} textAnchor="end">
              {formatPercent(share)}
            </text>
          </g>
        ))}
        <text className="calibration__tick" x={SIDE / 2} y={SIDE + 30} textAnchor="middle">
          {t('before')}
        </text>
        <text className="calibration__tick" x={4} y={8}>
          {t('after')}
        </text>
        {amounts.map((amount, index) => (
          <circle
            // Amounts of one invoice may be the same: only their order tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            key={index}
            className="calibration__point"
            cx={at(errorOf(amount, amount.modelled))}
            cy={SIDE - at(errorOf(amount, amount.corrected))}
            r={3.5}
          />
        ))}
      </svg>
    </section>
  );
}

const errorOf = ({ paid }: HeldBackAmount, said: number): number => Math.abs(said - paid) / paid;

const at = (share: number): number => (Math.min(share, MOST) / MOST) * SIDE;
