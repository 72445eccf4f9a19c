/**
 * One pass of the choice over 640,000 itineraries of 128,000 boxes, in flat arrays as a slider has it: nested by corridor,
 * with path sizes. Shares are held against those of a run first. Beside it what the exponentials alone take, ours and
 * the engine's, whose last places hang on the machine.
 */
import { exponential } from '../src/choice/exponential.ts';
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
const ROUNDS = 8;
const CORRIDORS: readonly WayCorridor[] = ['river', 'road', 'rail_sea', 'china_europe'];
const CHOICE: ShipperChoice = {
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
const sizes = new Float64Array(BOXES * WAYS);
const shares = new Float64Array(BOXES * WAYS);
for (let box = 0; box < BOXES; box++) divider.sizes(box * WAYS, (box + 1) * WAYS, () => true, sizes);

function pass(): void {
  for (let box = 0; box < BOXES; box++) {
    const from = box * WAYS;
    let least = Number.POSITIVE_INFINITY;
    for (let way = from; way < from + WAYS; way++) least = Math.min(least, flat.generalised[way] ?? least);
    divider.divide(from, from + WAYS, divider.modelOf(least), flat.generalised, sizes, shares);
  }
}

pass();
let different = 0;
for (const [kind, ways] of kinds.entries()) {
  const own = divide(ways, 'before', CHOICE, choiceModelOf(CHOICE, ways)).shares;
  own.forEach((share, index) => {
    if (share !== shares[kind * WAYS + index]) different++;
  });
}
barAtMost('shares that differ from those of a run by a bit', different, 0, '');

const utilities = Float64Array.from(shares, () => -8 * random());
console.log(
  `  exponentials alone: ${leastOf(() => utilities.map(exponential)).toFixed(1)} ms, the engine's own ${leastOf(() => utilities.map(Math.exp)).toFixed(1)} ms`,
);
barAtMost(
  `choice over ${(BOXES * WAYS).toLocaleString('en')} itineraries, one core`,
  leastOf(pass),
  16,
  'ms',
);

function leastOf(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = threadMs() ?? Number.NaN;
    work();
    least = Math.min(least, (threadMs() ?? Number.NaN) - before);
  }
  return least;
}
