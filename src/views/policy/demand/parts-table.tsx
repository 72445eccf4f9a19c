import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandTotals, Part } from '../../../demand/demand-totals.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { Segment } from '../../parts/segment.tsx';
import { useFlowWords } from './use-flow-words.ts';

const KINDS = ['direction', 'corridor', 'commodity', 'district', 'equipment', 'month'] as const;
type Kind = (typeof KINDS)[number];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly flows: number | null;
  readonly teu: number;
}

/** What a year comes to by one thing after the other, with a bar for each share. */
export function PartsTable({ totals }: { readonly totals: DemandTotals }): ReactNode {
  const { t } = useTranslation('demand');
  const nameOf = useFlowWords();
  const [kind, setKind] = useState<Kind>('direction');
  const rows: readonly Row[] =
    kind === 'month'
      ? totals.monthTeu.map((teu, month) => {
          const name = String(month + 1).padStart(2, '0');
          return { id: name, name, flows: null, teu };
        })
      : totals[kind].map(({ key, flows, teu }: Part) => ({
          id: key ?? '',
          name: nameOf(kind, key),
          flows,
          teu,
        }));
  const most = Math.max(...rows.map(({ teu }) => teu));
  return (
    <section className="policy__part">
      <h3 className="panel-title">{t('page.totals')}</h3>
      <Segment
        choices={KINDS.map((id) => ({ id, label: id === 'month' ? t('month') : t(`parts.${id}`) }))}
        chosen={kind}
        onChoose={setKind}
        name={t('page.totals')}
      />
      <table className="table demand__parts">
        <thead>
          <tr>
            <th scope="col">{kind === 'month' ? t('month') : t(`parts.${kind}`)}</th>
            <td aria-hidden="true" />
            <th scope="col" className="table__num">
              {t('flows')}
            </th>
            <th scope="col" className="table__num">
              {t('teu')}
            </th>
            <th scope="col" className="table__num">
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, flows, teu }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td aria-hidden="true" className="demand__bars">
                <span className="demand__bar" style={{ width: `${(100 * teu) / most}%` }} />
              </td>
              <td className="table__num">{flows === null ? '–' : formatNumber(flows)}</td>
              <td className="table__num">{formatNumber(teu)}</td>
              <td className="table__num">{formatPercent(teu / totals.all.teu, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
