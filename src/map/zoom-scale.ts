import type { ExpressionSpecification } from 'maplibre-gl';

/** A value that grows with the zoom from stop to stop, slowly at first. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()];
}

/** A value that changes evenly with the zoom; at each stop it may depend on what is drawn. */
export function evenly(
  ...stops: readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()];
}
