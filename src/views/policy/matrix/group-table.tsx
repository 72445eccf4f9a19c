import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grouping, GroupSum, MatrixReport } from '../../../contract/demand/matrix.ts';
import { signedNumber } from '../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { GROUPINGS } from '../../../state/demand/matrix-words.ts';
import { MINUTES_PER_DAY } from '../../../units/duration.ts';
import { fen, inYuan } from '../../../units/money.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { Segment } from '../../parts/segment.tsx';
import { useItemName } from '../../parts/use-item-name.ts';

/** Rows shown at first, and more of them at a time. */
const STEP = 12;

/** Who gains and who loses, by what the flows are. */
export function GroupTable({ groups }: { readonly groups: MatrixReport['groups'] }): ReactNode {
  const { t } = useTranslation(['matrix', 'demand']);
  const nameOf = useItemName();
  const [grouping, setGrouping] = useState<Grouping>('commodity');
  const [shown, setShown] = useState(STEP);
  const rows = groups[grouping];
  const name = ({ key }: GroupSum): string =>
    key === null ? t('unknown', { ns: 'demand' }) : (nameOf(key) ?? key);
  return (
    <>
      <h4 className="panel-title">{t('page.groupsTitle')}</h4>
      <Segment
        choices={GROUPINGS.map((id) => ({ id, label: t(`page.groups.${id}`) }))}
        chosen={grouping}
        onChoose={(next) => {
          setGrouping(next);
          setShown(STEP);
        }}
        name={t('page.groupsTitle')}
      />
      <ScrollBox label={t('page.groupsTitle')} className="policy__scroll">
        <table className="table matrix__table">
          <thead>
            <tr>
              <th scope="col">{t(`page.groups.${grouping}`)}</th>
              <th scope="col" className="table__num">
                {t('flows')}
              </th>
              <th scope="col" className="table__num">
                TEU
              </th>
              <th scope="col" className="table__num">
                {t('page.change')} {t('page.perTeu')}
              </th>
              <th scope="col" className="table__num">
                {t('page.change')} {t('page.days')}
              </th>
              <th scope="col">{t('page.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Group key={row.key ?? ''} name={name(row)} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown >= rows.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('page.more', { count: rows.length - shown })}
        </button>
      )}
    </>
  );
}

function Group({ name, row }: { readonly name: string; readonly row: GroupSum }): ReactNode {
  const { t } = useTranslation('matrix');
  const { flows, teu, choiceCost, teuMinutes, verdict } = row;
  const perTeu = inYuan(fen(choiceCost.after - choiceCost.before)) / teu;
  const days = (teuMinutes.after - teuMinutes.before) / teu / MINUTES_PER_DAY;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="table__num">{formatNumber(flows)}</td>
      <td className="table__num">{formatNumber(teu)}</td>
      <td className={`table__num matrix__${verdict}`}>{signedNumber(perTeu, 2)}</td>
      <td className="table__num">{signedNumber(days, 2)}</td>
      <td className={`matrix__${verdict}`}>{t(`page.${verdict}`)}</td>
    </tr>
  );
}
