import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../contract/catalogue.ts';
import { FieldMessages, fieldId, useFieldState } from '../compare/form/field.tsx';
import { useApp } from '../contexts/store-context.tsx';

const EACH_DAY = 'each';
const OTHER = 'other';

/** Which day's prices are billed: those of the day that each charge falls on, or all of one day. */
export function PriceDateSelect({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation('shell');
  const { priceDate } = catalogue.network;
  const pricesOn = useApp((state) => state.inputs.pricesOn);
  const edit = useApp((state) => state.edit);
  const [isTyping, setIsTyping] = useState(false);
  const isOther = isTyping || (pricesOn !== '' && pricesOn !== priceDate);
  const choose = (choice: string): void => {
    setIsTyping(choice === OTHER);
    edit({ pricesOn: choice === EACH_DAY ? '' : priceDate }, 'choice');
  };
  const choice = isOther ? OTHER : pricesOn === '' ? EACH_DAY : priceDate;
  return (
    <div className="context__item">
      <dt>{t('priceDate')}</dt>
      <dd>
        <select
          className="context__select"
          aria-label={t('prices.name')}
          value={choice}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={EACH_DAY}>{t('prices.each')}</option>
          <option value={priceDate}>{t('prices.all', { day: priceDate })}</option>
          <option value={OTHER}>{t('prices.other')}</option>
        </select>
        {isOther ? <DayInput /> : null}
      </dd>
    </div>
  );
}

function DayInput(): ReactNode {
  const { t } = useTranslation('shell');
  const pricesOn = useApp((state) => state.inputs.pricesOn);
  const edit = useApp((state) => state.edit);
  const { aria } = useFieldState('pricesOn');
  return (
    <>
      <input
        id={fieldId('pricesOn')}
        className="context__day"
        type="text"
        autoComplete="off"
        maxLength={40}
        aria-label={t('prices.day')}
        value={pricesOn}
        onChange={(event) => edit({ pricesOn: event.target.value }, 'typing')}
        {...aria}
      />
      <FieldMessages field="pricesOn" />
    </>
  );
}
