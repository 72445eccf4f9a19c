import type { NetworkView } from '../../../contract/network-view.ts';
import type { LeverReach } from '../../../contract/policy.ts';
import type { MapLever, Position } from '../../../map/route/route-map.ts';

/** A lever with its place on the map. */
export interface LeverOnMap extends MapLever {
  readonly reach: LeverReach;
  /** Whether it changes a figure of the answer on screen. */
  readonly isSet: boolean;
}

const FIRST_MARK = 0x2460;
/** As many as have a circled digit of their own. */
const MARKS = 20;

/** What stands for a lever on the map and in its legend, by its position there: ①, ② … */
const markAt = (index: number): string =>
  index < MARKS ? String.fromCodePoint(FIRST_MARK + index) : `(${index + 1})`;

/** The levers that are set, in their order, and the one that was asked for, each with the lines and marks to draw. */
export function leversOnMap(
  reaches: readonly LeverReach[],
  view: Pick<NetworkView, 'terminals' | 'links'>,
  { set, asked }: { readonly set: readonly string[]; readonly asked: string | null },
): readonly LeverOnMap[] {
  const shown = asked === null || set.includes(asked) ? set : [...set, asked];
  const positions = new Map(
    view.terminals.map(({ id, position: { lon, lat } }): [string, Position] => [id, [lon, lat]]),
  );
  const links = new Map(view.links.map((link) => [link.id, link]));
  return shown.flatMap((id, index) => {
    const reach = reaches.find(({ measure }) => measure === id);
    if (reach === undefined) return [];
    const sections = reach.links.flatMap((key) => {
      const link = links.get(key);
      if (link === undefined) return [];
      const [from, to] = [positions.get(link.from), positions.get(link.to)];
      return from && to ? [{ mode: link.mode, from, to, alignment: link.alignment, forward: true }] : [];
    });
    const terminals = reach.terminals.flatMap((key) => {
      const position = positions.get(key);
      return position === undefined ? [] : [position];
    });
    return [{ id, mark: markAt(index), sections, terminals, reach, isSet: set.includes(id) }];
  });
}
