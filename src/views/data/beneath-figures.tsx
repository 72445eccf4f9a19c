import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BilledFigure, LayeredFigure } from '../../contract/figures.ts';
import '../../i18n/data-texts.ts';
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
  const [figures, setFigures] = useState<readonly LayeredFigure[]>([]);
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isGone = false;
    void desk?.figureCard(JSON.parse(key) as BilledFigure).then((card) => {
      if (!isGone && card.ok) setFigures(card.value.beneath);
    });
    return () => {
      isGone = true;
    };
  }, [desk, key]);
  return figures.length === 0 ? null : (
    <Fact name={t('card.shipped')}>
      <BeneathFigures figures={figures} />
    </Fact>
  );
}
