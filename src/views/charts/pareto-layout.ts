import { scaleLinear, scaleLog } from 'd3-scale';
import type { AnswerItinerary } from '../../contract/answer-schema.ts';
import { formatYuan } from '../../i18n/format.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { inYuan } from '../../units/money.ts';
import { dayTicks, logTicks, paddedLogDomain } from './axis-ticks.ts';
import { type Box, type PlacedLabel, placeLabels, textWidth } from './label-placement.ts';
import { paretoFront } from './pareto-front.ts';
import type { Size } from './use-size.ts';

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
  const yuan = (item: AnswerItinerary): number => Math.max(1, inYuan(item.invoiceTotal));
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
    amount: `${item.complete ? '' : '≥ '}${formatYuan(item.invoiceTotal)}`,
  }));
  const deadlineX = deadlineDays !== null && deadlineDays <= reach ? x(deadlineDays) : null;
  const corners = frontCorners(marks.filter((mark) => mark.itinerary.complete));
  const labels = placeLabels(
    marks.map((mark) => ({
      x: mark.x,
      y: mark.y,
      radius: mark.radius + RING_GAP,
      labelWidth: textWidth(`${mark.itinerary.letter} ${mark.amount}`, LABEL_SIZE) + 3,
      shortWidth: textWidth(mark.itinerary.letter, LABEL_SIZE) + 3,
    })),
    [...segments(corners), ...captionBoxes(frame, deadlineX)],
    { x: frame.left, y: 0, width: size.width - frame.left, height: frame.bottom },
    LABEL_SIZE + 3,
  );
  const points = marks.map((mark, index) => ({
    ...mark,
    label: labels[index] ?? { x: mark.x, y: mark.y, isShort: true },
  }));
  return {
    frame,
    points,
    front: corners.map(({ x: atX, y: atY }, index) => `${index === 0 ? 'M' : 'L'}${atX},${atY}`).join(''),
    xTicks: dayTicks(x.invert(frame.right), 6).map((value) => ({ value, at: x(value) })),
    yTicks: logTicks(domain[0], domain[1], 4).map((value) => ({ value, at: y(value) })),
    deadlineX,
  };
}

/** Corners of the staircase: from each point of the front right to below the next, then down to it. */
function frontCorners(points: readonly Spot[]): readonly Spot[] {
  // Screen heights grow downwards while money grows upwards.
  const front = paretoFront(points.map(({ x, y }) => ({ x, y: -y }))).map(({ x, y }) => ({ x, y: -y }));
  return front.flatMap((spot, index) => {
    const previous = front[index - 1];
    return previous ? [{ x: spot.x, y: previous.y }, spot] : [spot];
  });
}

/** Room kept for the words on the chart's ground: the money axis's name and the deadline's. */
function captionBoxes(frame: ParetoLayout['frame'], deadlineX: number | null): readonly Box[] {
  const line = LABEL_SIZE + 4;
  const axis = { x: frame.left, y: frame.bottom - line - 2, width: 64, height: line };
  const zone = deadlineX === null ? [] : [{ x: deadlineX - 1, y: frame.top, width: 112, height: line }];
  return [axis, ...zone];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const LINE_WIDTH = 2;

/** The staircase as thin boxes, for labels to keep off. */
function segments(corners: readonly Spot[]): readonly Box[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index];
    return from
      ? [
          {
            x: Math.min(from.x, to.x) - LINE_WIDTH / 2,
            y: Math.min(from.y, to.y) - LINE_WIDTH / 2,
            width: Math.abs(to.x - from.x) + LINE_WIDTH,
            height: Math.abs(to.y - from.y) + LINE_WIDTH,
          },
        ]
      : [];
  });
}
