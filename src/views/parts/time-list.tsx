import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/panel-texts.ts';
import type { AnswerTime } from '../../contract/time-schema.ts';
import { formatQuantity } from '../../i18n/format.ts';
import { ReplaceTime } from '../data/replace-time.tsx';
import { SourceNote } from './source-note.tsx';
import { type ShownSources, SourceTitle } from './source-title.tsx';
import './time-list.css';
import { Fact, WhereFrom } from './where-from.tsx';

export interface TimeListProps {
  readonly times: readonly AnswerTime[];
  readonly sources: ShownSources;
  /** What the list is of. */
  readonly caption: string;
  readonly nameOf: (terminal: string) => string;
  /** Called when a figure of one's own has taken the place of a time, or left it. */
  readonly onReplaced?: () => void;
}

/** Running, standing and handling times, typical and bad, each with what it rests on. */
export function TimeList({ times, caption, ...rest }: TimeListProps): ReactNode {
  const { t } = useTranslation('results');
  return (
    <table className="table time-list">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('times.stage')}</th>
          <th scope="col" className="table__num">
            {t('times.typical')}
          </th>
          <th scope="col" className="table__num">
            {t('times.p90')}
          </th>
          <th scope="col" className="table__num">
            {t('times.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <TimeRow key={`${time.figure.key} ${time.kind} ${time.from} ${time.to}`} time={time} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

type TimeRowProps = Pick<TimeListProps, 'sources' | 'nameOf' | 'onReplaced'> & { readonly time: AnswerTime };

function TimeRow({ time, sources, nameOf, onReplaced }: TimeRowProps): ReactNode {
  const { t } = useTranslation('results');
  const { target, key } = time.figure;
  const name = useTimeName(time, nameOf);
  const typical = formatQuantity(time.typicalHours, 1);
  const p90 = formatQuantity(time.p90Hours, 1);
  const isEstimate = time.status === 'estimated' || time.status === 'assumed';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="table__num">
        <span className={isEstimate ? 'estimate' : undefined}>{t('times.hours', { hours: typical })}</span>
      </td>
      <td className="table__num mut">{t('times.hours', { hours: p90 })}</td>
      <td className="table__num">
        <WhereFrom
          name={t('times.name', { item: name })}
          grade={time.grade}
          head={t('times.head', { typical, p90 })}
          foot={(close) => (
            <ReplaceTime
              typical={{ target, key, field: time.figure.typical }}
              p90={{ target, key, field: time.figure.p90 }}
              isUserFigure={time.status === 'contract'}
              onDone={() => {
                close();
                onReplaced?.();
              }}
            />
          )}
        >
          <TimeFacts time={time} sources={sources} />
        </WhereFrom>
      </td>
    </tr>
  );
}

function useTimeName({ kind, operation, from, to }: AnswerTime, nameOf: TimeListProps['nameOf']): string {
  const { t } = useTranslation('results');
  const place = nameOf(from);
  switch (kind) {
    case 'run':
      return t('times.run', { from: place, to: nameOf(to) });
    case 'dwell':
      return operation === null ? place : t(`timeline.operations.${operation}`, { place });
    case 'origin':
    case 'transfer':
    case 'destination':
      return t(`timeline.${kind}`, { place });
  }
}

function TimeFacts({ time, sources }: Pick<TimeRowProps, 'time' | 'sources'>): ReactNode {
  const { t } = useTranslation('results');
  const source = sources[time.source];
  return (
    <>
      <Fact name={t('card.source')}>
        <SourceTitle sources={sources} source={time.source} />
      </Fact>
      {source?.date ? <Fact name={t('card.dated')}>{source.date}</Fact> : null}
      <Fact name={t('card.status')}>{t(`statuses.${time.status}`)}</Fact>
      <Fact name={t('times.year')}>{time.year}</Fact>
      {time.kind === 'run' ? (
        <Fact name={t('times.taken')}>
          {time.link === null ? t('times.own') : t('times.of_link', { link: time.link })}
        </Fact>
      ) : null}
      <SourceNote source={source} />
    </>
  );
}
