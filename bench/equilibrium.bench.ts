/**
 * A month of the sample year whose departures, locks, borders and terminals have only so much room: how often its flows are put on their ways until
 * less than 1e-4 of the loads would move, and whether successive averages come to rest in the same loads. Then boxes are
 * searched again at the waits, until none has a cheaper way than those it has.
 */

import { isMisuse } from '../src/cli/command-line.ts';
import { openNetworkFolder } from '../src/cli/network-folder.ts';
import { openSession } from '../src/cli/open-session.ts';
import { openMeasures } from '../src/cli/policy-folder.ts';
import { UNWATCHED } from '../src/compare/unwatched.ts';
import type { OpenBox } from '../src/contract/demand/matrix.ts';
import type { PolicySituation } from '../src/contract/policy.ts';
import { Bottlenecks } from '../src/matrix/capacity/bottlenecks.ts';
import type { GoodsInMonth } from '../src/matrix/capacity/congestion.ts';
import { dayCostOf } from '../src/matrix/capacity/day-costs.ts';
import { type BoxesOnWays, monthEquilibrium } from '../src/matrix/capacity/equilibrium.ts';
import { gapBetween } from '../src/matrix/capacity/fixed-point.ts';
import { settle } from '../src/matrix/capacity/search-ways.ts';
import { chosen, ObservedCorridors } from '../src/matrix/chosen.ts';
import { handedOver } from '../src/matrix/handed-over.ts';
import { instant, parseInstant } from '../src/units/instant.ts';
import { sampleDemand } from './bank/sample-flows.ts';
import { barAtLeast, barAtMost, countSpent } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const MONTH = process.env.MONTH ?? '2026-12';
const GAP = 1e-4;
const MOST_LOADINGS = 12;
/** Successive averages come near their limit as one over the loadings: three times as near by three times as many. */
const AVERAGES = [150, 450];
const LIMIT = { gap: 1e-10, most: 100 };
/** What of all loads may lie elsewhere by the last of them, and how much nearer than by the first it has to be. */
const SAME = 5e-4;
const NEARER = 2;

const NONE: PolicySituation = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const SOUGHT: PolicySituation = { ...NONE, scenario: 'as-sought' };

const { network } = await openChongqing();
const source = await openNetworkFolder('networks/chongqing', null);
const library = await openMeasures('scenarios', null);
if (isMisuse(source) || isMisuse(library) || !source.ok || !library.ok)
  throw new Error('the folders as shipped cannot be read');
const session = await openSession(source.value, library.value);
if (!session.ok) throw new Error('the folders as shipped cannot be opened');

const { flows, corridors } = await sampleDemand(network);
const handed = handedOver(flows, [MONTH]);
const boxes = handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
const found = await session.value.boxWays({ boxes, baseline: NONE, scenario: SOUGHT }, UNWATCHED);
if (!found.ok) throw new Error(JSON.stringify(found.issues));
const observed = new ObservedCorridors();
const all = handed.flatMap((one, index): (GoodsInMonth & { readonly box: OpenBox })[] => {
  const box = found.value[index];
  if (box?.status !== 'open') return [];
  const corridor = corridors.get(one.flow.id);
  if (corridor !== undefined) observed.add(corridor, one.boxes * box.teuPerBox);
  return [{ box, boxes: one.boxes, goods: one.flow, month: one.month, ready: one.ready }];
});
const choosers = all.map(({ box, boxes: count }) => ({ ...box, boxes: count }));
const { choice } = chosen(choosers, 'logit', observed);

const bottlenecks = new Bottlenecks(network, parseInstant(`${MONTH}-08T09:00`) ?? instant(0));
for (const { box } of all)
  for (const { rides } of box.ways) for (const ride of rides) bottlenecks.ofRide(ride);
const onWays = all.map(
  ({ box, boxes: count, goods, ready }): BoxesOnWays => ({
    box,
    boxes: count,
    tonnesPerBox: goods.tonnesPerBox,
    perDay: dayCostOf(network, goods, ready),
  }),
);
console.log(
  `${MONTH}: ${all.length} flows, ${bottlenecks.all.filter(({ kind }) => kind === 'slots').length} sections of ${bottlenecks.bounded.size} services, ${bottlenecks.boundedPlaces.size} places; ${bottlenecks.unbounded.size} services and ${bottlenecks.unboundedPlaces.size} places of unknown capacity`,
);
for (const side of ['before', 'after'] as const) {
  const at = { month: MONTH, side };
  const spent = countSpent();
  const own = monthEquilibrium(onWays, bottlenecks, choice, at, { gap: GAP, most: 60 });
  const ms = spent().process;
  barAtMost(`gap ${side} (${ms.toFixed(0)} ms of processor time)`, own.gap * 1e4, GAP * 1e4, 'x 1e-4');
  barAtMost(`loadings ${side}`, own.loadings, MOST_LOADINGS, '');
  const limit = monthEquilibrium(onWays, bottlenecks, choice, at, LIMIT);
  const [early = Number.NaN, late = Number.NaN] = AVERAGES.map((most) => {
    const slow = monthEquilibrium(onWays, bottlenecks, choice, at, { gap: 0, most }, 'averages');
    const elsewhere = gapBetween(slow.loads, limit.loads);
    console.log(
      `  successive averages after ${slow.loadings} loadings: gap ${slow.gap.toExponential(1)}, ${elsewhere.toExponential(1)} of the loads elsewhere than in a limit of gap ${limit.gap.toExponential(1)} after ${limit.loadings}`,
    );
    return elsewhere;
  });
  barAtMost('loads that lie elsewhere by successive averages', late * 1e4, SAME * 1e4, 'x 1e-4');
  barAtLeast('nearer than by a third of the loadings', early / late, NEARER, 'x');
}

const spent = countSpent();
let searches = 0;
const settled = await settle(
  {
    network,
    search: async (asked, waits) => {
      searches++;
      const ways = await session.value.waysAtWaits(
        { boxes: asked, baseline: NONE, scenario: SOUGHT, waits },
        UNWATCHED,
      );
      console.log(`  search ${searches}: ${(spent().process / 1000).toFixed(1)} s so far`);
      return ways;
    },
  },
  all,
  choice,
);
if (!settled.ok) throw new Error(JSON.stringify(settled.issues));
const { congestion, search } = settled.value;
const { runs } = congestion.report(0, search);
console.log(`  ${search.added} ways added in ${search.rounds} searches of all boxes`);
barAtMost('boxes with a cheaper way than those they have', search.cheaper, 0, '');
barAtMost(
  'loadings with the ways added',
  Math.max(...runs.map(({ loadings }) => loadings)),
  MOST_LOADINGS,
  '',
);
