import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerminalCard } from '../../../contract/cards.ts';
import { formatMomentShort } from '../../../i18n/format.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import { nextDepartures, type ServiceDeparture } from './next-departures.ts';
import { ProvenanceChip } from './provenance-chip.tsx';
import { ReadyLine } from './ready-line.tsx';

/** The next runs from here, in Beijing time and, where the clock differs, in local time. */
export function Departures({ card }: { readonly card: TerminalCard }): ReactNode {
  const { t } = useTranslation('explore');
  const rows = nextDepartures(card.services);
  return (
    <>
      <ReadyLine at={card.at} />
      {rows.length === 0 ? <p className="mut">{t('card.noDepartures')}</p> : <Rows rows={rows} card={card} />}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ServiceDeparture[];
  readonly card: TerminalCard;
}

function Rows({ rows, card }: RowsProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  return (
    <table className="table card-table">
      <thead>
        <tr>
          <th scope="col">{t('card.leaves')}</th>
          <th scope="col">{t('card.towards')}</th>
          <th scope="col">{t('card.cutOff')}</th>
          <th scope="col" className="table__num">
            {t('charge.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ service, departure }) => (
          <tr key={`${service.id} ${departure.at}`}>
            <th scope="row" className="nowrap">
              {formatMomentShort(departure.at, language)}
              {departure.local.slice(0, 16) === departure.at.slice(0, 16) ? null : (
                <span className="card-table__under mut">
                  {t('card.local')} {departure.local.slice(5, 16).replace('T', ' ')}
                </span>
              )}
            </th>
            <td>
              <ModeBox mode={service.mode} /> <b>{shortTerminalName(atlas, service.to, language)}</b>
            </td>
            <td className="nowrap warn">
              {departure.cutOff === null ? '' : formatMomentShort(departure.cutOff, language)}
            </td>
            <td className="table__num">
              <ProvenanceChip
                item={service.names[language]}
                head={formatMomentShort(departure.at, language)}
                of={{ ...service, status: service.departureStatus, grade: gradeOfDeparture(service) }}
                sources={card.sources}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days that follow from a rule are a placeholder, however well the number of them is known. */
const gradeOfDeparture = (service: TerminalCard['services'][number]) =>
  service.departureStatus === 'assumed' ? 'D' : service.grade;
