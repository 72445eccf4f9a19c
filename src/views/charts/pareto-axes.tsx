import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../texts/use-language.ts';
import { axisMoney } from './axis-money.ts';
import type { ParetoLayout } from './pareto-layout.ts';

interface ParetoAxesProps {
  readonly layout: ParetoLayout;
  readonly deadline: string | null;
}

/** Everything under the points: the zone past the deadline, gridlines, ticks, the front. */
export function ParetoAxes({ layout, deadline }: ParetoAxesProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { frame, deadlineX } = layout;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
    <g aria-hidden="true">
      {deadlineX === null || deadline === null ? null : (
        <>
          <rect
            className="pareto__late"
            x={deadlineX}
            y={frame.top}
            width={Math.max(0, frame.right - deadlineX)}
            height={frame.bottom - frame.top}
          />
          <line className="pareto__deadline" x1={deadlineX} x2={deadlineX} y1={frame.top} y2={frame.bottom} />
        </>
      )}
      {layout.yTicks.map(({ value, at }) => (
        <g key={value}>
          <line className="pareto__grid" x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text className="pareto__tick" x={frame.left - 6} y={at + 4} textAnchor="end">
            {axisMoney(value, language)}
          </text>
        </g>
      ))}
      <line className="pareto__base" x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
      <text className="pareto__tick pareto__halo" x={frame.left + 4} y={frame.bottom - 5}>
        {t('pareto.axis_money')}
      </text>
      {layout.xTicks.map(({ value, at }, index) => (
        <text key={value} className="pareto__tick" x={at} y={frame.bottom + 15} textAnchor="middle">
          {index === layout.xTicks.length - 1 ? t('pareto.axis_days', { value }) : value}
        </text>
      ))}
      <path className="pareto__front" d={layout.front} />
      {deadlineX === null || deadline === null ? null : (
        <text className="pareto__tick pareto__halo" x={deadlineX + 5} y={frame.top + 11}>
          {t('pareto.after_deadline', { day: deadline.slice(5, 10) })}
        </text>
      )}
    </g>
  );
}
