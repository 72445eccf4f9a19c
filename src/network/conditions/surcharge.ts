import type { Load } from '../equipment-class.ts';
import type { HubActivity } from '../hub-operation.ts';
import type { TariffId } from '../service.ts';
import type { Mode, TerminalKind } from '../terminal.ts';

/** Where a surcharge may be laid: on a ride, or on what a terminal does. */
export const SURCHARGE_EVENTS = ['ride', 'origin', 'destination', 'transfer'] as const;
export type SurchargeEvent = 'ride' | HubActivity;

/**
 * A tariff billed besides what a ride or operation names itself, wherever one of its kind happens. Whether it is due for
 * the goods its condition says. What is null or empty holds of any.
 */
export interface Surcharge {
  readonly id: string;
  readonly tariff: TariffId;
  readonly events: readonly SurchargeEvent[];
  readonly loads: readonly Load[];
  /** Of the ride. */
  readonly mode: Mode | null;
  readonly corridor: string | null;
  /** Of the terminal. */
  readonly kind: TerminalKind | null;
  /** Of the terminal, or of both ends of the ride. */
  readonly country: string | null;
}
