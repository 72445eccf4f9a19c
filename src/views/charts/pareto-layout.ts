import { scaleLinear, scaleLog } from 'd3-scale';
import { formatNumber } from '../../i18n/format.ts';
import type { AnswerItinerary } from '../../results/answer-schema.ts';
import { fenOf } from '../compare/results/money-text.ts';
import { dayTicks, logTicks, paddedLogDomain } from './axis-ticks.ts';
import { type PlacedLabel, placeLabels, textWidth } from './label-placement.ts';
import { paretoFront } from './pareto-front.ts';
import type { Size } from './use-size.ts';

const MINUTES_PER_DAY = 1440;
const LARGEST_RADIUS = 16;
const SMALLEST_RADIUS = 4.5;
/** The ring stands this far off the point's edge. */
export const RING_GAP = 2.5;
export const LABEL_SIZE = 11;

const MARGIN = { top: 10, right: 12, bottom: 22, left: 46 } as const;

export interface ParetoPoint {
  readonly itinerary: AnswerItinerary;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: PlacedLabel;
  readonly amount: string;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

export interface ParetoLayout {
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly points: readonly ParetoPoint[];
  /** SVG path of the staircase through the complete points nobody beats. */
  readonly front: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Where the deadline stands; null without one or beyond the axis. */
  readonly deadlineX: number | null;
}

/** Places everything of the chart inside `size`; `deadlineDays` counts from the ready time, as P50 does. */
export function paretoLayout(
  itineraries: readonly AnswerItinerary[],
  size: Size,
  deadlineDays: number | null,
): ParetoLayout | null {
  const first = itineraries[0];
  if (!first || size.width < 160 || size.height < 90) return null;
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const days = (item: AnswerItinerary): number => item.p50Minutes / MINUTES_PER_DAY;
  const yuan = (item: AnswerItinerary): number => Math.max(1, fenOf(item.invoiceTotal) / 100);
  const longest = Math.max(...itineraries.map(days));
  const reach =
    deadlineDays !== null && deadlineDays < longest * 1.5 ? Math.max(longest, deadlineDays) : longest;
  const x = scaleLinear([0, reach * 1.12], [frame.left, frame.right]);
  const domain = paddedLogDomain(itineraries.map(yuan));
  const y = scaleLog(domain, [frame.bottom, frame.top]);
  const heaviest = Math.max(...itineraries.map((item) => item.co2eKg), 1);
  const marks = itineraries.map((item) => ({
    itinerary: item,
    x: x(days(item)),
    y: y(yuan(item)),
    radius: Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(item.co2eKg / heaviest)),
    amount: `${item.complete ? '' : '≥ '}${formatNumber(item.invoiceTotal)}`,
  }));
  const labels = placeLabels(
    marks.map((mark) => ({
      x: mark.x,
      y: mark.y,
      radius: mark.radius + RING_GAP,
      labelWidth: textWidth(`${mark.itinerary.letter} ${mark.amount}`, LABEL_SIZE) + 3,
    })),
    { x: frame.left, y: 0, width: size.width - frame.left, height: frame.bottom },
    LABEL_SIZE + 3,
  );
  const points = marks.map((mark, index) => ({ ...mark, label: labels[index] ?? { x: mark.x, y: mark.y } }));
  return {
    frame,
    points,
    front: staircase(paretoFront(points.filter((point) => point.itinerary.complete).map(costsDown))),
    xTicks: dayTicks(x.invert(frame.right), 6).map((value) => ({ value, at: x(value) })),
    yTicks: logTicks(domain[0], domain[1], 4).map((value) => ({ value, at: y(value) })),
    deadlineX: deadlineDays !== null && deadlineDays <= reach ? x(deadlineDays) : null,
  };
}

/** Screen heights grow downwards while money grows upwards. */
const costsDown = ({ x, y }: ParetoPoint): { readonly x: number; readonly y: number } => ({ x, y: -y });

/** Right at the height of one point until the next, then down to it. */
const staircase = (front: readonly { readonly x: number; readonly y: number }[]): string =>
  front.map(({ x, y }, index) => (index === 0 ? `M${x},${-y}` : `H${x}V${-y}`)).join('');
