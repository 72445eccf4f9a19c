import type { MatrixSummary } from '../contract/demand/matrix.ts';
import type { PayerSum, WelfareAccount } from '../contract/demand/payers.ts';
import { fen } from '../units/money.ts';

/** What shippers gain, what payers lay out for it, and what is left of both. */
export function welfareOf(
  { choiceCost }: Pick<MatrixSummary, 'choiceCost'>,
  payers: readonly PayerSum[],
): WelfareAccount {
  const shippers = fen(choiceCost.before - choiceCost.after);
  const borne = payers.map(({ payer, outlay }) => ({ payer, amount: fen(0 - outlay) }));
  const net = borne.reduce((sum, { amount }) => sum + amount, 0 + shippers);
  return { shippers, payers: borne, net: fen(net) };
}
