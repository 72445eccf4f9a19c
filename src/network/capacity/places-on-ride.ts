import type { BeijingDate } from '../../units/instant.ts';
import { isTouchedBetween, type Touch, touchesOf } from '../crossings/touches.ts';
import { entryOf } from '../entry-of.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Mode, TerminalKind } from '../terminal.ts';
import type { BoundedKind, PlaceCapacity } from './place-capacity.ts';

/** A place through which a ride goes, or at which it is handled. */
export interface PlaceOnRide {
  readonly kind: BoundedKind;
  readonly id: string;
}

/**
 * Places that a ride uses, each once: a lock or canal, a border and a link where it runs over them, a border station
 * where it comes to it, a port or yard where the box is put on and taken off. Quays load ships and yards trains: trucks
 * that fetch the box use neither.
 */
export function placesOnRide(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): readonly PlaceOnRide[] {
  const found = new Map<string, PlaceOnRide>();
  for (const touch of touchesOf(network, service)) {
    const { kind, id } = touch;
    if (!isBounded(kind) || !isTouchedBetween(touch, board, alight)) continue;
    if (kind === 'terminal' && !usesTerminal(network, service.mode, touch, board, alight)) continue;
    found.set(`${kind} ${id}`, { kind, id });
  }
  return [...found.values()];
}

const isBounded = (kind: Touch['kind']): kind is BoundedKind =>
  kind === 'strait' || kind === 'border' || kind === 'terminal' || kind === 'link';

/** Whose work fills a terminal; null: whatever ends there. */
const FILLED_BY: Readonly<Record<TerminalKind, readonly Mode[] | null>> = {
  sea_port: ['sea', 'river'],
  river_port: ['sea', 'river'],
  rail_yard: ['rail'],
  airport: ['air'],
  border_crossing: null,
  inland_depot: null,
  overseas_hub: null,
  chokepoint: null,
};

function usesTerminal(
  network: Network,
  mode: Mode,
  { id, position }: Touch,
  board: number,
  alight: number,
): boolean {
  const { kind } = entryOf(network.terminals, id, 'terminal');
  if (kind === 'border_crossing') return position > board;
  return (position === board || position === alight) && FILLED_BY[kind]?.includes(mode) !== false;
}

/** Of a place on a day; undefined where no row holds. */
export const capacityOn = (
  { capacities }: Network,
  { kind, id }: PlaceOnRide,
  day: BeijingDate,
): PlaceCapacity | undefined =>
  capacities.find(
    ({ place, from, to }) =>
      place.kind === kind && place.id === id && (from === null || from <= day) && (to === null || day <= to),
  );
