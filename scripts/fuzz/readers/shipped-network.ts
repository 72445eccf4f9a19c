import { loadNetwork } from '../../../src/network/build/load.ts';
import type { Network } from '../../../src/network/network.ts';
import { textsOf } from './texts-of.ts';

let network: Network | null = null;

/** The network that is shipped, opened once. */
export function shippedNetwork(): Network {
  if (network === null) {
    const loaded = loadNetwork(textsOf('networks/chongqing', '.csv', '.yaml'));
    if (!loaded.ok) throw new Error(`the shipped network does not load: ${JSON.stringify(loaded.issues[0])}`);
    network = loaded.value;
  }
  return network;
}
