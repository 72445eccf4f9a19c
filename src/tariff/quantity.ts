import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { TariffId } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';

/**
 * Structure apart from price: how much of a tariff a ride or hub operation uses. `perUnit` is the part that
 * belongs to the network (km of a run, 1 for a lift); the consignment multiplies it (boxes, kg) and the rate
 * book prices it. The search and the ledger both read these lines.
 */
export interface QuantityLine {
  readonly tariff: TariffId;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  readonly perUnit: number;
  /** Where the event happens that makes the charge due. */
  readonly place: TerminalId;
  /** Where the charged stretch ends; equal to `place` at a hub. */
  readonly toPlace: TerminalId;
}
