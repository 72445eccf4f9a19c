import type { Names } from '../../network/terminal.ts';
import type { Position } from '../route/map-route.ts';

/** Events in force at one place, as the map names them. */
export interface MapEvent {
  readonly id: string;
  readonly position: Position;
  readonly names: Names;
}
