/**
 * The itinerary bank of the sample year in seven daily slots, under twelve parameters. Checks first: the bank
 * against routing anew with the search and the rates of comparisons, at random corners and inner points of the box, two
 * competing measures and a slider across the point where they meet among them. Then times, in processor time of the
 * threads that work; what routing anew would take for all subsets is a sample's time, extrapolated.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { packBank } from '../src/bank/bank-file.ts';
import { shardsOf } from '../src/bank/build/bank-plan.ts';
import { ShardBuilder } from '../src/bank/build/build-shard.ts';
import { mergeParts } from '../src/bank/build/merge-parts.ts';
import { certificateOf } from '../src/bank/certificate.ts';
import { chooseLeast } from '../src/bank/choose.ts';
import { faresAt, fareTable } from '../src/bank/fares.ts';
import { priceClass } from '../src/bank/prices/priced-class.ts';
import { parametricCosts } from '../src/bank/search/parametric-costs.ts';
import { type MovedParameter, pointUnder } from '../src/bank/subset-points.ts';
import { subsetValues, type WeightedDemand } from '../src/bank/subset-values.ts';
import { shapley } from '../src/policy/shapley.ts';
import { type BuildOrder, type BuildReply, buildInWorkers } from './bank/build-in-workers.ts';
import { checkExactness } from './bank/check-exactness.ts';
import { type SampleWeek, sampleGround } from './bank/sample-ground.ts';
import { sampleMeasures } from './bank/sample-measures.ts';
import { barAtLeast, barAtMost, threadMs } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const FILE = fileURLToPath(import.meta.url);
const DECEMBER: SampleWeek = { from: '2026-12-07', slackShare: 0.05 };
/** A week in which quotations change from week to week all along the way. */
const MARCH: SampleWeek = { from: '2026-03-02', slackShare: 0.05 };
const WORKERS = 2;
const MEASURES = 12;

if (isMainThread) await measure();
else await work(workerData as SampleWeek);

async function work(week: SampleWeek): Promise<void> {
  const { network } = await openChongqing();
  const { ground } = await sampleGround(network, week);
  ground.graphOf('box');
  const shards = shardsOf(ground.plan);
  let builder = new ShardBuilder(ground);
  // One shard of each class first, thrown away: what compiles the code and reads the network is no part of a build.
  for (const shard of shards.slice(0, 40)) builder.build(shard, () => false);
  builder = new ShardBuilder(ground);
  parentPort?.on('message', (order: BuildOrder) => {
    if (order === 'end') {
      parentPort?.close();
      return;
    }
    const before = threadMs() ?? Number.NaN;
    const parts = order.shards.flatMap((position) => {
      const shard = shards[position];
      const part = shard ? builder.build(shard, () => false) : null;
      return part ? [part] : [];
    });
    const processMs = (threadMs() ?? Number.NaN) - before;
    parentPort?.postMessage({ parts, processMs } satisfies BuildReply);
  });
  parentPort?.postMessage('ready' satisfies BuildReply);
}

async function build(week: SampleWeek, workers: number) {
  const { network } = await openChongqing();
  const sample = await sampleGround(network, week);
  const { ground, plan } = sample;
  const shards = shardsOf(plan);
  const originOf = ({ demands: [first = 0] }: (typeof shards)[number]) =>
    plan.demands[first]?.origins.join(' ') ?? '';
  const built = await buildInWorkers(FILE, workers, week, shards, originOf);
  const before = threadMs() ?? Number.NaN;
  const bank = mergeParts(plan, shards, built.parts);
  const mergeMs = (threadMs() ?? Number.NaN) - before;
  const priced = plan.classes.map(({ consignment }) =>
    priceClass(network, ground.graphOf(consignment.equipment.load), consignment, ground.dates),
  );
  const boxes = priced.map((one, goods) => ground.boxOf(one, goods));
  return { ...sample, ...built, network, bank, mergeMs, priced, boxes, costs: boxes.map(parametricCosts) };
}

async function measure(): Promise<void> {
  console.log(`bank of the sample year: load average ${loadavg()[0]?.toFixed(1)}`);
  const built = await build(DECEMBER, WORKERS);
  const { bank, plan, network, boxes, costs, demandOf, cnyPerMinute, flows } = built;
  const slots = bank.slots * bank.demands;
  const empty = Array.from({ length: slots }, (_, at) =>
    bank.firstOption[at] === bank.firstOption[at + 1] ? 1 : 0,
  );
  const without = empty.reduce<number>((sum, flag) => sum + flag, 0);
  const options = bank.optionFare.length;
  const parameters = boxes[0]?.parameters ?? [];
  const bytes = packBank({ key: '', certificate: certificateOf(built.ground, parameters), bank });
  console.log(
    `  ${flows.length} flows, ${bank.demands} demands of ${plan.classes.length} classes, ${slots} slots, ${without} without a way at known prices; ` +
      `${options} options (${(options / (slots - without)).toFixed(2)} a slot) over ${bank.sequences.sequenceCorridor.length} sequences ` +
      `by ${bank.corridors.length} corridors; ${(bytes.byteLength / 1e6).toFixed(2)} MB`,
  );

  console.log('exactness');
  const again = await build(DECEMBER, 1);
  const other = packBank({ key: '', certificate: certificateOf(again.ground, parameters), bank: again.bank });
  barAtMost('bytes that differ between one worker and two', countDifferent(bytes, other), 0, 'bytes');
  const measures = sampleMeasures(network);
  const december = checkExactness(built, measures, { pointsPerSlot: 3, everyShard: 1 });
  const march = checkExactness(await build(MARCH, WORKERS), measures, { pointsPerSlot: 1, everyShard: 4 });
  for (const [name, found] of [
    ['December', december],
    ['March, weekly prices', march],
  ] as const) {
    console.log(
      `  ${name}: ${found.searches} searches anew, ${found.checks} checks of point, value of time, demand and slot; ` +
        `${found.ways} ways on their fronts, ${found.kinks} with competing measures`,
    );
    barAtMost('worst relative difference', found.worst * 1e12, 1, 'x 1e-12');
  }
  barAtLeast('checks', december.checks + march.checks, 200_000, '');

  console.log('speed');
  const cpu = built.threadMs.reduce((sum, ms) => sum + ms, 0);
  console.log(
    `  built in ${(built.wallMs / 1000).toFixed(1)} s by the clock; threads ${built.threadMs.map((ms) => (ms / 1000).toFixed(2)).join(' + ')} s`,
  );
  barAtMost(
    'build, the busier of two workers and the merge',
    (Math.max(...built.threadMs) + built.mergeMs) / 1000,
    10,
    's',
  );
  const table = fareTable(bank, costs);
  const moved = measures.map(({ low, high }, index): MovedParameter => {
    const place = (value: number) => (value - low) / (high - low);
    return { measures: [index], places: Float64Array.of(place(0), place(high > 0.15 ? high : low)) };
  });
  const weighted: WeightedDemand[] = [...demandOf].map((demand, flow) => ({
    demand,
    weight: flows[flow]?.boxesPerYear ?? 0,
    cnyPerMinute: cnyPerMinute[flow] ?? 0,
  }));
  const rounds = Array.from({ length: 5 }, () => {
    const before = threadMs() ?? Number.NaN;
    const values = subsetValues(bank, table, MEASURES, moved, weighted);
    return { values, ms: (threadMs() ?? Number.NaN) - before };
  });
  const subsetMs = Math.min(...rounds.map(({ ms }) => ms));
  const values = rounds[0]?.values ?? new Float64Array();
  let worst = 0;
  for (let subset = 0; subset < values.length; subset += 97) {
    const choice = chooseLeast(
      bank,
      faresAt(table, pointUnder(moved, subset)),
      worthOf(bank.demands, weighted),
    );
    let sum = 0;
    for (const { demand, weight } of weighted) {
      for (let slot = 0; slot < bank.slots; slot++) {
        const cost = choice.cost[demand * bank.slots + slot] ?? Number.NaN;
        if (!Number.isNaN(cost)) sum += (weight / bank.slots) * cost;
      }
    }
    worst = Math.max(worst, Math.abs(sum - (values[subset] ?? 0)) / sum);
  }
  barAtMost('subset values against choosing option by option', worst * 1e12, 1, 'x 1e-12');
  // A bar for two numbers at a time, which one at a time meets: most subsets leave the first option of a slot the best.
  barAtMost('all 4,096 subsets, one number at a time', subsetMs / 1000, 0.25, 's');
  const searches = december.searches;
  const perSearch = december.searchMs / searches;
  const perPoint = december.pointMs / december.pointSearches;
  const all = 4096 * (slots - without);
  console.log(
    `  routing anew (extrapolated from ${searches} searches): ${perSearch.toFixed(3)} ms a demand and slot with the search of comparisons, ` +
      `${perPoint.toFixed(3)} ms with the bank's own search at one point; ${all} in all`,
  );
  barAtLeast("routing anew by the bank's own search / all subsets", (perPoint * all) / subsetMs, 50, 'x');
  barAtLeast(
    'routing anew by the search of comparisons / all subsets',
    (perSearch * all) / subsetMs,
    50,
    'x',
  );
  console.log(
    `  with the build counted in: ${((perPoint * all) / (subsetMs + cpu + built.mergeMs)).toFixed(0)} x`,
  );
  const saving = (subset: number) => Math.round(((values[0] ?? 0) - (values[subset] ?? 0)) * 100);
  const before = threadMs() ?? Number.NaN;
  const shares = shapley(MEASURES, saving);
  const shapleyMs = (threadMs() ?? Number.NaN) - before;
  const residual =
    Math.abs(shares.reduce((sum, share) => sum + share, 0) - saving(4095)) /
    Math.max(1, Math.abs(saving(4095)));
  barAtMost(`Shapley residual (${shapleyMs.toFixed(0)} ms)`, residual * 1e9, 1, 'x 1e-9');
}

/** What a minute is worth to each demand: that of its last flow. */
function worthOf(demands: number, weighted: readonly WeightedDemand[]): Float64Array {
  const worth = new Float64Array(demands);
  for (const { demand, cnyPerMinute } of weighted) worth[demand] = cnyPerMinute;
  return worth;
}

function countDifferent(a: ArrayBuffer, b: ArrayBuffer): number {
  const [one, other] = [new Uint8Array(a), new Uint8Array(b)];
  let count = Math.abs(one.length - other.length);
  one.forEach((byte, index) => {
    if (byte !== other[index]) count++;
  });
  return count;
}
