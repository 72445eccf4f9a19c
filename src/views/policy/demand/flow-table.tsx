import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandSheet } from '../../../contract/demand/demand-sheet.ts';
import type { Flow } from '../../../demand/flow.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useItemName } from '../../parts/use-item-name.ts';
import { useFlowWords } from './use-flow-words.ts';

/** Rows shown at first, and more of them at a time. */
const STEP = 50;

/** The flows, those of most boxes first. */
export function FlowTable({ sheet }: { readonly sheet: DemandSheet }): ReactNode {
  const { t } = useTranslation('demand');
  const [shown, setShown] = useState(STEP);
  const flows = useMemo(() => [...sheet.flows].sort((a, b) => b.boxesPerYear - a.boxesPerYear), [sheet]);
  return (
    <section className="policy__part">
      <h3 className="panel-title">{t('page.flows', { count: flows.length })}</h3>
      <ScrollBox label={t('flows')} className="policy__scroll">
        <table className="table demand__flows">
          <thead>
            <tr>
              <th scope="col">{t('page.id')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('parts.commodity')}</th>
              <th scope="col">{t('parts.direction')}</th>
              <th scope="col">{t('parts.equipment')}</th>
              <th scope="col" className="table__num">
                {t('page.boxes')}
              </th>
              <th scope="col" className="table__num">
                {t('page.tonnes')}
              </th>
              <th scope="col" className="table__num">
                {t('page.worth')}
              </th>
              {sheet.corridors.size === 0 ? null : <th scope="col">{t('parts.corridor')}</th>}
            </tr>
          </thead>
          <tbody>
            {flows.slice(0, shown).map((flow) => (
              <FlowRow key={flow.id} flow={flow} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown >= flows.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('page.more_flows', { count: flows.length - shown })}
        </button>
      )}
    </section>
  );
}

function FlowRow({ flow, sheet }: { readonly flow: Flow; readonly sheet: DemandSheet }): ReactNode {
  const nameOf = useItemName();
  const words = useFlowWords();
  const { id, origin, destination, commodity, direction, equipment } = flow;
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>{nameOf(origin) ?? origin}</td>
      <td>{nameOf(destination) ?? destination}</td>
      <td>{words('commodity', commodity)}</td>
      <td>{words('direction', direction)}</td>
      <td>{equipment}</td>
      <td className="table__num">{formatQuantity(flow.boxesPerYear)}</td>
      <td className="table__num">{formatQuantity(flow.tonnesPerBox)}</td>
      <td className="table__num">{formatNumber(flow.valueCnyPerBox)}</td>
      {sheet.corridors.size === 0 ? null : <td>{words('corridor', sheet.corridors.get(id) ?? null)}</td>}
    </tr>
  );
}
