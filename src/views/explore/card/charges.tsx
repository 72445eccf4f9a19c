import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/panel-texts.ts';
import type { TariffLine } from '../../../contract/tariff-line.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import { priceText } from '../../compare/detail/charge-text.ts';
import { partyName } from '../../compare/detail/party-name.ts';
import { MarketFact } from '../../parts/market-fact.tsx';
import { Fact } from '../../parts/where-from.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { ProvenanceChip, type Sources } from './provenance-chip.tsx';

interface ChargesProps {
  readonly tariffs: readonly TariffLine[];
  readonly sources: Sources;
}

/** Prices with unit, range, validity and where they are from. */
export function Charges({ tariffs, sources }: ChargesProps): ReactNode {
  const { t } = useTranslation(['explore', 'results']);
  return (
    <table className="table card-table charges">
      <thead>
        <tr>
          <th scope="col">{t('charge.item')}</th>
          <th scope="col">{t('charge.box')}</th>
          <th scope="col" className="table__num">
            {t('charge.price')}
          </th>
          <th scope="col" className="table__num">
            {t('charge.validTo')}
          </th>
          <th scope="col" className="table__num">
            {t('charge.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tariffs.map((line) => (
          <ChargeRow key={`${line.figure.key} ${line.validFrom}`} line={line} sources={sources} />
        ))}
      </tbody>
    </table>
  );
}

function ChargeRow({ line, sources }: { readonly line: TariffLine; readonly sources: Sources }): ReactNode {
  const { t } = useTranslation(['explore', 'results']);
  const item = t(`charges.${line.charge}`, { ns: 'results' });
  const isEstimate = line.status === 'estimated' || line.status === 'assumed';
  const price =
    line.unitPrice === null ? (
      <span className="warn">{t('cost.unknown', { ns: 'results' })}</span>
    ) : (
      priceText(line.unitPrice, line.currency)
    );
  return (
    <tr>
      <th scope="row">
        {item}
        <span className="card-table__under mut">
          {t('charge.each', { basis: t(`bases.${line.basis}`, { ns: 'results' }) })}
        </span>
      </th>
      <td className="nowrap">{boxText(line.equipment, t('charge.anyBox'))}</td>
      <td className="table__num">
        <span className={isEstimate ? 'estimate' : undefined}>{price}</span>
        {rangeOf(line) === null ? null : <span className="card-table__under mut">{rangeOf(line)}</span>}
      </td>
      <td className="table__num nowrap mut">
        {line.inForce ? (line.validTo ?? '—') : <span className="warn">{t('charge.notInForce')}</span>}
      </td>
      <td className="table__num">
        <ProvenanceChip
          item={item}
          head={
            <>
              {price} {item}
            </>
          }
          of={line}
          sources={sources}
        >
          <ChargeFacts line={line} />
        </ProvenanceChip>
      </td>
    </tr>
  );
}

function ChargeFacts({ line }: { readonly line: TariffLine }): ReactNode {
  const { t } = useTranslation(['explore', 'results']);
  const { t: ofResults } = useTranslation('results');
  const language = useLanguage();
  return (
    <>
      <Fact name={t('card.tariff', { ns: 'results' })}>{line.tariff}</Fact>
      {line.listPrice !== null && (line.factors.length > 0 || line.move) ? (
        <Fact name={t('card.list_price', { ns: 'results' })}>{priceText(line.listPrice, line.currency)}</Fact>
      ) : null}
      {line.factors.length === 0 ? null : (
        <Fact name={t('card.factors', { ns: 'results' })}>
          {line.factors.map(({ parameter, value, unit }) => (
            <span key={parameter} className="source-card__line">
              {unit === 'discount'
                ? t('card.discount', { ns: 'results', value: `${formatQuantity(Number(value) * 100)} %` })
                : `× ${formatQuantity(value, 4)}`}{' '}
              <span className="mut">{parameter}</span>
            </span>
          ))}
        </Fact>
      )}
      <MarketFact move={line.move} series={line.move?.names[language] ?? ''} flat={line.flat} />
      {line.minimum === null ? null : (
        <Fact name={t('card.minimum', { ns: 'results' })}>{priceText(line.minimum, line.currency)}</Fact>
      )}
      {rangeOf(line) === null ? null : (
        <Fact name={t('card.range', { ns: 'results' })}>
          {line.currency} {rangeOf(line)}
        </Fact>
      )}
      <Fact name={t('source.valid')}>
        {line.validFrom === null && line.validTo === null
          ? t('source.always')
          : `${line.validFrom ?? '…'} – ${line.validTo ?? '…'}`}
      </Fact>
      <Fact name={t('card.parties', { ns: 'results' })}>
        {`${partyName(line.payer, ofResults)} → ${partyName(line.payee, ofResults)}`}
      </Fact>
      {line.note === null ? null : (
        <Fact name={t('card.note', { ns: 'results' })}>{line.note[language]}</Fact>
      )}
    </>
  );
}

/** `20′` for all boxes of that length; an equipment code as it is. */
const boxText = (equipment: string, any: string): string =>
  equipment === '*' ? any : /^\d+$/.test(equipment) ? `${equipment}′` : equipment;

/** `712.5–1,235`; null where no span is known or it is a single figure. */
const rangeOf = ({ low, high }: TariffLine): string | null =>
  low === null || high === null || low === high ? null : `${formatQuantity(low)}–${formatQuantity(high)}`;
