import type { FigureRef } from '../figures/figure-ref.ts';
import type { FlatReason } from '../network/price-series.ts';
import type { Basis, ChargeCode, Party } from '../network/tariff-item.ts';
import type { Names } from '../network/terminal.ts';
import type { HeldPoint } from '../tariff/level-on.ts';
import type { ProvenanceView } from './network-view.ts';

/** A price of a tariff as a card shows it. */
export interface TariffLine extends ProvenanceView {
  readonly tariff: string;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  /** `20`, `40`, an equipment code, or `*` for any box. */
  readonly equipment: string;
  /** Tariff price before factors, decimal text; null when unknown. */
  readonly listPrice: string | null;
  /** The list price times its factors on the card's day; null when unknown. */
  readonly unitPrice: string | null;
  /** Span of `unitPrice`. */
  readonly low: string | null;
  readonly high: string | null;
  readonly currency: string;
  readonly minimum: string | null;
  readonly factors: readonly { readonly parameter: string; readonly value: string; readonly unit: string }[];
  /** How the price has moved with its series since its own day; null where it stays. */
  readonly move: {
    readonly series: string;
    readonly names: Names;
    readonly pricedOn: string;
    readonly factor: string;
    readonly held: HeldPoint | null;
  } | null;
  /** Why it stays; null where it moves, or nobody says. */
  readonly flat: FlatReason | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the price is in force on the card's day; one that is not is the last before it, or the first after. */
  readonly inForce: boolean;
  readonly payer: Party;
  readonly payee: Party;
  readonly note: Names | null;
  /** Asks for the figure's card, and names it in a user's figure. */
  readonly figure: FigureRef;
}
