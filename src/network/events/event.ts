import type { BeijingDate } from '../../units/instant.ts';
import type { Affected } from '../crossings/advisory.ts';
import type { Provenance } from '../provenance.ts';
import type { TariffId } from '../service.ts';
import type { Names } from '../terminal.ts';

export type EventId = string;

export const EVENT_EFFECTS = ['closed', 'minutes', 'factor', 'surcharge', 'capacity_share'] as const;
export type EffectKind = (typeof EVENT_EFFECTS)[number];

/** Items of the bill that a surcharge may stand under, and what its amount is per. */
export const EVENT_CHARGES = ['EVENT_SURCHARGE', 'WAR_RISK'] as const;
export const SURCHARGE_BASES = ['box', 'teu'] as const;

/** What an event does to steps that happen where and while it is in force. */
export type EventEffect =
  /** Nothing goes through. */
  | { readonly kind: 'closed' }
  /** So many minutes more, at most until it ends. */
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** So many times as long, at most until it ends. */
  | { readonly kind: 'factor'; readonly factor: number }
  /** Billed by rows of a tariff of its own that hold while it is in force. */
  | { readonly kind: 'surcharge'; readonly tariff: TariffId }
  /** Of the goods that usually go, only this part finds room on a departure; more than 0, less than 1. */
  | { readonly kind: 'capacity_share'; readonly share: number };

/** Something dated that happens to a part of the network: an overhaul, a closure, a storm, a surcharge. */
export interface NetworkEvent extends Provenance {
  readonly id: EventId;
  readonly affected: Affected;
  /** ISO 3166-1 alpha-2: of rides those that begin in this country alone; null for all. */
  readonly country: string | null;
  /** First and last day, both included; null is open. */
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  /** The day from which it was known; null for ever. */
  readonly knownSince: BeijingDate | null;
  readonly effect: EventEffect;
  readonly text: Names;
}

/** The events that somebody could know of on a day; all of them where no day is given. */
export const knownOn = (events: readonly NetworkEvent[], day: BeijingDate | null): readonly NetworkEvent[] =>
  day === null ? events : events.filter(({ knownSince }) => knownSince === null || knownSince <= day);
