import type { SharedOutcome, SharedSaving } from '../../../bank/attributed-saving.ts';
import { takeFlows } from '../../../demand/take-flows.ts';
import { demandText } from '../../../i18n/demand/demand-texts.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { attributeShards, type PricedShards } from '../../../matrix/shards/attribute-shards.ts';
import { planShards, SIZE_FOR_SUBSETS } from '../../../matrix/shards/plan-shards.ts';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { policyIssue } from '../../../policy/library/issue-codes.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { fen, formatFen, inYuan } from '../../../units/money.ts';
import type { Command } from '../../command.ts';
import { isMisuse, misuse } from '../../command-line.ts';
import { situationOf } from '../../compare-scenario.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { readFormat } from '../../read-format.ts';
import { type Column, textTable } from '../../text-table.ts';
import { addressesOf, fingerprintOf } from '../parts/run-address.ts';
import type { ShardQuestion } from '../parts/shard-question.ts';
import { SUBSET_COSTS_PART } from '../parts/subset-costs-part.ts';
import { findShards } from './find-shards.ts';
import { openRunGround } from './open-run-ground.ts';
import { readMonth, readShardOptions, SHARD_OPTIONS } from './read-run-options.ts';
import { searchShards } from './search-shards.ts';
import { DamagedPart, openStore } from './shard-store.ts';
import { subsetFinders } from './subset-finders.ts';

/** How the saving of a demand falls to the measures of a scenario, each set of them priced exactly. */
export const matrixAttributeCommand: Command = {
  maxArguments: 0,
  options: {
    demand: 'text',
    month: 'text',
    scenario: 'text',
    'sound-rows': 'flag',
    ...SHARD_OPTIONS,
    scenarios: 'text',
    network: 'text',
    format: 'text',
  },
  async run(line, language, surroundings) {
    const demand = line.text('demand');
    if (demand === undefined) return misuse('missingArgument', { x: 'matrix attribute --demand' });
    const month = readMonth(line, 'matrix attribute');
    if (typeof month !== 'string') return month;
    const options = readShardOptions(line, 'matrix attribute');
    if (isMisuse(options)) return options;
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const ground = {
      networkFolder: line.text('network') ?? surroundings.networkFolder,
      scenariosFolder: line.text('scenarios') ?? surroundings.scenariosFolder,
      prebuiltFolder: surroundings.prebuiltFolder,
    };
    const opened = await openRunGround(ground, demand, surroundings);
    if (isMisuse(opened)) return opened;
    surroundings.complain(cappedIssueLines(opened.issues, language));
    if (!opened.ok) return 1;
    const { source, library, named } = opened.value;
    const taken = takeFlows(named.demand, line.flag('sound-rows') ? 'sound' : 'all');
    surroundings.complain(cappedIssueLines(taken.issues, language));
    const scenario = await situationOf(library, line.text('scenario'));
    if (isMisuse(scenario)) return scenario;
    surroundings.complain(cappedIssueLines(scenario.issues, language));
    if (!taken.ok || !scenario.ok) return 1;

    const question: ShardQuestion = { kind: 'subset_costs', scenario: scenario.value };
    const { shards } = planShards(taken.value, [month], SIZE_FOR_SUBSETS);
    const fingerprint = await fingerprintOf(ground, surroundings.release);
    const plan = { question, shards, fingerprint, addresses: addressesOf(shards, fingerprint, question) };
    const store = await openStore(options, plan, SUBSET_COSTS_PART);
    if (isMisuse(store)) return store;
    const found = await searchShards(plan, store, options, {
      surroundings,
      language,
      async findHere(work, onFound) {
        const network = await source.open();
        if (!network.ok) return network;
        const find = subsetFinders(network.value, library, () => Promise.resolve())(scenario.value);
        return findShards(work, [find], onFound);
      },
    });
    surroundings.complain(cappedIssueLines(found.issues, language));
    if (!found.ok) return 1;
    const shared = await sharedSaving({ shards, costsOf: store.foundOf });
    surroundings.complain(cappedIssueLines(shared.issues, language));
    if (!shared.ok) return 1;
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify(attributionJson(month, shared.value), null, 2)}\n`
        : attributionReport(shared.value, { month, isSample: named.demand.isSample, library }, language),
    );
    return 0;
  },
};

/** Fails where what was found is there no more, and where there are more measures than can be shared among. */
async function sharedSaving(priced: PricedShards): Promise<Result<SharedSaving>> {
  let outcome: SharedOutcome;
  try {
    outcome = await attributeShards(priced);
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    return failure([runIssue('S01', '', { file: error.part })]);
  }
  if (outcome.kind === 'shared') return success(outcome.saving);
  const { measures, most } = outcome;
  return failure([policyIssue('M46', 'attribution', { count: measures.length, most })]);
}

const SCHEMA = 1;

const attributionJson = (
  month: string,
  { total, measures, pairs: [interaction], unserved }: SharedSaving,
) => ({
  schema: SCHEMA,
  month,
  totalCny: formatFen(total),
  attribution: measures.map(({ measure, shapley, first, last }) => ({
    measure,
    shapleyCny: formatFen(shapley),
    firstCny: formatFen(first),
    lastCny: formatFen(last),
  })),
  interaction:
    interaction === undefined
      ? null
      : { first: interaction.first, second: interaction.second, amountCny: formatFen(interaction.amount) },
  unserved,
});

interface Said {
  readonly month: string;
  readonly isSample: boolean;
  readonly library: PolicyLibrary;
}

function attributionReport(
  { total, measures, pairs: [interaction], unserved }: SharedSaving,
  { month, isSample, library }: Said,
  language: Language,
): string {
  const t = matrixText(language);
  const titleOf = (measure: string): string => library.measures.get(measure)?.title[language] ?? measure;
  const money = (amount: (typeof measures)[number]['shapley']): string => formatNumber(inYuan(amount));
  const columns: readonly Column[] = [
    { heading: t('measure'), alignment: 'left' },
    { heading: 'Shapley ¥', alignment: 'right' },
    { heading: t('share'), alignment: 'right' },
    { heading: t('firstIn'), alignment: 'right' },
    { heading: t('lastIn'), alignment: 'right' },
  ];
  const rows = measures.map(({ measure, shapley, first, last }) => [
    titleOf(measure),
    money(shapley),
    total === 0 ? '–' : formatPercent(shapley / total, 1),
    money(first),
    money(last),
  ]);
  return [
    ...(isSample ? [`*** ${demandText(language)('watermark')} ***`, ''] : []),
    t('attributed', { month, total: money(total), count: measures.length }),
    '',
    textTable(columns, rows),
    '',
    ...(interaction === undefined
      ? []
      : [
          t(interaction.amount > 0 ? 'interaction.more' : 'interaction.less', {
            first: titleOf(interaction.first),
            second: titleOf(interaction.second),
            amount: money(fen(Math.abs(interaction.amount))),
          }),
        ]),
    ...(unserved > 0 ? [t('unserved', { count: unserved })] : []),
    t('attributionBasis'),
    '',
  ].join('\n');
}
