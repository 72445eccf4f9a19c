import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSum } from '../../../../contract/demand/matrix.ts';
import { signedAmount, signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatQuantity } from '../../../../i18n/format.ts';
import { fen } from '../../../../units/money.ts';
import { useSize } from '../../../charts/use-size.ts';
import { Segment } from '../../../parts/segment.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { CLIFF_DAY } from '../../day-span.ts';
import { changeOf, type MonthLine, monthSteps, type StepLayout } from './month-steps.ts';
import { MonthTable } from './month-table.tsx';
import './months.css';

const VIEWS = ['drawing', 'table'] as const;
const AXIS = 84;
const BILLS = { top: 22, bottom: 150 };
const SHIFTS = { top: 188, bottom: 264 };
const HEIGHT = 286;
/** Width that a written month takes, `2026-12`. */
const LABEL_WIDTH = 52;
const LAST_MONTH = CLIFF_DAY.slice(0, 7);

interface MonthPictureProps {
  readonly lines: readonly MonthLine[];
  /** The month that figures around it are of; null: all. */
  readonly month: string | null;
}

/** Bills and shift by month of hand-over: what ends with the text, and what a scenario makes of it. The first line is the run. */
export function MonthPicture({ lines, month }: MonthPictureProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [view, setView] = useState<(typeof VIEWS)[number]>('drawing');
  const [own] = lines;
  if (own === undefined) return null;
  return (
    <>
      <div className="matrix__head">
        <h4 className="panel-title">{t('months.title')}</h4>
        {own.months.length < 2 ? null : (
          <Segment
            choices={VIEWS.map((id) => ({ id, label: t(`page.${id}`) }))}
            chosen={view}
            onChoose={setView}
            name={t('months.title')}
          />
        )}
      </div>
      {own.months.length < 2 ? (
        <p className="mut">{t('months.one')}</p>
      ) : view === 'table' ? (
        <MonthTable lines={lines} />
      ) : (
        <MonthChart lines={lines} month={month} />
      )}
    </>
  );
}

function MonthChart({ lines, month: shown }: MonthPictureProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const [box, { width }] = useSize<HTMLDivElement>();
  const months = lines[0]?.months.map(({ month }) => month) ?? [];
  const right = Math.max(width, AXIS + 1);
  const figures = (of: (sum: MonthSum) => number) =>
    lines.map((line) => line.months.map((sum) => ({ month: sum.month, value: of(sum) })));
  const bills = monthSteps(
    months,
    figures(({ invoice }) => changeOf(invoice)),
    { left: AXIS, right, ...BILLS },
  );
  const shifts = monthSteps(
    months,
    figures(({ teuShifted }) => teuShifted),
    { left: AXIS, right, ...SHIFTS },
  );
  const last = bills.months.find(({ month }) => month === LAST_MONTH);
  const chosen = bills.months.find(({ month }) => month === shown);
  const ends = last !== undefined && last.to < right - 1 ? last.to : null;
  const every = Math.max(1, Math.ceil((LABEL_WIDTH * months.length) / Math.max(1, right - AXIS)));
  return (
    <div ref={box} className="run-months">
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={t('months.title')}>
          <defs>
            <pattern
              id="run-months-past"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className="run-months__hatch" x1="0" x2="0" y1="0" y2="5" />
            </pattern>
          </defs>
          {chosen === undefined ? null : (
            <rect
              className="run-months__chosen"
              x={chosen.from}
              y={BILLS.top}
              width={chosen.to - chosen.from}
              height={SHIFTS.bottom - BILLS.top}
            />
          )}
          {ends === null ? null : (
            <rect
              fill="url(#run-months-past)"
              x={ends}
              y={BILLS.top}
              width={right - ends}
              height={SHIFTS.bottom - BILLS.top}
            />
          )}
          <Steps layout={bills} right={right} name={t('months.bills')} top={BILLS.top}>
            {(value) => (value === 0 ? '0' : signedAmount(fen(value), language))}
          </Steps>
          <Steps layout={shifts} right={right} name={t('months.shifted')} top={SHIFTS.top}>
            {(value) => formatQuantity(value)}
          </Steps>
          {ends === null ? null : (
            <>
              <line className="run-months__cliff" x1={ends} x2={ends} y1={4} y2={SHIFTS.bottom} />
              <text className="run-months__end" x={ends + 6} y={14}>
                {t('months.ends', { day: CLIFF_DAY })}
              </text>
            </>
          )}
          {bills.months.map(({ month, from, to }, index) =>
            index % every === 0 ? (
              <text
                key={month}
                className="run-months__tick"
                x={(from + to) / 2}
                y={HEIGHT - 6}
                textAnchor="middle"
              >
                {month}
              </text>
            ) : null,
          )}
        </svg>
      )}
      <ul className="run-months__legend meta">
        {lines.map(({ name, months: own }, index) => (
          <li key={name} data-line={index}>
            {name}{' '}
            {t('months.whole', {
              bill: signedAmount(fen(own.reduce((sum, { invoice }) => sum + changeOf(invoice), 0)), language),
              teu: signedNumber(own.reduce((sum, { teuShifted }) => sum + teuShifted, 0)).replace('+', ''),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StepsProps {
  readonly layout: StepLayout;
  readonly right: number;
  readonly name: string;
  readonly top: number;
  /** Writes a value of the axis. */
  readonly children: (value: number) => string;
}

function Steps({ layout: { ticks, zero, lines }, right, name, top, children: write }: StepsProps): ReactNode {
  return (
    <g>
      <text className="run-months__name" x={0} y={top - 8}>
        {name}
      </text>
      {ticks.map(({ value, at }) => (
        <g key={value}>
          <line className="run-months__grid" x1={AXIS} x2={right} y1={at} y2={at} />
          <text className="run-months__tick" x={AXIS - 6} y={at + 4} textAnchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      <line className="run-months__zero" x1={AXIS} x2={right} y1={zero} y2={zero} />
      {lines.map((path, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in the legend
        <path key={index} className="run-months__line" data-line={index} d={path} />
      ))}
    </g>
  );
}
