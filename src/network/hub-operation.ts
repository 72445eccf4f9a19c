import type { Km } from '../units/distance.ts';
import type { Load } from './equipment-class.ts';
import type { Provenance } from './provenance.ts';
import type { TariffId } from './service.ts';
import type { Mode, Names, TerminalId, TerminalKind } from './terminal.ts';

export const HUB_ACTIVITIES = ['origin', 'destination', 'transfer'] as const;
export type HubActivity = (typeof HUB_ACTIVITIES)[number];

/**
 * What a terminal does to cargo: takes it in (`origin`), hands it out (`destination`), or moves it from
 * one service to the next (`transfer`). A rule may name a terminal, or a kind in a country, or a kind; the
 * narrowest that fits holds.
 */
export interface HubRule extends Provenance {
  readonly id: string;
  readonly activity: HubActivity;
  /** What it is done to. */
  readonly loads: readonly Load[];
  readonly terminal: TerminalId | null;
  readonly kind: TerminalKind | null;
  readonly country: string | null;
  /** Null for any mode (and always for `origin`). */
  readonly fromMode: Mode | null;
  readonly toMode: Mode | null;
  /** Where the transfer ends when that is another terminal nearby. */
  readonly toTerminal: TerminalId | null;
  readonly distanceKm: Km;
  readonly typicalHours: number;
  readonly p90Hours: number;
  /** Days of storage before `storageTariff` is billed. */
  readonly freeDays: number;
  readonly storageTariff: TariffId | null;
  /** What is billed each time, none where it is free; null where that is not known. */
  readonly tariffs: readonly TariffId[] | null;
  readonly note: Names | null;
}
