import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerCharge } from '../../../contract/answer-schema.ts';
import { formatDay, formatQuantity } from '../../../i18n/format.ts';
import { CALIBRATION_SOURCE, USER_SOURCE } from '../../../network/provenance.ts';
import { BeneathBilled } from '../../data/beneath-figures.tsx';
import { ReplaceWithMine } from '../../data/replace-with-mine.tsx';
import { HeldNote } from '../../parts/held-note.tsx';
import { MarketFact } from '../../parts/market-fact.tsx';
import { SourceNote } from '../../parts/source-note.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { Fact, WhereFrom } from '../../parts/where-from.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { billedFigure } from './billed-figure.ts';
import { formulaText, isMinimum, priceText, rangeText, unitPriceFormula } from './charge-text.ts';
import { partyName } from './party-name.ts';

interface SourceCardProps {
  readonly answer: Answer;
  readonly charge: AnswerCharge;
}

/** The grade of a line as a button, and behind it everything the line's figure rests on. */
export function SourceCard({ answer, charge }: SourceCardProps): ReactNode {
  const { t } = useTranslation('results');
  const item = t(`charges.${charge.code}`);
  return (
    <WhereFrom
      name={t('card.name', { item })}
      grade={charge.grade}
      head={
        <>
          {charge.unitPrice === null ? (
            <span className="warn">{t('cost.unknown')}</span>
          ) : (
            priceText(charge.unitPrice, charge.currency)
          )}{' '}
          {item}
        </>
      }
      foot={(close) =>
        charge.tariff === '' ? null : (
          <ReplaceWithMine
            asked={billedFigure(charge, answer.query)}
            isUserFigure={charge.status === 'contract'}
            onDone={close}
          />
        )
      }
    >
      <CardFacts answer={answer} charge={charge} />
    </WhereFrom>
  );
}

function CardFacts({ answer, charge }: SourceCardProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const unitFormula = unitPriceFormula(charge);
  const formula = formulaText(charge);
  const source = answer.sources[charge.source];
  return (
    <>
      <Fact name={t('card.source')}>
        <SourceTitle sources={answer.sources} source={charge.source} />
      </Fact>
      {charge.source === USER_SOURCE || charge.source === CALIBRATION_SOURCE ? (
        <BeneathBilled asked={billedFigure(charge, answer.query)} />
      ) : null}
      {source?.date ? <Fact name={t('card.dated')}>{source.date}</Fact> : null}
      <Fact name={t('card.status')}>{t(`statuses.${charge.status}`)}</Fact>
      {charge.tariff ? <Fact name={t('card.tariff')}>{charge.tariff}</Fact> : null}
      <Fact name={t('card.event')}>{formatDay(charge.eventDate, language)}</Fact>
      {charge.listPrice !== null && (charge.factors.length > 0 || charge.move) ? (
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
      <MarketFact
        move={charge.move}
        series={charge.move ? (answer.series[charge.move.series]?.names[language] ?? charge.move.series) : ''}
        flat={charge.flat}
      />
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
        <Fact name={t('card.rate')}>
          {`1 ${charge.currency} = ¥${formatQuantity(charge.exchangeRate, 4)}`}
          {charge.rateHeld === null ? null : <HeldNote held={charge.rateHeld} />}
        </Fact>
      )}
      {charge.range ? <Fact name={t('card.range')}>{`¥${rangeText(charge.range)}`}</Fact> : null}
      <Fact name={t('card.valid_to')}>
        {charge.validTo === null ? t('cost.no_limit') : formatDay(charge.validTo, language)}
      </Fact>
      <Fact name={t('card.parties')}>{`${partyName(charge.payer, t)} → ${partyName(charge.payee, t)}`}</Fact>
      {charge.note === null ? null : <Fact name={t('card.row_note')}>{charge.note[language]}</Fact>}
      <SourceNote source={source} />
      {charge.amount === null ? <Fact name={t('card.note')}>{t('card.unknown')}</Fact> : null}
    </>
  );
}
