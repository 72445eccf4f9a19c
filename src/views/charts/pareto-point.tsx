import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCo2e, formatDuration, formatMoney } from '../../i18n/format.ts';
import { useLanguage } from '../texts/use-language.ts';
import { type ParetoPoint, RING_GAP } from './pareto-layout.ts';

interface ParetoPointMarkProps {
  readonly point: ParetoPoint;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: () => void;
  readonly onHover: (isOn: boolean) => void;
}

/** Half of the least target a pointer needs, px. */
const LEAST_HIT_RADIUS = 12;

/** One itinerary: its point, its ring of chance, its label; one button for pointer and keyboard. */
export function ParetoPointMark({
  point,
  isSelected,
  isHovered,
  onSelect,
  onHover,
}: ParetoPointMarkProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { itinerary: item, x, y, radius, label } = point;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is no SVG
    <g
      role="button"
      tabIndex={0}
      className="pareto__point"
      data-selected={isSelected || undefined}
      data-hovered={isHovered || undefined}
      aria-pressed={isSelected}
      aria-label={t('pareto.point', {
        letter: item.letter,
        name: item.names[language],
        time: formatDuration(item.p50Minutes, language),
        money: `${item.complete ? '' : `${t('list.at_least_name')} `}${formatMoney(item.invoiceTotal)}`,
        co2e: formatCo2e(item.co2eKg),
      })}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      onFocus={() => onHover(true)}
      onBlur={() => onHover(false)}
      onMouseEnter={() => onHover(true)}
      onMouseLeave={() => onHover(false)}
    >
      <circle className="pareto__hit" cx={x} cy={y} r={Math.max(LEAST_HIT_RADIUS, radius + RING_GAP + 2)} />
      <circle className="pareto__halo-ring" cx={x} cy={y} r={radius + RING_GAP + 3} />
      {item.complete ? (
        <circle className={`pareto__dot pareto__dot--${item.mainMode}`} cx={x} cy={y} r={radius} />
      ) : (
        <>
          <circle className="pareto__hollow" cx={x} cy={y} r={radius} />
          <path className="pareto__arrow" d={`M${x},${y - radius - 3}v-9m-3.5,3.5l3.5,-3.5l3.5,3.5`} />
        </>
      )}
      {item.onTimeShare === null ? null : (
        <Ring x={x} y={y} radius={radius + RING_GAP} share={item.onTimeShare} />
      )}
      <text className="pareto__label pareto__halo" x={label.x} y={label.y + 4}>
        <tspan className="pareto__letter">{item.letter}</tspan>
        {label.isShort ? null : ` ${point.amount}`}
      </text>
    </g>
  );
}

/** The share of draws on time, clockwise from twelve. */
function Ring({
  x,
  y,
  radius,
  share,
}: {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly share: number;
}): ReactNode {
  const round = 2 * Math.PI * radius;
  return (
    <>
      <circle className="pareto__ring-ground" cx={x} cy={y} r={radius} />
      {share > 0 ? (
        <circle
          className="pareto__ring"
          cx={x}
          cy={y}
          r={radius}
          strokeDasharray={`${share * round} ${round}`}
          transform={`rotate(-90 ${x} ${y})`}
        />
      ) : null}
    </>
  );
}
