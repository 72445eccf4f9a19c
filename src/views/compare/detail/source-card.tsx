import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { formatDay, formatQuantity } from '../../../i18n/format.ts';
import type { Answer, AnswerCharge } from '../../../results/answer-schema.ts';
import { useLanguage } from '../../use-language.ts';
import { formulaText, isMinimum, priceText, rangeText, unitPriceFormula } from './charge-text.ts';
import { partyName } from './party-name.ts';
import { SourceTitle } from './source-title.tsx';

interface SourceCardProps {
  readonly answer: Answer;
  readonly charge: AnswerCharge;
}

/** The grade of a line as a button, and behind it everything the line's figure rests on. */
export function SourceCard({ answer, charge }: SourceCardProps): ReactNode {
  const { t } = useTranslation(['results', 'words']);
  const item = t(`charges.${charge.code}`);
  return (
    <DialogTrigger>
      <Button
        className={
          charge.grade
            ? `grade grade--${charge.grade.toLowerCase()} grade--button`
            : 'grade grade--button warn'
        }
        aria-label={`${t('card.name', { item })}${charge.grade ? ` (${charge.grade})` : ''}`}
      >
        {charge.grade ?? '?'}
      </Button>
      <Popover className="source-card" placement="bottom end" offset={6}>
        <Dialog className="source-card__body" aria-label={t('card.name', { item })}>
          <p className="source-card__head">
            <b>
              {charge.unitPrice === null ? (
                <span className="warn">{t('cost.unknown')}</span>
              ) : (
                priceText(charge.unitPrice, charge.currency)
              )}{' '}
              {item}
            </b>
            {charge.grade ? (
              <span>
                <span className={`grade grade--${charge.grade.toLowerCase()}`}>{charge.grade}</span>{' '}
                {t(`grades.${charge.grade}`, { ns: 'words' })}
              </span>
            ) : null}
          </p>
          <CardFacts answer={answer} charge={charge} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function CardFacts({ answer, charge }: SourceCardProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const unitFormula = unitPriceFormula(charge);
  const formula = formulaText(charge);
  const source = answer.sources[charge.source];
  return (
    <dl className="source-card__facts">
      <Fact name={t('card.source')}>
        <SourceTitle answer={answer} source={charge.source} />
      </Fact>
      {source?.date ? <Fact name={t('card.dated')}>{source.date}</Fact> : null}
      <Fact name={t('card.status')}>{t(`statuses.${charge.status}`)}</Fact>
      {charge.tariff ? <Fact name={t('card.tariff')}>{charge.tariff}</Fact> : null}
      <Fact name={t('card.event')}>{formatDay(charge.eventDate, language)}</Fact>
      {charge.listPrice !== null && charge.factors.length > 0 ? (
        <Fact name={t('card.list_price')}>{priceText(charge.listPrice, charge.currency)}</Fact>
      ) : null}
      {charge.factors.length > 0 ? (
        <Fact name={t('card.factors')}>
          {charge.factors.map(({ parameter, value, unit }) => (
            <span key={parameter} className="source-card__line">
              {unit === 'discount'
                ? t('card.discount', { value: `${formatQuantity(Number(value) * 100)} %` })
                : `× ${formatQuantity(value, 4)}`}{' '}
              <span className="mut">{parameter}</span>
            </span>
          ))}
        </Fact>
      ) : null}
      {formula === null ? null : (
        <Fact name={t('card.formula')}>
          {unitFormula === null ? null : <span className="source-card__line">{unitFormula}</span>}
          <span className="source-card__line">{formula}</span>
        </Fact>
      )}
      {charge.minimum === null ? null : (
        <Fact name={t('card.minimum')}>
          {priceText(charge.minimum, charge.currency)}{' '}
          {isMinimum(charge) ? <span className="warn">{t('card.minimum_applied')}</span> : null}
        </Fact>
      )}
      {charge.currency === 'CNY' ? null : (
        <Fact
          name={t('card.rate')}
        >{`1 ${charge.currency} = ¥${formatQuantity(charge.exchangeRate, 4)}`}</Fact>
      )}
      {charge.range ? <Fact name={t('card.range')}>{`¥${rangeText(charge.range)}`}</Fact> : null}
      <Fact name={t('card.valid_to')}>
        {charge.validTo === null ? t('cost.no_limit') : formatDay(charge.validTo, language)}
      </Fact>
      <Fact name={t('card.parties')}>{`${partyName(charge.payer, t)} → ${partyName(charge.payee, t)}`}</Fact>
      {source?.note ? <Fact name={t('card.note')}>{source.note}</Fact> : null}
      {charge.amount === null ? <Fact name={t('card.note')}>{t('card.unknown')}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
