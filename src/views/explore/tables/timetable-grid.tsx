import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timetable, TimetableQuestion, TimetableRun } from '../../../contract/cards.ts';
import { formatWeekday } from '../../../i18n/format.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useIssueText } from '../../texts/use-issue-text.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName, terminalName } from '../atlas.ts';
import { type TimetableRow, timetableRows } from './timetable-rows.ts';

const MOST_ON_DEMAND = 6;

/** A week of departures, a row for each service and a column for each day. */
export function TimetableGrid(): ReactNode {
  const { t } = useTranslation('explore');
  const state = useExplore((current) => current.timetable);
  const write = useIssueText();
  switch (state.kind) {
    case 'none':
      return (
        <div className="explore-empty">
          <h2 className="panel-title">{t('timetable.idleTitle')}</h2>
          <p>{t('timetable.idle')}</p>
        </div>
      );
    case 'loading':
      return <p className="explore-tables__head" aria-busy="true" />;
    case 'refused':
      return (
        <p className="explore-tables__head" role="alert">
          {state.issues.map(write).join(' ')}
        </p>
      );
    case 'shown':
      return <Week question={state.question} timetable={state.timetable} />;
  }
}

interface WeekProps {
  readonly question: TimetableQuestion;
  readonly timetable: Timetable;
}

function Week({ question, timetable }: WeekProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const turn = useExplore((state) => state.turnTimetable);
  const rows = useMemo(() => timetableRows(timetable), [timetable]);
  const name =
    'service' in question.of
      ? (atlas.services.get(question.of.service)?.names[language] ?? question.of.service)
      : terminalName(atlas, question.of.terminal, language);
  const [first = '', last = ''] = [timetable.days[0], timetable.days.at(-1)];
  return (
    <>
      <div className="explore-tables__head timetable__head">
        <p>
          <b>{t('timetable.of', { name })}</b>{' '}
          <span className="nowrap">{t('timetable.week', { first, last })}</span>{' '}
          <span className="mut">{t('timetable.clock')}</span>
        </p>
        <span className="timetable__turn">
          <button type="button" className="button button--small" onClick={() => turn(-1)}>
            ‹ {t('timetable.earlier')}
          </button>
          <button type="button" className="button button--small" onClick={() => turn(1)}>
            {t('timetable.later')} ›
          </button>
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="explore-tables__head">{t('timetable.none')}</p>
      ) : (
        <table className="table explore-table timetable">
          <thead>
            <tr>
              <th scope="col">{t('timetable.service')}</th>
              {timetable.days.map((day) => (
                <th key={day} scope="col" className="timetable__day">
                  {formatWeekday(day, language)} {day.slice(5)}
                </th>
              ))}
              <th scope="col" className="explore-table__wide">
                {t('timetable.validity')}
              </th>
              <th scope="col">{t('timetable.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <WeekRow key={row.key} row={row} days={timetable.days} />
            ))}
          </tbody>
        </table>
      )}
      <OnDemand timetable={timetable} />
    </>
  );
}

function WeekRow({ row, days }: { readonly row: TimetableRow; readonly days: readonly string[] }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const { first } = row;
  return (
    <tr>
      <th scope="row" className="timetable__service">
        <ModeBox mode={first.mode} /> <span className="name">{first.names[language]}</span>
        <span className="timetable__towards mut">
          {`${shortTerminalName(atlas, first.terminal, language)} → ${shortTerminalName(atlas, first.to, language)}`}
        </span>
      </th>
      {row.days.map((runs, index) => (
        <td key={days[index]} className="timetable__day">
          {runs.length === 0 ? <span className="mut">·</span> : runs.map((run) => run.localTime).join(' ')}
        </td>
      ))}
      <td className="mut nowrap explore-table__wide">{validity(first, t('timetable.open'))}</td>
      <td className="nowrap">
        {first.grade ? <GradeChip grade={first.grade} /> : null}{' '}
        <span className={first.status === 'assumed' ? 'estimate' : undefined}>
          {t(`timetable.statuses.${first.status}`)}
        </span>
      </td>
    </tr>
  );
}

function validity({ validFrom, validTo }: TimetableRun, open: string): string {
  if (validFrom === null && validTo === null) return open;
  return `${validFrom ?? ''}–${validTo ?? ''}`;
}

function OnDemand({ timetable }: { readonly timetable: Timetable }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { onDemand } = timetable;
  if (onDemand.length === 0) return null;
  const named = onDemand.slice(0, MOST_ON_DEMAND).map(({ names }) => names[language]);
  const rest = onDemand.length - named.length;
  return (
    <p className="explore-tables__head mut">
      {t('timetable.onDemand')}
      {[...named, ...(rest > 0 ? [t('timetable.more', { count: rest })] : [])].join(' · ')}
    </p>
  );
}
