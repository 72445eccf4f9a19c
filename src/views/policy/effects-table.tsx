import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../contract/answer-schema.ts';
import type { ItineraryRelief } from '../../contract/relief-schema.ts';
import { formatMoney, formatYuan } from '../../i18n/format.ts';
import { addFen } from '../../units/money.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { ModeBox } from '../parts/mode-box.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { Saving } from './saving-text.tsx';

interface EffectsTableProps {
  /** In the order of the list under the measures. */
  readonly itineraries: readonly AnswerItinerary[];
  /** Title of the scenario. */
  readonly scenario: string;
  readonly selectedId: string | null;
  readonly day: string;
  readonly onSelect: (id: string) => void;
}

/** What the measures do to every itinerary of the answer; one of them is looked at more closely. */
export function EffectsTable(props: EffectsTableProps): ReactNode {
  const { itineraries, scenario, selectedId, day, onSelect } = props;
  const { t } = useTranslation('policy');
  const rows = itineraries.flatMap((itinerary) => {
    const { policy } = itinerary;
    return policy === null ? [] : [{ itinerary, policy }];
  });
  const isUnchanged = rows.every(({ policy }) => policy.saving === 0 && policy.benefits.length === 0);
  return (
    <section className="policy__part">
      <h2 className="panel-title">{t('effects_title')}</h2>
      <p className="mut">{t('effects_hint', { scenario, day })}</p>
      {isUnchanged ? (
        <p className="note" role="status">
          {t('effects_none')}
        </p>
      ) : null}
      <ScrollBox label={t('effects_title')} className="policy__scroll">
        <table className="table effects">
          <thead>
            <tr>
              <th scope="col">{t('route')}</th>
              <th scope="col" className="table__num">
                {t('billed')}
              </th>
              <th scope="col" className="table__num">
                {t('after_national')}
              </th>
              <th scope="col" className="table__num">
                {t('invoice')}
              </th>
              <th scope="col" className="table__num">
                {t('saving_gross')}
              </th>
              <th scope="col" className="table__num">
                {t('saving_incremental')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ itinerary, policy }) => (
              <EffectRow
                key={itinerary.id}
                itinerary={itinerary}
                policy={policy}
                isSelected={itinerary.id === selectedId}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

interface EffectRowProps {
  readonly itinerary: AnswerItinerary;
  readonly policy: ItineraryRelief;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function EffectRow({ itinerary, policy, isSelected, onSelect }: EffectRowProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { id, letter, modes } = itinerary;
  const name = itinerary.names[language];
  const benefits = addFen(policy.benefits.map(({ amount }) => amount));
  return (
    <tr className={isSelected ? 'table__row--sel' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="link effects__route"
          aria-pressed={isSelected}
          aria-label={t('choose_route', { name: `${letter} ${name}` })}
          onClick={() => onSelect(id)}
        >
          <b>{letter}</b>
          <span className="effects__modes">
            {modes.map((mode, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain may hold a mode twice, and its order is its key
              <ModeBox key={index} mode={mode} />
            ))}
          </span>
          <span>{name}</span>
        </button>
        {isSelected ? <span className="badge badge--link">{t('chosen')}</span> : null}
        {benefits === 0 ? null : (
          <span className="effects__note">{t('benefits', { amount: formatMoney(benefits, 2) })}</span>
        )}
        {policy.undecided.length === 0 ? null : (
          <span className="effects__note warn">{t('undecided', { count: policy.undecided.length })}</span>
        )}
      </th>
      <td className="table__num">{formatYuan(policy.billedTotal, 2)}</td>
      <td className="table__num">{formatYuan(policy.afterNational, 2)}</td>
      <td className="table__num name">
        {itinerary.complete ? '' : '≥ '}
        {formatYuan(itinerary.invoiceTotal, 2)}
      </td>
      <td className="table__num">
        <Saving amount={policy.saving} />
      </td>
      <td className="table__num">
        <Saving amount={policy.incremental} />
      </td>
    </tr>
  );
}
