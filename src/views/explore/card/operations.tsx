import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubOperationView } from '../../../contract/cards.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import type { Mode } from '../../../network/terminal.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import { ProvenanceChip, type Sources } from './provenance-chip.tsx';

interface OperationsProps {
  readonly operations: readonly HubOperationView[];
  readonly sources: Sources;
}

/** What the terminal does to a box, how long it takes and how long storing is free. */
export function Operations({ operations, sources }: OperationsProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  return (
    <ul className="operations">
      {operations.map((operation) => {
        const activity = t(`operation.activities.${operation.activity}`);
        return (
          <li key={operation.id} className="operation">
            <p className="operation__name">
              <b>{activity}</b> <Occasions operation={operation} />
            </p>
            <span className="operation__chip">
              <ProvenanceChip
                item={activity}
                head={activity}
                of={operation}
                sources={sources}
                time={{
                  typical: { target: 'hub_operation', key: operation.id, field: 'hours_typical' },
                  p90: { target: 'hub_operation', key: operation.id, field: 'hours_p90' },
                }}
              />
            </span>
            <p className="mut operation__figures">
              {t('operation.hours', {
                typical: formatQuantity(operation.typicalHours, 1),
                p90: formatQuantity(operation.p90Hours, 1),
              })}
              {operation.freeDays > 0
                ? ` · ${t('operation.free', { days: formatQuantity(operation.freeDays, 1) })}`
                : ''}
              {operation.scope === 'kind' ? ` · ${t('operation.byKind')}` : ''}
            </p>
            {operation.note === null ? null : (
              <p className="mut operation__figures">{operation.note[language]}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Occasions({ operation }: { readonly operation: HubOperationView }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  return operation.occasions.map(({ fromMode, toMode, to }) => (
    <span key={`${fromMode} ${toMode} ${to}`} className="operation__occasion nowrap">
      <Side mode={fromMode} isShown={operation.activity !== 'origin'} />
      {operation.activity === 'transfer' ? '→' : ''}
      <Side mode={toMode} isShown={operation.activity !== 'destination'} />
      {to === null ? null : (
        <span className="mut">
          {' '}
          {t('operation.towards', { place: shortTerminalName(atlas, to, language) })}
        </span>
      )}
    </span>
  ));
}

function Side({ mode, isShown }: { readonly mode: Mode | null; readonly isShown: boolean }): ReactNode {
  const { t } = useTranslation('explore');
  if (!isShown) return null;
  return mode === null ? <span className="mut">{t('operation.any')}</span> : <ModeBox mode={mode} />;
}
