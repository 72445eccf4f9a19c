import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/contrast/contrast-texts.ts';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatRouteName, formatYuan } from '../../../i18n/format.ts';
import { contrasted, rivalsOf } from '../../../state/enquiry/contrasted.ts';
import type { Fen } from '../../../units/money.ts';
import { useDeskIfAny } from '../../contexts/desk-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { DepartureStrip } from '../departures/departure-strip.tsx';
import { ContrastFacts } from './contrast-facts.tsx';
import { ContrastHead } from './contrast-head.tsx';
import { WinningChanges } from './winning-changes.tsx';
import './contrast.css';

const WhatIf = laterPart(async () => (await import('../../desk/what-if.tsx')).WhatIf);

const TurningMoves = laterPart(async () => (await import('../../desk/turning-moves.tsx')).TurningMoves);

interface ContrastPanelProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** The open route against another: where their money differs most, time and emissions, and what would turn the order. */
export function ContrastPanel({ answer, itinerary }: ContrastPanelProps): ReactNode {
  const { t } = useTranslation(['contrast', 'results']);
  const language = useLanguage();
  const selectId = useId();
  const hasDesk = useDeskIfAny() !== null;
  const pins = useApp((state) => state.pins.present);
  const { pinned, rest: others } = rivalsOf(answer, itinerary, pins);
  const [chosen, setChosen] = useState<string | null>(null);
  const rivals = [...pinned, ...others];
  const other = rivals.find(({ id }) => id === chosen) ?? rivals[0];
  if (other === undefined) return <p className="mut">{t('alone')}</p>;
  const { reasons, rest, invoice, economic, loser, winner, changes } = contrasted(answer, itinerary, other);
  const options = (routes: readonly AnswerItinerary[]): ReactNode =>
    routes.map((one) => (
      <option key={one.id} value={one.id}>
        {one.letter} {formatRouteName(one, language)}
      </option>
    ));
  return (
    <div className="contrast">
      <div>
        <p className="contrast__with">
          <label htmlFor={selectId}>{t('with')}</label>{' '}
          <span className="input">
            <select id={selectId} value={other.id} onChange={({ target }) => setChosen(target.value)}>
              {pinned.length === 0 ? (
                options(others)
              ) : (
                <>
                  <optgroup label={t('pinned')}>{options(pinned)}</optgroup>
                  {others.length === 0 ? null : <optgroup label={t('others')}>{options(others)}</optgroup>}
                </>
              )}
            </select>
          </span>
        </p>
        <table className="table contrast__table">
          <ContrastHead one={itinerary} other={other}>
            {t('item')}
          </ContrastHead>
          <tbody>
            {reasons.map(({ code, group, one, other: against, difference }) => (
              <tr key={`${group} ${code}`}>
                <th scope="row">
                  {code === null ? t('benefits') : t(`charges.${code}`, { ns: 'results' })}
                  {group === 'economic' ? null : (
                    <span className="mut"> {t(`groups.${group}`, { ns: 'results' })}</span>
                  )}
                </th>
                <Amount amount={one} />
                <Amount amount={against} />
                <Difference amount={difference} />
              </tr>
            ))}
            {rest.items === 0 ? null : (
              <tr>
                <th scope="row" colSpan={3}>
                  {t('rest', { count: rest.items })}
                </th>
                <Difference amount={rest.difference} />
              </tr>
            )}
            <tr className="contrast__total">
              <th scope="row">{t('economic')}</th>
              <Amount amount={itinerary.economicTotal} />
              <Amount amount={other.economicTotal} />
              <Difference amount={economic} />
            </tr>
            <tr>
              <th scope="row">{t('invoice')}</th>
              <Amount amount={itinerary.invoiceTotal} />
              <Amount amount={other.invoiceTotal} />
              <Difference amount={invoice} />
            </tr>
          </tbody>
        </table>
      </div>
      <div>
        <ContrastFacts one={itinerary} other={other} />
        <WinningChanges loser={loser} winner={winner} changes={changes} />
        {hasDesk && changes.length > 0 ? (
          <TurningMoves answer={answer} loser={loser} winner={winner} />
        ) : null}
        <WhatIf answer={answer} itinerary={itinerary} />
      </div>
      <DepartureStrip />
    </div>
  );
}

function Amount({ amount }: { readonly amount: Fen | null }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <td className="table__num">
      {amount === null ? (
        <span className="warn">{t('cost.unknown')}</span>
      ) : amount === 0 ? (
        '·'
      ) : (
        formatYuan(amount, 2)
      )}
    </td>
  );
}

/** With its sign; dearer is loss, cheaper is gain. */
function Difference({ amount }: { readonly amount: Fen | null }): ReactNode {
  const { t } = useTranslation('results');
  if (amount === null)
    return (
      <td className="table__num">
        <span className="warn">{t('cost.unknown')}</span>
      </td>
    );
  const tone = amount > 0 ? 'loss' : amount < 0 ? 'gain' : undefined;
  return (
    <td className={`table__num ${tone ?? ''}`}>
      {amount > 0 ? '▲ +' : amount < 0 ? '▼ ' : ''}
      {formatYuan(amount, 2)}
    </td>
  );
}
