import { hashText } from '../units/hash.ts';
import { present } from '../units/present.ts';
import { modelledOf, type PriceObservation } from './calibration.ts';
import { factorOf, fitPrices } from './fit-calibration.ts';

/** An amount of a held-back invoice: what the model said, and what the model corrected by the others would have said. */
export interface HeldBackAmount {
  readonly invoice: string;
  readonly paid: number;
  readonly modelled: number;
  readonly corrected: number;
}

/** Errors on invoices that nothing was learned from. */
export interface HeldBack {
  /** Parts the invoices were dealt into; each was held back once. */
  readonly folds: number;
  readonly invoices: number;
  readonly amounts: readonly HeldBackAmount[];
  /** Median of the size of the error, as a share of what was paid. */
  readonly medianBefore: number;
  readonly medianAfter: number;
}

const FOLDS = 5;
/** Begins the text by whose hash invoices are dealt into folds. */
const SEED = 'yusuan held back 20261130';

/**
 * Cross-validation by whole invoices: dealt into five parts, or as many as there are, each part is judged by factors
 * learned from the others. The deal is fixed by a seed and the names of the invoices. Null for fewer than two.
 */
export function holdBack(observed: readonly PriceObservation[]): HeldBack | null {
  const invoices = [...new Set(observed.map(({ invoice }) => invoice))].sort(
    (a, b) => dealOf(a) - dealOf(b) || (a < b ? -1 : 1),
  );
  if (invoices.length < 2) return null;
  const folds = Math.min(FOLDS, invoices.length);
  const foldOf = new Map(invoices.map((invoice, at) => [invoice, at % folds]));
  const amounts = Array.from({ length: folds }, (_, fold) => {
    const isHeldBack = ({ invoice }: PriceObservation): boolean => foldOf.get(invoice) === fold;
    const learned = fitPrices(observed.filter((one) => !isHeldBack(one)));
    return observed.filter(isHeldBack).map(
      (one): HeldBackAmount => ({
        invoice: one.invoice,
        paid: one.paid,
        modelled: modelledOf(one),
        corrected: Math.round(correctedOf(one, learned)),
      }),
    );
  }).flat();
  return {
    folds,
    invoices: invoices.length,
    amounts,
    medianBefore: medianError(amounts, ({ modelled }) => modelled),
    medianAfter: medianError(amounts, ({ corrected }) => corrected),
  };
}

const dealOf = (invoice: string): number => hashText(`${SEED} ${invoice}`);

const correctedOf = ({ prices }: PriceObservation, learned: ReturnType<typeof fitPrices>): number =>
  prices.reduce((sum, price) => sum + price.modelled * Number(factorOf(learned, price)?.factor ?? '1'), 0);

function medianError(amounts: readonly HeldBackAmount[], said: (amount: HeldBackAmount) => number): number {
  const sorted = amounts
    .map((amount) => Math.abs(said(amount) - amount.paid) / amount.paid)
    .sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (present(sorted[Math.floor(middle)]) + present(sorted[Math.ceil(middle)])) / 2;
}
