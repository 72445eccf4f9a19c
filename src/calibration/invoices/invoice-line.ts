import type { EquipmentCode } from '../../consignment/equipment.ts';
import type { Mode } from '../../network/terminal.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Currency } from '../../units/money.ts';
import type { ItemSought } from './item-sought.ts';

/** What was carried, as an invoice says it: the model is asked about this. */
export interface InvoicedShipment {
  readonly date: BeijingDate;
  /** Codes of places or terminals of the network. */
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  /** None where the table does not say. One is the mode that carries the goods farthest; several are all there are. */
  readonly modes: readonly Mode[];
  /** As typed; empty where the table names none. */
  readonly carrier: string;
  readonly equipment: EquipmentCode;
  readonly boxes: number;
  /** Decimal text; empty takes what is usual. */
  readonly grossTonnes: string;
  readonly volumeM3: string;
  /** Key of a route, as a check of invoices lists them; empty where the table names none. */
  readonly route: string;
}

/** One amount of an invoice: a row of its table. */
export interface InvoiceLine {
  readonly row: number;
  readonly invoice: string;
  readonly shipment: InvoicedShipment;
  readonly itemText: string;
  readonly sought: ItemSought;
  /** Decimal text, for all that was shipped. */
  readonly amount: string;
  readonly currency: Currency;
  /** Days of the first departure and the last arrival; null where the table does not say. */
  readonly departed: BeijingDate | null;
  readonly arrived: BeijingDate | null;
}
