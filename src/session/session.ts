import { catalogueOf } from '../atlas/catalogue.ts';
import { networkView } from '../atlas/network-view.ts';
import { lastHandOver } from '../compare/last-hand-over.ts';
import { prepareNetwork } from '../compare/prepared-network.ts';
import type { BankShelf } from '../contract/demand/bank-shelf.ts';
import type { Session } from '../contract/engine.ts';
import { type LayeredNetwork, layOver } from '../figures/layers.ts';
import { appliedFigures } from '../figures/user-figure.ts';
import { type GraphBuffers, NetworkGraphs } from '../graph/network-graphs.ts';
import type { SolveLinear } from '../matrix/target/linear-program.ts';
import { createTermsReader, type TermsReader } from '../measures/terms.ts';
import { bilingual } from '../network/bilingual.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import { BACKTEST_FILE } from '../network/tables/file-names.ts';
import type { Names } from '../network/terminal.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { type Result, success } from '../units/issue.ts';
import { answerEnquiry } from './answer-enquiry.ts';
import type { WaysGround } from './box-ways.ts';
import type { DemandTexts } from './demand-questions.ts';
import type { MatrixRuns } from './matrix-runs.ts';
import type { LaidPrices, OwnPrices } from './own-prices.ts';
import { policyQuestions, type ScenarioReader } from './policy-questions.ts';
import { situatedComparisons } from './situated-comparisons.ts';
import { situatedIsochrone } from './situated-isochrone.ts';

/** Files of a network's folder that say what changed from edition to edition, by language. */
export const CHANGE_LOG_FILES = { en: 'CHANGELOG.md', zh: 'CHANGELOG.zh.md' } as const;

/** What changed from edition to edition, from the files that say so; each language alone stands for both. */
export const changeLogIn = (files: Pick<ReadonlyMap<string, string>, 'get'>): Names | null =>
  bilingual(files.get(CHANGE_LOG_FILES.zh) ?? '', files.get(CHANGE_LOG_FILES.en) ?? '');

/** Texts of a network's folder beside its tables; null where it has none. */
export interface NetworkTexts {
  readonly backtest: string | null;
  readonly changeLog: Names | null;
}

/** What a session is opened on. Measures and the reader of scenario files come at the first question that needs them. */
export interface SessionGround {
  readonly network: Network;
  /** Graphs of the network that were compiled elsewhere; what is missing is compiled here. */
  readonly graphs: GraphBuffers;
  /** At the first question that needs them. */
  openTexts(): Promise<NetworkTexts>;
  openLibrary(): Promise<PolicyLibrary>;
  openDemandTexts(): Promise<DemandTexts>;
  openScenarioReader(): Promise<ScenarioReader>;
  /** At the first question that needs it: it is large. */
  openSolver(): Promise<SolveLinear>;
  /** Where banks are kept between sessions; null, or left out, where they are not. */
  readonly shelf?: BankShelf | null;
}

/**
 * Everything that can be asked of one network and one library of measures, with the user's figures and rates last given
 * in the place of the network's own.
 */
export function createSession({
  network: shipped,
  graphs,
  openTexts,
  openLibrary,
  openDemandTexts,
  openScenarioReader,
  openSolver,
  shelf = null,
}: SessionGround): Session {
  let layered: LayeredNetwork = { network: shipped, layers: [] };
  let prepared = prepareNetwork(shipped, { graphs: NetworkGraphs.from(shipped, graphs) });
  const ofShipped = prepared.graphs;
  let reader: Promise<TermsReader> | null = null;
  const terms = (): Promise<TermsReader> => {
    // What could not be loaded is asked for again at the next question.
    reader ??= openLibrary()
      .then(createTermsReader)
      .catch((error: unknown) => {
        reader = null;
        throw error;
      });
    return reader;
  };
  let comparisons = situatedComparisons(layered, prepared, terms);
  let ways: Pick<WaysGround, 'months' | 'networks'> | null = null;
  let prices: LaidPrices | null = null;

  /** Works with these from here on, where they stand on each other; else with what it did. */
  async function settle(own: Partial<OwnPrices>): Promise<Result<LaidPrices>> {
    // Most people have none of their own.
    const { layOwnPrices, NO_OWN_PRICES } = await import('./own-prices.ts');
    // Taken after the wait: rates and figures may be given at the same time, and neither undoes the other.
    const laid = layOwnPrices(shipped, { ...(prices?.own ?? NO_OWN_PRICES), ...own }, prices);
    if (!laid.ok) return laid;
    prices = laid.value;
    layered = laid.value.layered;
    prepared = prepareNetwork(layered.network, prepared);
    comparisons = situatedComparisons(layered, prepared, terms);
    ways = null;
    return laid;
  }
  let runs: MatrixRuns | null = null;
  /** Nobody who compares one consignment needs what finds the ways of many. */
  const waysGround = async (): Promise<WaysGround> => {
    const [reader, { BankedMonths }] = await Promise.all([terms(), import('./banked-months.ts')]);
    ways ??= { months: new BankedMonths(), networks: new Map() };
    return { network: layered.network, prepared, comparisons, reader, shelf, ...ways };
  };
  return {
    compiledGraphs: () => ofShipped.toBuffers(),
    catalogue: () => success(catalogueOf(layered.network)),
    networkView: () => success(networkView(layered.network)),
    // Cards and timetables are for later views, and come when one asks for them.
    async terminalCard(id, at) {
      const { terminalCard } = await import('../atlas/terminal-card.ts');
      return terminalCard(layered.network, id, at);
    },
    async linkCard(id, at) {
      const { linkCard } = await import('../atlas/link-card.ts');
      return linkCard(layered.network, id, at);
    },
    async timetable(question) {
      const { timetable } = await import('../atlas/timetable.ts');
      return timetable(layered.network, question);
    },
    async figureCard(figure, under) {
      const { figureCard } = await import('../atlas/figure-card.ts');
      if (under === undefined) return figureCard(layered, figure);
      const situated = await comparisons.of(under.enquiry, under.situation);
      return situated.ok ? figureCard(situated.value.edited?.billed ?? layered, figure) : situated;
    },
    async dataSheet() {
      const [{ dataSheet }, { changeLog }] = await Promise.all([
        import('../atlas/data-sheet.ts'),
        openTexts(),
      ]);
      return success(dataSheet(layered.network, appliedFigures(layered), changeLog));
    },
    placeElsewhere: (name) => {
      const found = findPlace(layered.network, name);
      return success(found.kind === 'unknown' ? found.elsewhere : null);
    },
    async enquiryLine(asked) {
      const { readLineOn } = await import('../enquiry/line/read-line.ts');
      return readLineOn(layered.network, asked);
    },
    async enquiryList(asked) {
      const { readEnquiryList } = await import('../enquiry/list/read-list.ts');
      return readEnquiryList(layered.network, asked);
    },
    async eventSheet(changes) {
      const { eventSheet } = await import('../atlas/event-sheet.ts');
      return eventSheet(layered.network, changes);
    },
    demand: async (asked) => {
      const { readDemandSheet } = await import('./demand-questions.ts');
      return readDemandSheet(layered.network, await openDemandTexts(), asked);
    },
    demandFile: async (written) => {
      const { writeDemand } = await import('./demand-questions.ts');
      return success(await writeDemand(await openDemandTexts(), written));
    },
    outline: async (terminals) => {
      const { outlineAround } = await import('../atlas/outline-around.ts');
      return outlineAround(layered.network, terminals);
    },
    async replaceFigures(given) {
      const laid = await settle({ figures: given });
      return laid.ok ? success({ applied: appliedFigures(laid.value.layered) }, laid.issues) : laid;
    },
    async rateSheet(asked, control) {
      const { readRates } = await import('./rate-questions.ts');
      return readRates(layered.network, asked, control);
    },
    async replaceRates(rates) {
      const laid = await settle({ rates });
      if (!laid.ok) return laid;
      const { unused } = laid.value;
      return success({ inUse: rates.length - unused.length, unused }, laid.issues);
    },
    async replaceCalibration(calibration) {
      const laid = await settle({ calibration });
      if (!laid.ok) return laid;
      const layer = laid.value.beneath.layers.find(({ name }) => name === 'calibration');
      return success({ figures: layer?.edits.length ?? 0 }, laid.issues);
    },
    async calibrate(asked, control) {
      const { calibrateOn } = await import('./calibration-questions.ts');
      // The network as shipped: what corrects the model rests on nothing of the user's.
      return calibrateOn({ network: shipped, prepared: prepareNetwork(shipped, prepared), control }, asked);
    },
    ...policyQuestions({
      terms,
      comparison: (enquiry, situation) => comparisons.of(enquiry, situation),
      openScenarioReader,
      network: () => layered.network,
    }),

    compare: (enquiry, situation, control) => answerEnquiry(comparisons, enquiry, situation, control),
    async answerList(enquiries, situation, control) {
      const { answerList } = await import('./answer-list.ts');
      return answerList(comparisons, enquiries, situation, control);
    },
    async recompare({ figures, enquiry, situation }, control) {
      const { userLayer } = await import('../figures/user-layer.ts');
      const laid = layOver(prices?.beneath ?? { network: shipped, layers: [] }, userLayer(figures));
      if (!laid.ok) return laid;
      const ground = prepareNetwork(laid.value.network, prepared);
      return answerEnquiry(situatedComparisons(laid.value, ground, terms), enquiry, situation, control);
    },
    isochrone: (question, situation, control) =>
      situatedIsochrone(layered.network, comparisons, question, situation, control),
    async backtest(control) {
      // What reads tables is large, and a comparison needs none of it.
      const [{ readBacktestCases }, { backtest }] = await Promise.all([
        import('../backtest/case-table.ts'),
        import('../backtest/backtest.ts'),
      ]);
      const { backtest: table } = await openTexts();
      const cases = table === null ? success([]) : readBacktestCases(BACKTEST_FILE, table);
      return cases.ok ? success(await backtest(layered.network, prepared, cases.value, control)) : cases;
    },
    async lastHandOver(question, situation, control) {
      const ground = await comparisons.ground(question.enquiry, situation);
      return ground.ok
        ? lastHandOver(ground.value.searched, ground.value.prepared, question, control)
        : ground;
    },
    async matrixRun(question, control) {
      const { matrixRuns } = await import('./matrix-runs.ts');
      runs ??= matrixRuns();
      return runs.run(await waysGround(), question, control);
    },
    async matrixLive(question) {
      // Nothing was run before what knows how to was fetched.
      return runs === null ? success({ kind: 'other_run' }) : runs.live(await waysGround(), question);
    },
    async matrixAttribution(question, control) {
      const { matrixAttribution } = await import('./matrix-attribution.ts');
      return matrixAttribution(
        { network: layered.network, prepared, reader: await terms() },
        question,
        control,
      );
    },
    async matrixTarget(question, control) {
      const { matrixTarget } = await import('./matrix-targets.ts');
      return matrixTarget(await waysGround(), question, openSolver, control);
    },
    async boxWays(question, control) {
      const { boxWays } = await import('./box-ways.ts');
      return boxWays(await waysGround(), question, control);
    },
    async waysAtWaits(question, control) {
      const { waysAtWaits } = await import('./ways-at-waits.ts');
      return waysAtWaits(await waysGround(), question, control);
    },
  };
}
