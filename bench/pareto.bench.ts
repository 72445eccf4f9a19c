import { ParetoSearch } from '../src/routing/pareto-search.ts';
import { searchItineraries } from '../src/routing/search-itineraries.ts';
import type { SearchQuery } from '../src/routing/search-query.ts';
import { type Found, martins, noWorse } from './martins.ts';
import { barAtLeast, barAtMost, describeTimes, leastOfRounds, quantile } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const ROUNDS = 5;
const SLACK = { minutes: 2880, moneyShare: 0.15, co2eShare: 0.15 };
const MARTINS_EVERY = 10;

const { network, graph, compileMs, queries } = await openChongqing();
console.log(
  `network: ${network.terminals.size} terminals, ${network.services.size} services; ` +
    `graph: ${graph.nodeCount} nodes, ${graph.arcCount} arcs, ${graph.toBuffer().byteLength} bytes, compiled in ${compileMs.toFixed(0)} ms`,
);

const report = (name: string, slack: SearchQuery['slack']): readonly number[] => {
  const asked = queries.map((query) => ({ ...query, slack }));
  const times = leastOfRounds(ROUNDS, asked, (query) => searchItineraries(network, graph, query));
  const outcomes = asked.map((query) => searchItineraries(network, graph, query));
  const mean = (value: (outcome: (typeof outcomes)[number]) => number) =>
    (outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length).toFixed(1);
  const none = outcomes.filter((outcome) => outcome.front.length === 0).length;
  console.log(`${name}: ${describeTimes(times)}`);
  console.log(
    `  labels ${mean((outcome) => outcome.stats.labels)}, front ${mean((outcome) => outcome.front.length)}, ` +
      `near ${mean((outcome) => outcome.near.length)} on average; no way found in ${none} of ${outcomes.length}`,
  );
  return times;
};

const times = report('front', null);
barAtMost('median', quantile(times, 0.5), 5, 'ms');
barAtMost('99%', quantile(times, 0.99), 40, 'ms');
report('front and what is near it', SLACK);

/** The same query with free storage and the prices of the first segment throughout. */
function withoutTime(query: SearchQuery): SearchQuery {
  return {
    ...query,
    segmentStarts: query.segmentStarts.slice(0, 1),
    arcMoney: query.arcMoney.slice(0, 1),
    storageCnyPerDay: query.storageCnyPerDay.slice(0, 1).map((rates) => rates.map(() => 0)),
  };
}

const plain = queries.filter((_, index) => index % MARTINS_EVERY === 0).map(withoutTime);
const boundedSearch = (query: SearchQuery): readonly Found[] => {
  const search = new ParetoSearch(graph, query);
  const { found } = search.to(query.destinations);
  const { time, money, grams, incomplete } = search.labels;
  return found.map((label) => ({
    time: time[label] ?? 0,
    money: money[label] ?? 0,
    grams: grams[label] ?? 0,
    incomplete: incomplete[label] ?? 0,
  }));
};
let lost = 0;
for (const query of plain) {
  const ours = boundedSearch(query);
  const theirs = martins(graph, query);
  if (theirs.some((other) => !ours.some((own) => noWorse(own, other)))) throw new Error('a way was missed');
  lost += ours.filter((own) => !theirs.some((other) => noWorse(other, own))).length;
}
const bounded = leastOfRounds(3, plain, boundedSearch);
const textbook = leastOfRounds(3, plain, (query) => martins(graph, query));
console.log(`bounded search, free storage: ${describeTimes(bounded)}`);
console.log(`textbook Martins:             ${describeTimes(textbook)}`);
console.log(`  every way of the textbook is found; it misses ${lost} of ours`);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
barAtLeast('textbook Martins over bounded search', total(textbook) / total(bounded), 8, 'times');
