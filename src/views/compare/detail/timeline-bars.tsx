import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatDuration, formatWeekday } from '../../../i18n/format.ts';
import { textWidth } from '../../charts/label-placement.ts';
import { useSize } from '../../charts/use-size.ts';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { timelineName } from './timeline-name.ts';
import type { Moment, TimelineRow } from './timeline-rows.ts';
import { beijingDayOf, labelledDays, type TimelineScale } from './timeline-scale.ts';

interface TimelineBarsProps {
  readonly answer: Answer;
  readonly rows: readonly TimelineRow[];
  readonly scale: TimelineScale;
  readonly deadline: Moment | null;
}

/** The width of a track until it is measured, px. */
const TRACK_PX = 236;
const LABEL_PX = 66;
/** What the names of the rows and the edge take of the width, px. */
const NAMES_PX = 134;

/** The drawing; a table beside it says the same to those who do not see it. */
export function TimelineBars({ answer, rows, scale, deadline }: TimelineBarsProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [drawing, { width }] = useSize<HTMLDivElement>();
  const trackPx = width === 0 ? TRACK_PX : Math.max(1, width - NAMES_PX);
  return (
    <div ref={drawing} className="timeline__drawing" aria-hidden="true">
      <DayLabels scale={scale} trackPx={trackPx} />
      <div className="timeline__rows">
        <div className="timeline__ground">
          {scale.showsDeadline && deadline !== null ? (
            <div className="timeline__late" style={{ left: `${scale.percent(deadline)}%` }} />
          ) : null}
          {scale.days.map((day) => (
            <div
              key={day.at}
              className={day.isSaturday ? 'timeline__day timeline__day--saturday' : 'timeline__day'}
              style={{ left: `${day.percent}%` }}
            />
          ))}
        </div>
        {rows.map((row) => (
          <div key={`${row.kind} ${row.start}`} className="timeline__row" data-kind={row.kind}>
            <span className="timeline__label">
              {row.kind === 'run' && row.mode ? (
                <ModeBox mode={row.mode} />
              ) : (
                <span className="timeline__no-mode" />
              )}
              <span className="timeline__name">{timelineName(answer, row, t, language, 'short')}</span>
            </span>
            <span className="timeline__track">
              <RowMarks row={row} scale={scale} trackPx={trackPx} />
            </span>
          </div>
        ))}
      </div>
      <p className="timeline__legend">
        <span>
          <span className="timeline__swatch" data-kind="wait" /> {t('timeline.legend_wait')}
        </span>
        {rows.some((row) => row.pieces.some((piece) => piece.isStop) && row.kind === 'run') ? (
          <span>
            <span className="timeline__swatch" data-kind="stop" /> {t('timeline.legend_stop')}
          </span>
        ) : null}
        <span>
          <span className="timeline__swatch" data-kind="spread" /> {t('timeline.legend_range')}
        </span>
        {answer.query.deadline === null ? null : (
          <span>
            <span className="timeline__swatch" data-kind="deadline" />{' '}
            {t('timeline.deadline', { day: answer.query.deadline.slice(5, 10) })}
          </span>
        )}
      </p>
    </div>
  );
}

interface Measured {
  readonly scale: TimelineScale;
  readonly trackPx: number;
}

function DayLabels({ scale, trackPx }: Measured): ReactNode {
  const language = useLanguage();
  return (
    <div className="timeline__axis">
      <span className="timeline__tick timeline__tick--first">{beijingDayOf(scale.start).slice(5)}</span>
      {labelledDays(scale, (LABEL_PX / trackPx) * 100).map((day) => {
        const text = beijingDayOf(day.at);
        return (
          <span key={day.at} className="timeline__tick" style={{ left: `${day.percent}%` }}>
            <b>{text.slice(5)}</b> {formatWeekday(text, language)}
          </span>
        );
      })}
    </div>
  );
}

function RowMarks({ row, scale, trackPx }: Measured & { readonly row: TimelineRow }): ReactNode {
  const language = useLanguage();
  const span = (from: Moment, to: Moment): CSSProperties => ({
    left: `${scale.percent(from)}%`,
    width: `${scale.percent(to) - scale.percent(from)}%`,
  });
  const duration = formatDuration((row.end - row.start) / 60_000, language);
  const side = durationSide(row, scale, duration, trackPx);
  return (
    <>
      {row.pieces.map((piece) => (
        <span
          key={piece.start}
          className="timeline__bar"
          data-kind={piece.isStop ? 'stop' : row.kind}
          data-mode={row.mode}
          style={span(piece.start, piece.end)}
        />
      ))}
      {row.spread && row.spread.p90 > row.spread.p10 ? (
        <span className="timeline__spread" style={span(row.spread.p10, row.spread.p90)} />
      ) : null}
      {row.cutOff === null ? null : (
        <span className="timeline__cut-off" style={{ left: `${scale.percent(row.cutOff)}%` }} />
      )}
      <span
        className="timeline__duration"
        data-side={side}
        data-mode={row.mode}
        style={
          side === 'left'
            ? { right: `calc(${100 - scale.percent(row.start)}% + 6px)` }
            : { left: `calc(${scale.percent(side === 'right' ? row.end : row.start)}% + 6px)` }
        }
      >
        {duration}
      </span>
    </>
  );
}

/** Right of the bar, left where it would be clipped, inside where the bar fills the track. */
function durationSide(
  row: TimelineRow,
  scale: TimelineScale,
  duration: string,
  trackPx: number,
): 'right' | 'left' | 'inside' {
  const needed = ((textWidth(duration, 12) + 8) / trackPx) * 100;
  if (scale.percent(row.end) + needed <= 100) return 'right';
  return scale.percent(row.start) - needed >= 0 ? 'left' : 'inside';
}
