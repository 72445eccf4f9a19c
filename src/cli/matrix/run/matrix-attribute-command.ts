import { attributeMeasures } from '../../../bank/attribute-measures.ts';
import type { MatrixAttribution } from '../../../contract/demand/attribution.ts';
import { takeFlows } from '../../../demand/take-flows.ts';
import { NetworkGraphs } from '../../../graph/network-graphs.ts';
import { demandText } from '../../../i18n/demand/demand-texts.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { handedOver, slotsIn } from '../../../matrix/handed-over.ts';
import { createTermsReader } from '../../../measures/terms.ts';
import { NO_EVENT_EDITS } from '../../../network/events/event-edits.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import { fen, formatFen, inYuan } from '../../../units/money.ts';
import type { Command } from '../../command.ts';
import { isMisuse, misuse } from '../../command-line.ts';
import { situationOf } from '../../compare-scenario.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { readFormat } from '../../read-format.ts';
import { type Column, textTable } from '../../text-table.ts';
import { openRunGround } from './open-run-ground.ts';
import { readMonth } from './read-run-options.ts';

/** How the saving of a demand falls to the measures of a scenario, each set of them priced exactly. */
export const matrixAttributeCommand: Command = {
  maxArguments: 0,
  options: {
    demand: 'text',
    month: 'text',
    scenario: 'text',
    'sound-rows': 'flag',
    scenarios: 'text',
    network: 'text',
    format: 'text',
  },
  async run(line, language, surroundings) {
    const demand = line.text('demand');
    if (demand === undefined) return misuse('missingArgument', { x: 'matrix attribute --demand' });
    const month = readMonth(line, 'matrix attribute');
    if (typeof month !== 'string') return month;
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
    const network = await source.open();
    if (!taken.ok || !scenario.ok || !network.ok) return 1;

    const reader = createTermsReader(library);
    const graphs = NetworkGraphs.from(network.value.network, network.value.graphs);
    const outcome = await attributeMeasures(
      handedOver(taken.value, [month]),
      {
        network: network.value.network,
        graphOf: (load) => graphs.of(load),
        slots: slotsIn(month),
        termsOf: (consignment) => {
          const terms = reader.read(scenario.value, { network: network.value.network, consignment });
          // Read without goods above, so that it stands.
          if (!terms.ok) throw new Error(`the scenario does not stand: ${terms.issues[0]?.code}`);
          return terms.value;
        },
        supposed: NOTHING_SUPPOSED,
      },
      UNWATCHED,
    );
    if (outcome.kind === 'too_many') {
      const issue = {
        severity: 'error' as const,
        code: 'M46',
        path: 'attribution',
        values: { count: outcome.measures.length, most: outcome.most },
      };
      surroundings.complain(cappedIssueLines([issue], language));
      return 1;
    }
    if (outcome.kind === 'stopped') return 1;
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify(attributionJson(month, outcome.attribution), null, 2)}\n`
        : attributionReport(
            outcome.attribution,
            { month, isSample: named.demand.isSample, library },
            language,
          ),
    );
    return 0;
  },
};

const SCHEMA = 1;
/** Prices as they fall, events as the network has them. */
const NOTHING_SUPPOSED = { pricesOn: null, knownOn: null, eventEdits: NO_EVENT_EDITS };
const UNWATCHED = { shouldStop: () => false, onBuilt: () => {}, yieldNow: () => Promise.resolve() };

const attributionJson = (
  month: string,
  { total, measures, pairs: [interaction], unserved }: MatrixAttribution,
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
  { total, measures, pairs: [interaction], unserved }: MatrixAttribution,
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
