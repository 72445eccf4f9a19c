import type { Assessment } from '../../compare/assess.ts';
import { joinKey, keyParts } from '../../figures/figure-key.ts';
import { wholeOf } from '../../figures/rows-apart.ts';
import { callKey } from '../../figures/targets/call.ts';
import { runTo } from '../../network/call-at.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { RideStep } from '../../routing/itinerary.ts';
import type { ScenarioEdit } from './scenario-edit.ts';

/** The edits of figures that a route rests on. `network` is the one it was searched on. */
export function editsOnItinerary(
  edits: readonly ScenarioEdit[],
  network: Network,
  { itinerary, rows }: Assessment,
): readonly ScenarioEdit[] {
  const keys = new Set<string>();
  for (const step of itinerary.steps) {
    if (step.kind === 'hub') keys.add(`hub_operation ${step.rule.id}`);
    else noteRide(keys, network, step);
  }
  for (const { charge } of rows) {
    keys.add(`tariff ${charge.tariff}`);
    for (const { parameter } of charge.rate.factors) keys.add(`parameter ${parameter}`);
  }
  return edits.filter(({ figure: { target, key }, isCarried }) => {
    const [row = key] = target === 'tariff' || target === 'parameter' ? keyParts(key) : [key];
    return !isCarried && keys.has(`${target} ${row}`);
  });
}

function noteRide(keys: Set<string>, network: Network, { service, board, alight }: RideStep): void {
  keys.add(`service ${service.id}`);
  for (let position = board + 1; position <= alight; position++) {
    keys.add(`call ${callKey(service.id, position)}`);
    const link = entryOf(network.links, runTo(service, position).link, 'link');
    keys.add(`emission_factor ${link.emissionFactor}`);
  }
}

/** The key of the row that was parted, which is the one that people know. */
export const keyOfWhole = (key: string): string => joinKey(...keyParts(key).map(wholeOf));
