import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetFigures, TargetGoal } from '../../../../contract/demand/target.ts';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber, formatPercent } from '../../../../i18n/format.ts';
import { inYuan } from '../../../../units/money.ts';
import { useFlowWords } from '../../demand/use-flow-words.ts';

const KG_PER_TONNE = 1000;
/** Of so few TEU a place more is told. */
const FEW = 10;

/** What a package came to when it was run. */
export function FigureList({
  figures: { reached, outlay, invoice, worst, co2eKg },
  goal,
}: {
  readonly figures: TargetFigures;
  readonly goal: TargetGoal;
}): ReactNode {
  const { t } = useTranslation('target');
  const wordOf = useFlowWords();
  const figures: readonly (readonly [string, string])[] = [
    [
      t(goal.kind === 'move' ? 'reached' : 'reachedKeep'),
      signedNumber(reached, Math.abs(reached) < FEW ? 1 : 0),
    ],
    [t('outlay'), formatNumber(inYuan(outlay))],
    [t('perTeu'), reached < 1 ? '–' : formatNumber(inYuan(outlay) / reached)],
    [t('bills'), signedNumber(inYuan(invoice))],
    [
      t('worst'),
      worst === null
        ? '–'
        : `${worst.district === null ? t('noDistrict') : wordOf('district', worst.district)} ${formatPercent(worst.share, 2)}`,
    ],
    [t('co2e'), signedNumber(co2eKg / KG_PER_TONNE, 1)],
  ];
  return (
    <dl className="target__figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
