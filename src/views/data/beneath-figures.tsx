import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BilledFigure, FigureCard, LayeredFigure } from '../../contract/figures.ts';
import '../../i18n/data-texts.ts';
import { formatQuantity } from '../../i18n/format.ts';
import { isOwnReasoning } from '../../network/source.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { GradeChip } from '../parts/grade-chip.tsx';
import { Fact } from '../parts/where-from.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { figureText } from './figure-text.ts';

/** Figures that another one stands for, each with the layer it is of and where it is from. */
export function BeneathFigures({ figures }: { readonly figures: readonly LayeredFigure[] }): ReactNode {
  return figures.map((figure) => (
    <Beneath key={`${figure.layer} ${figure.value} ${figure.unit}`} figure={figure} />
  ));
}

function Beneath({ figure }: { readonly figure: LayeredFigure }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const { layer, value, unit, grade, source } = figure;
  if (value === null) return t('card.no_shipped');
  return (
    <span className="figure-card__beneath source-card__line">
      {figureText(value, unit, language)} {grade === null ? null : <GradeChip grade={grade} />}{' '}
      <span className="mut">
        {source === null
          ? t(`layers.${layer}`)
          : isOwnReasoning(source)
            ? t('card.own_reasoning')
            : source.texts.issuer[language]}
      </span>
    </span>
  );
}

/** What a billed price of the user's stands in the place of, asked for when its card is opened. */
export function BeneathBilled({ asked }: { readonly asked: BilledFigure }): ReactNode {
  const { t } = useTranslation('data');
  const desk = useDeskIfAny();
  const [card, setCard] = useState<Pick<FigureCard, 'beneath' | 'learned'> | null>(null);
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isGone = false;
    void desk?.figureCard(JSON.parse(key) as BilledFigure).then((card) => {
      if (!isGone && card.ok) setCard(card.value);
    });
    return () => {
      isGone = true;
    };
  }, [desk, key]);
  return card === null ? null : (
    <>
      <LearnedFact learned={card.learned} />
      {card.beneath.length === 0 ? null : (
        <Fact name={t('card.shipped')}>
          <BeneathFigures figures={card.beneath} />
        </Fact>
      )}
    </>
  );
}

/** By what past invoices corrected a figure, and how many of them. */
export function LearnedFact({ learned }: Pick<FigureCard, 'learned'>): ReactNode {
  const { t } = useTranslation('data');
  if (learned === null) return null;
  const { factor, invoices } = learned;
  return (
    <Fact name={t('layers.calibration')}>
      {invoices === 0
        ? t('card.learnedOfItem', { factor: formatQuantity(factor, 4) })
        : t('card.learned', { factor: formatQuantity(factor, 4), count: invoices })}
    </Fact>
  );
}
