import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixSummary } from '../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { WAY_CORRIDORS } from '../../../state/demand/matrix-words.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { Segment } from '../../parts/segment.tsx';
import { CorridorDrawing } from './corridor-drawing.tsx';

const VIEWS = ['drawing', 'table'] as const;

/** Which way TEU go under both situations: bands from corridor to corridor, or the same as a table. */
export function CorridorPicture({ summary }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const [view, setView] = useState<(typeof VIEWS)[number]>('drawing');
  return (
    <>
      <div className="matrix__head">
        <h4 className="panel-title">{t(view === 'drawing' ? 'page.picture' : 'corridorsTitle')}</h4>
        <Segment
          choices={VIEWS.map((id) => ({ id, label: t(`page.${id}`) }))}
          chosen={view}
          onChoose={setView}
          name={t('page.picture')}
        />
      </div>
      {view === 'drawing' ? <CorridorDrawing summary={summary} /> : <CorridorTable summary={summary} />}
    </>
  );
}

function CorridorTable({ summary: { corridors } }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const used = WAY_CORRIDORS.filter((one) => corridors.some(({ from, to }) => from === one || to === one));
  const sum = (of: (shift: (typeof corridors)[number]) => boolean): string =>
    formatNumber(corridors.filter(of).reduce((total, { teu }) => total + teu, 0));
  return (
    <ScrollBox label={t('corridorsTitle')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('corridor')}</th>
            {used.map((to) => (
              <th key={to} scope="col" className="table__num">
                {t(`corridors.${to}`)}
              </th>
            ))}
            <th scope="col" className="table__num">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {used.map((from) => (
            <tr key={from}>
              <th scope="row">{t(`corridors.${from}`)}</th>
              {used.map((to) => (
                <td key={to} className="table__num">
                  {sum((shift) => shift.from === from && shift.to === to)}
                </td>
              ))}
              <td className="table__num">{sum((shift) => shift.from === from)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('total')}</th>
            {used.map((to) => (
              <td key={to} className="table__num">
                {sum((shift) => shift.to === to)}
              </td>
            ))}
            <td className="table__num">{sum(() => true)}</td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
