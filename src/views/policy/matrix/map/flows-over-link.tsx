import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkLoads } from '../../../../contract/demand/matrix.ts';
import type { Flow } from '../../../../demand/flow.ts';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { flowsOverLink, toneOf } from '../../../../state/demand/link-differences.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import type { Atlas } from '../../../explore/atlas.ts';
import { useItemName } from '../../../parts/use-item-name.ts';
import { useLinkName } from './use-link-name.ts';

const SHOWN = 12;

interface FlowsOverLinkProps {
  readonly loads: LinkLoads;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly link: string;
  readonly atlas: Atlas;
  /** Whose way is marked on the map; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (flow: string | null) => void;
}

/** Whose goods go over a link, those first that change most; each can be followed over its whole way. */
export function FlowsOverLink({
  loads,
  flows,
  link,
  atlas,
  chosen,
  onChoose,
}: FlowsOverLinkProps): ReactNode {
  const { t } = useTranslation('matrix');
  const nameOf = useItemName();
  const name = useLinkName(atlas)({ link });
  const over = flowsOverLink(loads, link);
  return (
    <section className="difference__flows" aria-label={t('map.flowsOver', { link: name })}>
      <h5 className="difference__over">{t('map.flowsOver', { link: name })}</h5>
      <ScrollBox label={t('map.flowsOver', { link: name })} className="policy__scroll">
        <table className="table matrix__table">
          <thead>
            <tr>
              <th scope="col">{t('map.flow')}</th>
              <th scope="col">{t('map.fromTo')}</th>
              <th scope="col">{t('page.groups.commodity')}</th>
              <th scope="col" className="table__num">
                {t('map.before')}
              </th>
              <th scope="col" className="table__num">
                {t('map.after')}
              </th>
              <th scope="col" className="table__num">
                {t('map.measures.teu')}
              </th>
            </tr>
          </thead>
          <tbody>
            {over.slice(0, SHOWN).map(({ flow: id, teu }) => {
              const flow = flows.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-pressed={chosen === id}
                      onClick={() => onChoose(chosen === id ? null : id)}
                    >
                      {id}
                    </button>
                  </th>
                  <td>
                    {flow === undefined
                      ? ''
                      : [flow.origin, flow.destination].map((end) => nameOf(end) ?? end).join(' → ')}
                  </td>
                  <td>{flow === undefined ? '' : (nameOf(flow.commodity) ?? flow.commodity)}</td>
                  <td className="table__num">{formatNumber(teu.before)}</td>
                  <td className="table__num">{formatNumber(teu.after)}</td>
                  <td className={`table__num difference__${toneOf(teu)}`}>
                    {signedNumber(teu.after - teu.before)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {over.length <= SHOWN ? null : (
        <p className="mut">{t('map.moreFlows', { count: over.length - SHOWN })}</p>
      )}
    </section>
  );
}
