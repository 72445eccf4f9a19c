import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, formatNumber, formatShare } from '../../../i18n/format.ts';
import { isOfOtherGoods } from '../../../state/enquiry/app-state.ts';
import { typedFigure } from '../../../state/enquiry/typed-figure.ts';
import { fen, inYuan } from '../../../units/money.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { type AutomaticDayCost, automaticDayCost } from './day-cost.ts';
import { Field, fieldId } from './field.tsx';
import { FigureInput } from './figure-field.tsx';

const MOST = 10;
const STEP = 0.1;

/** The cost of a day on the way: automatic, typed, or drawn from none to ten times the automatic value. */
export function DayCostField(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  // What a day of other goods costs says nothing of these.
  const answer = useApp((state) => (isOfOtherGoods(state) ? null : state.answer));
  const catalogue = useApp((state) => state.catalogue);
  const isOwn = useApp((state) => state.inputs.dayCostCny.trim() !== '');
  const automatic = automaticDayCost(answer, catalogue);
  const rate = automatic === null ? '' : formatShare(automatic.capital + automatic.decay);
  return (
    <Field
      label={t('dayCostCny', { ns: 'fields' })}
      controlId={fieldId('dayCostCny')}
      fields={['dayCostCny']}
    >
      <FigureInput
        field="dayCostCny"
        isMoney
        automatic={automatic === null ? t('auto') : formatMoney(automatic.perDay)}
        unit={isOwn || automatic === null ? t('units.dayCostCny') : t('units.dayCostAuto', { rate })}
      />
      {automatic === null || automatic.perDay <= 0 ? null : <DayCostSlider automatic={automatic} />}
    </Field>
  );
}

function DayCostSlider({ automatic }: { readonly automatic: AutomaticDayCost }): ReactNode {
  const { t } = useTranslation('form');
  const typed = useApp((state) => state.inputs.dayCostCny);
  const edit = useApp((state) => state.edit);
  const typedCost = typedFigure('dayCostCny', typed);
  const factor = typedCost === null ? 1 : typedCost.value / inYuan(automatic.perDay);
  const shown = Math.min(MOST, Math.round(factor / STEP) * STEP);
  const formula = t('dayCostFormula', {
    value: formatMoney(automatic.value),
    capital: formatShare(automatic.capital),
    decay: formatShare(automatic.decay),
  });
  const part: CSSProperties & Record<'--slider-part', string> = {
    '--slider-part': `${(shown / MOST) * 100}%`,
  };
  return (
    <>
      <span className="day-cost__slider">
        <input
          className="slider"
          type="range"
          min={0}
          max={MOST}
          step={STEP}
          value={shown}
          style={part}
          aria-label={t('dayCostSlider')}
          aria-valuetext={`${t('factor', { value: formatNumber(factor, 1) })} ${formatMoney(fen(Math.round(factor * automatic.perDay)))}`}
          onChange={(event) => edit({ dayCostCny: costOf(event.target.value, automatic) }, 'typing')}
        />
        <span className="day-cost__factor">{t('factor', { value: formatNumber(factor, 1) })}</span>
      </span>
      <span className="meta">
        {formula}
        {typed.trim() === '' ? null : (
          <>
            {' '}
            <button type="button" className="link" onClick={() => edit({ dayCostCny: '' }, 'choice')}>
              {t('dayCostReset')}
            </button>
          </>
        )}
      </span>
    </>
  );
}

/** Whole yuan for a multiple; at once times it is the automatic value itself. */
const costOf = (factor: string, automatic: AutomaticDayCost): string =>
  Number(factor) === 1 ? '' : String(Math.round(Number(factor) * inYuan(automatic.perDay)));
