import type { EquipmentCode } from '../consignment/equipment.ts';
import type { InsideItem } from '../network/contract-freight.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { Mode } from '../network/terminal.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';

/** What is asked besides a freight: a surcharge for each box, papers for each bill. */
export interface RateSurcharge {
  /** As the sheet calls it: `BAF`, `DOC`. */
  readonly name: string;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  /** Decimal text, per unit of the basis. */
  readonly price: string;
  readonly currency: Currency;
}

/** One price of the user's own between two places: a row of a rate sheet, for one kind of equipment. */
export interface ContractRate {
  /** Codes of places or terminals of the network. */
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  /** As typed; empty where the sheet names none. */
  readonly carrier: string;
  readonly equipment: EquipmentCode;
  readonly basis: Basis;
  /** Decimal text, per unit of the basis. */
  readonly price: string;
  readonly currency: Currency;
  /** Least amount billed, in the same currency; null for none. */
  readonly minimum: string | null;
  /** Units of a consignment from which and up to which it holds. */
  readonly leastUnits: number;
  readonly mostUnits: number | null;
  readonly validFrom: BeijingDate | null;
  readonly validTo: BeijingDate | null;
  readonly inside: readonly InsideItem[];
  readonly surcharges: readonly RateSurcharge[];
  /** Days on the way, and where it is transhipped, as typed: said beside the price, and acted on by nothing. */
  readonly transit: string;
  readonly via: string;
  readonly note: string;
  /** Where it stands: `rates.xlsx` · `Sheet1` · 7. */
  readonly source: RateSource;
}

export interface RateSource {
  readonly file: string;
  /** Empty for a file of text. */
  readonly sheet: string;
  readonly row: number;
}
