import { NetworkGraphs } from '../../graph/network-graphs.ts';
import { packNetwork, unpackNetwork } from '../../network/build/pack-network.ts';
import type { Network } from '../../network/network.ts';
import type { OpenNetwork } from '../open-network.ts';
import { type PrebuiltFiles, readPrebuilt } from './prebuilt-file.ts';

const networkFile = (digest: string): string => `network-${digest}.json`;
/** Of boxes, which nearly everyone asks after. */
const graphFile = (digest: string): string => `graph-${digest}.bin`;

/** A loaded network and its compiled graph, for {@link prebuiltNetwork}. */
export function networkFiles(digest: string, network: Network): PrebuiltFiles {
  const graph = new NetworkGraphs(network).of('box').toBuffer();
  return new Map<string, string | Uint8Array>([
    [networkFile(digest), packNetwork(network)],
    [graphFile(digest), new Uint8Array(graph)],
  ]);
}

/** The network of the folder that has this digest; null where the build made none of it. */
export async function prebuiltNetwork(folder: string, digest: string): Promise<OpenNetwork | null> {
  const [network, graph] = await Promise.all([
    readPrebuilt(folder, networkFile(digest)),
    readPrebuilt(folder, graphFile(digest)),
  ]);
  if (network === null || graph === null) return null;
  return {
    network: unpackNetwork(new TextDecoder().decode(network)),
    graphs: new Map([['box', new Uint8Array(graph).buffer]]),
  };
}
