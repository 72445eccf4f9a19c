import type { MapFlow } from '../../../../map/difference/difference-map.ts';
import {
  type DifferenceMeasure,
  differenceOf,
  type LinkLoad,
  toneOf,
} from '../../../../state/demand/link-differences.ts';
import type { Atlas } from '../../../explore/atlas.ts';

/** What the map shows of each link: by how much it differs, or what goes over it under one of the two. */
export const SIDES = ['difference', 'before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** The links as the map draws them, as wide as what they stand for; those the network does not have are left out. */
export function flowsOnMap(
  loads: readonly LinkLoad[],
  side: Side,
  measure: DifferenceMeasure,
  { links, terminals }: Atlas,
): readonly MapFlow[] {
  const known = loads.flatMap(({ link: id, teu }) => {
    const link = links.get(id);
    const from = link && terminals.get(link.from)?.position;
    const to = link && terminals.get(link.to)?.position;
    if (!link || !from || !to) return [];
    const difference = differenceOf(teu, link.distanceKm, measure) ?? 1;
    const size =
      side !== 'difference'
        ? teu[side]
        : measure === 'share'
          ? Math.min(1, Math.abs(difference))
          : Math.abs(difference);
    return [{ link, from, to, size, tone: side === 'difference' ? toneOf(teu) : ('flow' as const) }];
  });
  const most = Math.max(0, ...known.map(({ size }) => size));
  return known
    .filter(({ tone, size }) => tone !== 'flow' || size > 0)
    .map(({ link: { id, mode, alignment }, from, to, size, tone }) => ({
      id,
      mode,
      alignment,
      from: [from.lon, from.lat],
      to: [to.lon, to.lat],
      tone,
      weight: most === 0 ? 0 : size / most,
    }));
}
