import type { Network } from '../network/network.ts';
import type { ServiceId, TariffId } from '../network/service.ts';
import type { ChargeCode } from '../network/tariff-item.ts';

/** By how much the prices of an item differ from the model's, as invoices say. */
export interface PriceCorrection {
  readonly charge: ChargeCode;
  /** The tariff it is for; null for all tariffs of the item that have no correction of their own. */
  readonly tariff: TariffId | null;
  /** What the model's price is multiplied by; decimal text. */
  readonly factor: string;
  /** How much of it is what the invoices say, from 0 to 1; the rest is the level above: the item, or the model as it is. */
  readonly credibility: number;
  /** Standard deviation of the log ratio of one invoice about the corrected price. */
  readonly spread: number;
  /** Invoiced amounts behind it. */
  readonly invoices: number;
}

/** By how much the runs of a service take longer than the model's, as dates on invoices say. */
export interface DelayCorrection {
  readonly service: ServiceId;
  /** What typical hours under way are multiplied by; decimal text. */
  readonly factor: string;
  readonly credibility: number;
  /** Journeys behind it. */
  readonly journeys: number;
}

/** Private correction factors: plain data, kept on the device alone. */
export interface Calibration {
  /** The file of invoices they were learned from. */
  readonly name: string;
  /** `id edition` of the network that was corrected. */
  readonly network: string;
  readonly prices: readonly PriceCorrection[];
  readonly delays: readonly DelayCorrection[];
}

/** As a calibration names the network it was learned on. */
export const networkName = ({ id, edition }: Pick<Network, 'id' | 'edition'>): string => `${id} ${edition}`;

/** What an invoiced amount says of the model's prices. */
export interface PriceObservation {
  /** The invoice, as the table calls it: whole invoices are held back, never a part of one. */
  readonly invoice: string;
  /** CNY in fen. */
  readonly paid: number;
  /** The prices that the amount was the sum of, each with what the model billed by it, in fen and above zero. */
  readonly prices: readonly ModelledPrice[];
}

export interface ModelledPrice {
  readonly charge: ChargeCode;
  readonly tariff: TariffId;
  readonly modelled: number;
}

/** What the model billed for an amount, in fen. */
export const modelledOf = ({ prices }: Pick<PriceObservation, 'prices'>): number =>
  prices.reduce((sum, { modelled }) => sum + modelled, 0);

/** What the dates of an invoice say of the model's times. */
export interface DelayObservation {
  readonly invoice: string;
  readonly services: readonly ServiceId[];
  /** Days from the first departure to the last arrival. */
  readonly actualDays: number;
  readonly modelledDays: number;
}
