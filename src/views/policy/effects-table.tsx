import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../contract/answer-schema.ts';
import type { ItineraryRelief } from '../../contract/relief-schema.ts';
import { formatMoney, formatYuan } from '../../i18n/format.ts';
import { addFen } from '../../units/money.ts';
import { ModeBox } from '../parts/mode-box.tsx';
import { StandingMarks, standingsIn } from '../parts/relief-standing.tsx';
import { SortableTable, type TableColumn } from '../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../parts/table-order.ts';
import { useLanguage } from '../texts/use-language.ts';
import { placeHash } from './policy-place.ts';
import { Saving } from './saving-text.tsx';

interface EffectsTableProps {
  /** In the order of the list under the measures. */
  readonly itineraries: readonly AnswerItinerary[];
  /** Title of the scenario. */
  readonly scenario: string;
  readonly selectedId: string | null;
  readonly day: string;
  readonly onSelect: (id: string) => void;
  readonly onMeasures: () => void;
}

/** What the measures do to every itinerary of the answer; one of them is looked at more closely. */
export function EffectsTable(props: EffectsTableProps): ReactNode {
  const { itineraries, scenario, selectedId, day, onSelect, onMeasures } = props;
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const [order, setOrder] = useState<TableOrder | null>(null);
  const columns = useEffectColumns(selectedId, onSelect, onMeasures);
  const rows = itineraries.flatMap((itinerary): readonly Effect[] => {
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
      <SortableTable
        label={t('effects_title')}
        className="effects"
        columns={columns}
        items={inOrder(rows, columns, order)}
        idOf={({ itinerary }) => itinerary.id}
        nameOf={({ itinerary }) => itinerary.names[language]}
        order={order}
        onOrder={setOrder}
        choice={{ chosenId: selectedId, onChoose: onSelect }}
      />
    </section>
  );
}

interface Effect {
  readonly itinerary: AnswerItinerary;
  readonly policy: ItineraryRelief;
}

function useEffectColumns(
  selectedId: string | null,
  onSelect: (id: string) => void,
  onMeasures: () => void,
): readonly TableColumn<Effect>[] {
  const { t } = useTranslation('policy');
  return useMemo(
    () => [
      {
        id: 'route',
        label: t('route'),
        isRowHeader: true,
        sortKey: ({ itinerary }) => itinerary.letter,
        cell: (effect) => (
          <RouteCell
            {...effect}
            isSelected={effect.itinerary.id === selectedId}
            onMissing={() => {
              onSelect(effect.itinerary.id);
              onMeasures();
            }}
          />
        ),
      },
      {
        id: 'billed',
        label: t('billed'),
        isFigure: true,
        sortKey: ({ policy }) => policy.billedTotal,
        cell: ({ policy }) => <Labelled label={t('billed')}>{formatYuan(policy.billedTotal, 2)}</Labelled>,
      },
      {
        id: 'after-national',
        label: t('after_national'),
        isFigure: true,
        sortKey: ({ policy }) => policy.afterNational,
        cell: ({ policy }) => (
          <Labelled label={t('after_national')}>{formatYuan(policy.afterNational, 2)}</Labelled>
        ),
      },
      {
        id: 'invoice',
        label: t('invoice'),
        isFigure: true,
        sortKey: ({ itinerary }) => itinerary.invoiceTotal,
        isLowerBound: ({ itinerary }) => !itinerary.complete,
        cell: ({ itinerary }) => (
          <Labelled label={t('invoice')}>
            <span className="name">
              {itinerary.complete ? '' : '≥ '}
              {formatYuan(itinerary.invoiceTotal, 2)}
            </span>
          </Labelled>
        ),
      },
      {
        id: 'saving',
        label: t('saving_gross'),
        isFigure: true,
        sortKey: ({ policy }) => policy.saving,
        startsDescending: true,
        cell: ({ policy }) => (
          <Labelled label={t('saving_gross')}>
            <Saving amount={policy.saving} />
          </Labelled>
        ),
      },
      {
        id: 'incremental',
        label: t('saving_incremental'),
        isFigure: true,
        sortKey: ({ policy }) => policy.incremental,
        startsDescending: true,
        cell: ({ policy }) => (
          <Labelled label={t('saving_incremental')}>
            <Saving amount={policy.incremental} />
          </Labelled>
        ),
      },
    ],
    [t, selectedId, onSelect, onMeasures],
  );
}

/** On a phone, where the heads of the columns have no room, each figure says what it is. */
const Labelled = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode => (
  <>
    <span className="effects__label">{label}</span>
    {children}
  </>
);

interface RouteCellProps extends Effect {
  readonly isSelected: boolean;
  readonly onMissing: () => void;
}

function RouteCell({ itinerary, policy, isSelected, onMissing }: RouteCellProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { letter, modes } = itinerary;
  const [undecided] = policy.undecided;
  const benefits = addFen(policy.benefits.map(({ amount }) => amount));
  return (
    <>
      <span className="effects__route">
        <b>{letter}</b>
        <span className="effects__modes">
          {modes.map((mode, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain may hold a mode twice, and its order is its key
            <ModeBox key={index} mode={mode} />
          ))}
        </span>
        <span>{itinerary.names[language]}</span>
      </span>
      {isSelected ? <span className="badge badge--link">{t('chosen')}</span> : null}
      {benefits === 0 ? null : (
        <span className="effects__note">{t('benefits', { amount: formatMoney(benefits, 2) })}</span>
      )}
      <StandingMarks standings={standingsIn(policy)} />
      {undecided === undefined ? null : (
        <a
          className="effects__note link"
          href={placeHash({ pane: 'measures', measure: undecided.measure })}
          onClick={onMissing}
        >
          {t('undecided', { count: policy.undecided.length })}
        </a>
      )}
    </>
  );
}
