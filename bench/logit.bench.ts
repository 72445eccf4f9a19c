/**
 * A slider over 640,000 itineraries of 128,000 boxes in flat arrays: each is priced at what its place on the slider
 * leaves of it, and all boxes divide over theirs, nested by corridor, with path sizes. Shares are held against those of
 * a run first, and both divisions of a table against each other to the last bit. Beside it what the exponentials alone
 * take, one at a time, and the engine's own, whose last places hang on the machine.
 */
import { exponential } from '../src/choice/exponential.ts';
import { scalarTable } from '../src/choice/table/open-table.ts';
import type { OpenBox, ShipperChoice, WayCorridor } from '../src/contract/demand/matrix.ts';
import { choiceModelOf, divide } from '../src/matrix/divide.ts';
import { BoxDivider } from '../src/matrix/live/divide-box.ts';
import { liveWays } from '../src/matrix/live/live-ways.ts';
import { fen } from '../src/units/money.ts';
import { barAtMost, threadMs } from './measure.ts';
import { pick, seededRandom } from './seeded-random.ts';

const BOXES = 128_000;
const WAYS = 5;
const KINDS = 2000;
const ROUNDS = 16;
const CORRIDORS: readonly WayCorridor[] = ['river', 'road', 'rail_sea', 'china_europe'];
const CHOICE: ShipperChoice & { readonly kind: 'logit' } = {
  ...{ kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1 },
  constants: { river: 120.5, road: -80 },
};

const random = seededRandom(640);
const kinds = Array.from({ length: KINDS }, (): OpenBox['ways'] =>
  Array.from({ length: WAYS }, (_, index) => {
    const amount = fen(500_000 + Math.floor(random() * 600_000));
    const cost = { invoice: amount, billed: amount, generalised: amount, minutes: 0, co2eKg: 0 };
    return {
      ...{ key: `${index}`, corridor: pick(random, CORRIDORS), links: [] },
      rides: [`first ${index}`, `last ${Math.floor(random() * 3)}`],
      cost: {
        before: { ...cost, reliefs: new Map(), undecided: [], borne: fen(0), prices: [], emissions: [] },
        after: null,
      },
    };
  }),
);
const boxes = kinds.map((ways) => ({
  boxes: 1,
  box: { teuPerBox: 2, ways: ways.map(({ cost, ...way }) => ({ ...way, before: cost.before, entries: [] })) },
}));
const all = Array.from({ length: BOXES }, (_, index) => boxes[index % KINDS]).flatMap((box) => box ?? []);
const flat = liveWays(all);
const divider = new BoxDivider(flat, CHOICE);
const { generalised } = flat;
for (let box = 0; box < BOXES; box++) {
  const own = generalised.subarray(box * WAYS, (box + 1) * WAYS);
  divider.open(box, () => true, Math.min(...own));
}
const relief = Float64Array.from(generalised, (cost) => Math.round(0.2 * random() * cost));
const { cost } = divider;

/** @param place on the slider, 0 as the baseline is */
function pass(place: number): void {
  for (let way = 0; way < cost.length; way++)
    cost[way] = (generalised[way] ?? Number.NaN) - place * (relief[way] ?? Number.NaN);
  divider.divide(0, BOXES);
}

pass(0);
let different = 0;
for (const [kind, ways] of kinds.entries()) {
  const own = divide(ways, 'before', CHOICE, choiceModelOf(CHOICE, ways)).shares;
  own.forEach((share, index) => {
    if (share !== divider.share[kind * WAYS + index]) different++;
  });
}
barAtMost('shares that differ from those of a run by a bit', different, 0, '');

pass(1);
const scalar = scalarTable({
  options: Array.from({ length: BOXES }, () => WAYS),
  dissimilarity: CHOICE.dissimilarity,
});
const { table } = divider.divided;
for (const array of ['scale', 'nests', 'nest', 'cost', 'constant', 'overlap'] as const)
  scalar.table[array].set(table[array]);
const scalarMs = leastOf(() => scalar.divide(0, BOXES));
barAtMost(
  'shares that differ between one at a time and two',
  scalar.table.share.reduce((count, share, way) => count + (share === table.share[way] ? 0 : 1), 0),
  0,
  '',
);

const utilities = Float64Array.from(cost, () => -8 * random());
console.log(
  `  exponentials alone: ${leastOf(() => utilities.map(exponential)).toFixed(1)} ms, the engine's own ${leastOf(() => utilities.map(Math.exp)).toFixed(1)} ms`,
);
const lanesMs = leastOf(() => divider.divided.divide(0, BOXES));
console.log(
  `  the division alone: one at a time ${scalarMs.toFixed(1)} ms, two ${lanesMs.toFixed(1)} ms (${(scalarMs / lanesMs).toFixed(1)} x)`,
);
barAtMost(
  `a slider over ${(BOXES * WAYS).toLocaleString('en')} itineraries, one core`,
  leastOf((round) => pass(round / ROUNDS)),
  16,
  'ms',
);

function leastOf(work: (round: number) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = threadMs() ?? Number.NaN;
    work(round);
    least = Math.min(least, (threadMs() ?? Number.NaN) - before);
  }
  return least;
}
