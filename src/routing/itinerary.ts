import type { HubRule } from '../network/hub-operation.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Instant } from '../units/instant.ts';

/** Work done on the cargo at a terminal, or between two terminals next to each other. */
export interface HubStep {
  readonly kind: 'hub';
  readonly rule: HubRule;
  readonly terminal: TerminalId;
  readonly toTerminal: TerminalId;
  readonly start: Instant;
  readonly end: Instant;
}

/** Carriage by one booking of one service; indexes are positions in `service.calls`. */
export interface RideStep {
  readonly kind: 'ride';
  readonly service: Service;
  readonly board: number;
  readonly alight: number;
  /** When the cargo was ready to load; the wait lasts from here to `departure`. */
  readonly ready: Instant;
  readonly departure: Instant;
  readonly arrival: Instant;
}

export type Step = HubStep | RideStep;

/** One answer of the search: hub and ride steps in turn, from taking in at the origin to handing out at the destination. */
export interface Itinerary {
  readonly steps: readonly Step[];
  readonly start: Instant;
  readonly arrival: Instant;
}
