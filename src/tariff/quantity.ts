import type { TariffId } from '../network/service.ts';
import type { Basis, ChargeCode, TariffItem } from '../network/tariff-item.ts';
import type { Mode, TerminalId } from '../network/terminal.ts';
import type { LineContract } from './ride-contract.ts';

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
  /** Mode of the carriage billed; null at a hub, where a box is a box whatever it is carried by. */
  readonly mode: Mode | null;
  /** Where the event happens that makes the charge due. */
  readonly place: TerminalId;
  /** Where the charged stretch ends; equal to `place` at a hub. */
  readonly toPlace: TerminalId;
  /** How it hangs on the user's contract freights; left out where it does not. */
  readonly contract?: LineContract;
}

/** What is due though no tariff prices it: its rate is unknown, and so is every total it belongs to. */
export const unpriced = (
  charge: ChargeCode,
  mode: Mode | null,
  place: TerminalId,
  toPlace: TerminalId,
): QuantityLine => ({ tariff: NO_TARIFF, charge, basis: 'shipment', perUnit: 1, mode, place, toPlace });

/** Stands where a tariff's key would; no table holds it. */
const NO_TARIFF: TariffId = '';

/** Whether a line or charge is due though no tariff prices it. */
export const hasNoTariff = ({ tariff }: Pick<QuantityLine, 'tariff'>): boolean => tariff === NO_TARIFF;

/** The lines of a tariff: one for each charge and basis, however many boxes and dates it has rows for. */
export function tariffLines(items: readonly TariffItem[]): readonly Pick<TariffItem, 'charge' | 'basis'>[] {
  const known = linesOf.get(items);
  if (known) return known;
  const lines = items.filter(
    (item, index) =>
      items.findIndex(({ charge, basis }) => charge === item.charge && basis === item.basis) === index,
  );
  linesOf.set(items, lines);
  return lines;
}

/** Every ride of a network asks again for the lines of its tariffs. */
const linesOf = new WeakMap<readonly TariffItem[], readonly TariffItem[]>();
