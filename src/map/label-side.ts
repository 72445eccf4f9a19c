import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Position } from './route/map-route.ts';

/** Where a name stands as seen from its mark. */
export const SIDES = ['e', 'se', 's', 'sw', 'w', 'nw', 'n', 'ne'] as const;
export type Side = (typeof SIDES)[number];

type Anchor = 'left' | 'top-left' | 'top' | 'top-right' | 'right' | 'bottom-right' | 'bottom' | 'bottom-left';
type AnchorOffsets = (Anchor | [number, number])[];

/** A name that stands east is held by its left end. Screen directions: x to the right, y down. */
const PLACED: Readonly<Record<Side, { readonly anchor: Anchor; readonly x: number; readonly y: number }>> = {
  e: { anchor: 'left', x: 1, y: 0 },
  se: { anchor: 'top-left', x: 0.85, y: 0.6 },
  s: { anchor: 'top', x: 0, y: 0.95 },
  sw: { anchor: 'top-right', x: -0.85, y: 0.6 },
  w: { anchor: 'right', x: -1, y: 0 },
  nw: { anchor: 'bottom-right', x: -0.85, y: -0.6 },
  n: { anchor: 'bottom', x: 0, y: -0.95 },
  ne: { anchor: 'bottom-left', x: 0.85, y: -0.6 },
};

/** Beside the mark reads best, straight above or below next; the angle to a line outweighs both. */
const LIKING: Readonly<Record<Side, number>> = {
  e: 0.35,
  w: 0.3,
  se: 0.2,
  ne: 0.2,
  sw: 0.15,
  nw: 0.15,
  s: 0.2,
  n: 0.2,
};
/** A line farther off than this, in radians, does not touch the name. */
const CLEAR_ANGLE = 1.2;
const CLEARNESS_WEIGHT = 1.4;
const INWARD_WEIGHT = 0.35;
/** Nearer to an edge of the view than this share, a name that leans out would be cut. */
const EDGE = 0.8;
const CUT = 2;

/**
 * The side on which a name keeps clear of the lines that leave its mark and does not lean out of the view.
 * `leaving` and `inward` are directions on the screen; `inward` points to the middle of what is shown.
 */
export function clearSide(leaving: readonly Position[], inward: Position): Side {
  const score = (side: Side): number => {
    const { x, y } = PLACED[side];
    const nearest = Math.min(CLEAR_ANGLE, ...leaving.map((line) => angleBetween([x, y], line)));
    const [inX, inY] = inward;
    const cut = (inX > EDGE && x < 0) || (inX < -EDGE && x > 0) ? CUT : 0;
    return CLEARNESS_WEIGHT * nearest + LIKING[side] + INWARD_WEIGHT * (x * inX + y * inY) - cut;
  };
  return SIDES.reduce((best, side) => (score(side) > score(best) ? side : best), SIDES[0]);
}

/** Positions to try for a name wanted on `side`, that side first and then its neighbours, `ems` from the mark. */
export function anchorOffsets(side: Side, ems: number): AnchorOffsets {
  const wanted = SIDES.indexOf(side);
  const byNearness = [0, 1, 7, 2, 6, 3, 5, 4].map((turn) => SIDES[(wanted + turn) % SIDES.length] ?? side);
  return byNearness.flatMap((each): AnchorOffsets => {
    const { anchor, x, y } = PLACED[each];
    return [anchor, [x * ems, y * ems]];
  });
}

export type AnchorOffsetProperty = NonNullable<
  NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']
>;

function angleBetween([ax, ay]: Position, [bx, by]: Position): number {
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return lengths === 0 ? Math.PI : Math.acos(Math.max(-1, Math.min(1, (ax * bx + ay * by) / lengths)));
}
