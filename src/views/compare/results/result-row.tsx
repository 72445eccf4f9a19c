import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import {
  formatCo2e,
  formatDuration,
  formatMomentShort,
  formatPercent,
  formatSlack,
  formatYuan,
} from '../../../i18n/format.ts';
import type { Load } from '../../../network/equipment-class.ts';
import type { SortKey } from '../../../state/enquiry/result-view.ts';
import type { Fen } from '../../../units/money.ts';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { StandingMarks, standingsIn } from '../../parts/relief-standing.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { Badges } from './badges.tsx';
import { halfArrival } from './half-arrival.ts';
import { PinButton } from './pin-button.tsx';
import { UnknownItems } from './unknown-items.tsx';
import { shownWaitSpan } from './wait-span.ts';

const AdvisoryBadges = laterPart(async () => (await import('./advisory-badges.tsx')).AdvisoryBadges);

interface ResultRowProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
  /** What the price of one is told for. */
  readonly load: Load;
  readonly sort: SortKey;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly isPinned: boolean;
  /** Each told of the row's itinerary. */
  readonly onPin: (id: string) => void;
  /** The row Tab goes to. */
  readonly isEntry: boolean;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onPoint: ((id: string) => void) | undefined;
}

/** One itinerary on two lines. */
export function ResultRow(props: ResultRowProps): ReactNode {
  const { itinerary: item, load, sort } = props;
  const { t } = useTranslation('results');
  const sorted = (key: SortKey): string => (key === sort ? ' result-list__cell--sorted' : '');
  return (
    <tr
      className="result-list__row"
      data-id={item.id}
      aria-keyshortcuts="P"
      data-pinned={props.isPinned || undefined}
      data-hovered={props.isHovered || undefined}
      aria-selected={props.isSelected}
      tabIndex={props.isEntry ? 0 : -1}
      onClick={() => props.onSelect(item.id)}
      onFocus={() => props.onFocus(item.id)}
      onMouseEnter={() => props.onPoint?.(item.id)}
    >
      <td className="result-list__mode">
        <PinButton
          letter={item.letter}
          isPinned={props.isPinned}
          isReachable={props.isEntry}
          onPin={() => props.onPin(item.id)}
        />
        <span className="result-list__letter song">{item.letter}</span>
        <span className="result-list__modes">
          {item.modes.map((mode, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain may hold a mode twice, and its order is its key
            <ModeBox key={index} mode={mode} />
          ))}
        </span>
      </td>
      <RouteCell itinerary={item} />
      <td className={`result-list__invoice${sorted('invoice')}`}>
        <span className="result-list__label">{t('list.invoice')}</span>
        <Total itinerary={item} amount={item.invoiceTotal} />
        <span className="result-list__second">
          <span className="nowrap">{t(`list.per.${load}`, { amount: formatYuan(item.perBox) })}</span>
          <UnknownItems itinerary={item} isShort />
        </span>
      </td>
      <td className={`result-list__economic${sorted('economic')}`}>
        <span className="result-list__label">{t('list.economic')}</span>
        <Total itinerary={item} amount={item.economicTotal} />
        <Saving itinerary={item} />
      </td>
      <TimeCell itinerary={item} className={sorted('time')} />
      <DepartureCell itinerary={item} />
      <OnTimeCell {...props} className={sorted('on_time')} />
      <td className={`result-list__co2e${sorted('co2e')}`}>
        <span className="result-list__first">{formatCo2e(item.co2eKg)}</span>
        <span className="result-list__second result-list__moves">
          <span className="nowrap">{t('list.transfers', { count: item.transhipments })}</span>
          {t('list.separator')}
          <span className="nowrap">{t('list.borders', { count: item.borders })}</span>
        </span>
      </td>
      <td className="result-list__grade">{item.grade === null ? null : <GradeChip grade={item.grade} />}</td>
    </tr>
  );
}

interface CellProps {
  readonly itinerary: AnswerItinerary;
  readonly className?: string;
}

function RouteCell({ itinerary: item }: CellProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <td className="result-list__route">
      <span className="name">{item.names[language]}</span>{' '}
      <span className="result-list__badges">
        {item.detail ? <span className="result-list__detail">{item.detail[language]}</span> : null}
        {item.complete ? null : (
          <span className="badge badge--warn">
            <span aria-hidden="true">⚠</span> {t('list.incomplete', { count: item.missing.length })}
          </span>
        )}
        <Badges badges={item.badges} />
        {item.advisories.length + item.events.length > 0 ? (
          <AdvisoryBadges advisories={item.advisories} events={item.events} />
        ) : null}
      </span>
    </td>
  );
}

/** A total; of an incomplete itinerary it is the least it can be. */
function Total({ itinerary, amount }: CellProps & { readonly amount: Fen }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <span className="result-list__first">
      {itinerary.complete ? null : (
        <>
          <span className="warn" aria-hidden="true">
            {t('list.at_least')}
          </span>
          <span className="visually-hidden">{t('list.at_least_name')}</span>{' '}
        </>
      )}
      {formatYuan(amount)}
    </span>
  );
}

/** What measures take off the invoice; nothing where they take nothing. */
function Saving({ itinerary: { policy } }: CellProps): ReactNode {
  const { t } = useTranslation('results');
  if (policy === null || policy.saving === 0) return null;
  return (
    <span className="result-list__second gain">
      {t('list.saving', { amount: formatYuan(policy.saving, 2) })}{' '}
      <StandingMarks standings={standingsIn(policy)} />
    </span>
  );
}

function TimeCell({ itinerary: item, className }: CellProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <td className={`result-list__time${className}`}>
      <span className="result-list__label">
        {item.onTimeShare === null
          ? t('list.p50')
          : t('list.p50_on_time', { share: formatPercent(item.onTimeShare) })}
      </span>
      <span className="result-list__first name">{formatDuration(item.p50Minutes, language)}</span>
      <span className="result-list__second">
        <span className="result-list__card-word">P90 </span>
        {formatDuration(item.p90Minutes, language)}
      </span>
    </td>
  );
}

/** Where departures are generated the wait is a span; its planned value follows from the date. */
function DepartureCell({ itinerary: item }: CellProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { low, high } = item.waitRangeMinutes;
  const span = shownWaitSpan(low, high);
  const isAssumed = item.legs.some((leg) => leg.departureStatus === 'assumed');
  const duration = (minutes: number): string => formatDuration(minutes, language);
  return (
    <td className="result-list__departure">
      <span className="result-list__first">
        <span className="result-list__card-word">{t('list.departure_word')} </span>
        {formatMomentShort(item.departure, language)}
      </span>
      <span className="result-list__second">
        <AssumedMark itinerary={item} />
        {low < high
          ? t(isAssumed ? 'list.wait_generated' : 'list.wait_range', {
              low: duration(span.low),
              high: duration(span.high),
            })
          : item.waitMinutes === 0
            ? t('list.no_wait')
            : t('list.wait', { time: duration(item.waitMinutes) })}
      </span>
    </td>
  );
}

function AssumedMark({ itinerary }: CellProps): ReactNode {
  const { t } = useTranslation('results');
  const assumed = itinerary.legs.find((leg) => leg.departureStatus === 'assumed');
  if (!assumed) return null;
  const name = t('list.assumed_name', { count: assumed.departuresPerWeek ?? 0 });
  return (
    <span className="result-list__assumed" title={name}>
      {t('list.assumed')}
      <span className="visually-hidden"> {name}</span>
    </span>
  );
}

/** With a deadline the share on time and the slack; without one how far P90 lies behind P50, and the day of P50. */
function OnTimeCell({
  answer,
  itinerary: item,
  className,
}: CellProps & { readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (answer.query.deadline === null || item.onTimeShare === null || item.slackMinutes === null) {
    return (
      <td className={`result-list__on-time${className}`}>
        <span className="result-list__first">{formatSlack(item.p90Minutes - item.p50Minutes, language)}</span>
        <span className="result-list__second">
          {t('list.there', { day: halfArrival(answer, item, language) })}
        </span>
      </td>
    );
  }
  return (
    <td className={`result-list__on-time${className}`}>
      <span className="result-list__first">{formatPercent(item.onTimeShare)}</span>
      <span className={`result-list__second${item.slackMinutes < 0 ? ' loss' : ''}`}>
        <span className="result-list__card-word">{t('list.slack_word')} </span>
        {formatSlack(item.slackMinutes, language)}
      </span>
    </td>
  );
}
