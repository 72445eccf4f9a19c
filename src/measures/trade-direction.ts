import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import { terminalOf } from '../routing/way.ts';

export type TradeDirection = 'domestic' | 'export' | 'import';

const HOME = 'CN';

/** Export where the goods leave China, import where they enter it; otherwise nothing is declared here. */
export function tradeDirection(
  network: Network,
  { origins, destinations }: Pick<Consignment, 'origins' | 'destinations'>,
): TradeDirection {
  const [origin] = origins;
  const [destination] = destinations;
  if (origin === undefined || destination === undefined) return 'domestic';
  const from = terminalOf(network, origin).country;
  const to = terminalOf(network, destination).country;
  if (from === to) return 'domestic';
  if (from === HOME) return 'export';
  return to === HOME ? 'import' : 'domestic';
}
