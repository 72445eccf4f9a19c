import type { LayeredNetwork } from '../../figures/layers.ts';
import type { NetworkGraphs } from '../../graph/network-graphs.ts';
import { layForSearch, layPrices } from '../../measures/levers/edited-network.ts';
import { leversInForce, openLevers } from '../../measures/levers/levers-in-force.ts';
import type { PolicyTerms } from '../../measures/terms.ts';
import { type BeijingDate, beijingDate } from '../../units/instant.ts';
import { type Result, success } from '../../units/issue.ts';
import type { GoodsClass } from '../build/bank-plan.ts';
import type { ArcPrices } from './arc-prices.ts';
import { type PricedClass, priceClass } from './priced-class.ts';
import { relievedPrices } from './relieved-prices.ts';
import { haveSameArcs } from './same-arcs.ts';

/** A class of goods under a situation: levers on the network that it is priced on, measures laid over its lines. */
export interface SituatedClass {
  readonly priced: PricedClass;
  readonly prices: ArcPrices;
  /** Whether its arcs are those of the network without levers: else it needs a bank of its own. */
  readonly hasSameArcs: boolean;
}

/** As a comparison of the goods would be priced; fails where the levers of the situation do not go together. */
export function situateClass(
  beneath: LayeredNetwork,
  graphs: NetworkGraphs,
  { consignment }: Pick<GoodsClass, 'consignment'>,
  terms: PolicyTerms,
  dates: readonly BeijingDate[],
): Result<SituatedClass> {
  const { load } = consignment.equipment;
  const day = terms.day ?? beijingDate(consignment.ready);
  const levers = leversInForce(terms, day, consignment);
  const searched = layForSearch(beneath, levers.edits, consignment, day);
  if (!searched.ok) return searched;
  const edited = layPrices(searched.value, levers.edits, consignment, day);
  if (!edited.ok) return edited;
  const { network } = edited.value.billed;
  const graph = graphs.for(network).of(load);
  const priced = priceClass(network, graph, consignment, dates);
  return success(
    {
      priced,
      prices: relievedPrices(priced, terms),
      hasSameArcs: haveSameArcs(graphs.of(load), graph),
    },
    [...searched.issues, ...edited.issues, ...openLevers(levers)],
  );
}
