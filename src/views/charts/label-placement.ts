export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly labelWidth: number;
  /** Of the label without its figure, for where the whole label would cover something. */
  readonly shortWidth: number;
}

export interface PlacedLabel {
  /** Left edge and vertical middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly isShort: boolean;
}

const GAP = 4;
/** Covered area, px2, that still reads as clear: a line grazed, an edge touched. */
const TOLERABLE = 12;

/**
 * Puts a label beside each mark: right of it if it can be, else left, above, below or at a corner, always inside
 * the frame and where it covers least of the other marks, of `obstacles` and of labels placed before. A label
 * that finds no clear place is shortened.
 */
export function placeLabels(
  marks: readonly Mark[],
  obstacles: readonly Box[],
  frame: Box,
  labelHeight: number,
): readonly PlacedLabel[] {
  const circles = marks.map(
    ({ x, y, radius }): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
  );
  const taken: Box[] = [...circles, ...obstacles];
  return marks.map((mark) => {
    const whole = clearest(candidates(mark, mark.labelWidth, labelHeight), taken, frame);
    const isShort = whole.cost > TOLERABLE;
    const { box } = isShort ? clearest(candidates(mark, mark.shortWidth, labelHeight), taken, frame) : whole;
    taken.push(box);
    return { x: box.x, y: box.y + labelHeight / 2, isShort };
  });
}

interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** The candidate that covers least; of equals the preferred one. */
const clearest = (boxes: readonly [Box, ...Box[]], taken: readonly Box[], frame: Box): Candidate =>
  boxes
    .map((box) => ({ box, cost: costOf(box, taken, frame) }))
    .reduce((least, next) => (next.cost < least.cost ? next : least));

/** In order of preference. */
function candidates({ x, y, radius }: Mark, width: number, height: number): readonly [Box, ...Box[]] {
  const middle = y - height / 2;
  const [above, below] = [y - radius - GAP - height, y + radius + GAP];
  const [right, left] = [x + radius + GAP, x - radius - GAP - width];
  const box = (atX: number, atY: number): Box => ({ x: atX, y: atY, width, height });
  return [
    box(right, middle),
    box(left, middle),
    box(right, above + height / 2),
    box(right, below - height / 2),
    box(left, above + height / 2),
    box(left, below - height / 2),
    box(x - width / 2, above),
    box(x - width / 2, below),
    box(right, above),
    box(right, below),
    box(left, above),
    box(left, below),
  ];
}

/** Area covered of others, and ten times the area outside the frame. */
function costOf(box: Box, taken: readonly Box[], frame: Box): number {
  const outside = box.width * box.height - overlap(box, frame);
  return taken.reduce((sum, other) => sum + overlap(box, other), 10 * outside);
}

/** Common area of two boxes. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Width of a text in the chart's sans type: a CJK sign is as wide as the type is high, others a good half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : sign === ' ' ? 0.3 : 0.58;
  return ems * size;
}
