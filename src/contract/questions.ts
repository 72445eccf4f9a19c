import type { Calibration } from '../calibration/calibration.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { UserFigure } from '../figures/user-figure.ts';
import type { Elsewhere } from '../network/find-place.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import type { ContractRate } from '../rates/contract-rate.ts';
import type { Answer } from './answer-schema.ts';
import type { BacktestProgress, BacktestReport } from './backtest.ts';
import type { CalibrationInUse, CalibrationReport, InvoicesAsked } from './calibration/calibration-report.ts';
import type { LinkCard, TerminalCard, Timetable, TimetableQuestion } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import type { AttributionQuestion, AttributionReport } from './demand/attribution.ts';
import type { DemandAsked, DemandSheet, DemandWritten } from './demand/demand-sheet.ts';
import type { LiveAnswer, LiveQuestion } from './demand/live-headline.ts';
import type { BoxesQuestion, BoxWays, MatrixQuestion, MatrixReport, Way } from './demand/matrix.ts';
import type { TargetQuestion, TargetReport } from './demand/target.ts';
import type { WaitingBoxesQuestion } from './demand/waiting-boxes.ts';
import type { LineAsked, LineReading } from './enquiries/enquiry-line.ts';
import type { EnquiryList, ListAsked, ListOutcome, ListProgress } from './enquiries/enquiry-list.ts';
import type { Enquiry } from './enquiry.ts';
import type { EventChanges, EventSheet } from './event-sheet.ts';
import type { BilledFigure, DataSheet, FigureCard, UserFiguresReport } from './figures.ts';
import type { HandOverProgress, HandOverQuestion, LastHandOver } from './hand-over.ts';
import type { Isochrone, IsochroneProgress, IsochroneQuestion, Outline } from './isochrone.ts';
import type { NetworkView } from './network-view.ts';
import type {
  Attribution,
  BearingMeasure,
  BearingQuestion,
  CardsQuestion,
  DayAfter,
  KnownFact,
  LeverReach,
  MeasureCard,
  MonthlyCost,
  MonthSpan,
  PolicyExplanation,
  PolicyPresets,
  PolicySituation,
  PolicySubject,
  ReliefDeadline,
  RouteQuestion,
} from './policy.ts';
import type { AnswerPrices, PricesQuestion } from './prices.ts';
import type { Progress } from './progress.ts';
import type { RateSheet, RateSheetAsked, SheetProgress } from './rates/rate-sheet.ts';
import type { RatesReport } from './rates/rates-report.ts';
import type { Recomparison } from './recomparison.ts';
import type { TaxSheet } from './tax-sheet.ts';

/*
 * All that can be asked of the engine. An entry here is the whole of a new question on this side of it: the clients
 * are typed and built from these tables, and the session does not compile until it has an answer.
 */

/** Carries the signature of a question; there is nothing in it when the program runs. */
interface Question<Signature> {
  readonly signature?: Signature;
}

const question = <Signature>(): Question<Signature> => ({});

/**
 * What is answered at once, of the network with the user's figures in. An id, day or figure that the network does not
 * have is an issue (`E23`, `E22`, `E33`); a situation that does not stand on the measures comes back with theirs.
 */
export const QUESTIONS = {
  catalogue: question<() => Catalogue>(),
  networkView: question<() => NetworkView>(),
  /** Prices and departures as of `at`: `YYYY-MM-DDTHH:mm` in Beijing, or `YYYY-MM-DD` for the start of a day. */
  terminalCard: question<(id: string, at: string) => TerminalCard>(),
  linkCard: question<(id: string, at: string) => LinkCard>(),
  timetable: question<(asked: TimetableQuestion) => Timetable>(),
  /**
   * Where a figure is from; a billed price is traced to the row that priced it. `under` an enquiry and a situation, as
   * their levers have it; without them as the network and the user's figures have it.
   */
  figureCard: question<(figure: FigureRef | BilledFigure, under?: PricesQuestion) => FigureCard>(),
  dataSheet: question<() => DataSheet>(),
  /** The place of the world that a name means where the network does not have it; null for any other name. */
  placeElsewhere: question<(name: string) => Elsewhere | null>(),
  /** An enquiry in one line, understood; fails where the day it is read on is none. */
  enquiryLine: question<(asked: LineAsked) => LineReading>(),
  /** A list of enquiries, a file or pasted lines; fails where no table of it can be read. */
  enquiryList: question<(asked: ListAsked) => EnquiryList>(),
  /** Events of the network with those of the user's own; fails with what of the changes cannot be read. */
  eventSheet: question<(changes: EventChanges) => EventSheet>(),
  /** The ground that holds these terminals, and none of the others that goods can go to. */
  outline: question<(terminals: readonly string[]) => Outline>(),
  /**
   * Puts these figures, and no others, in the place of the network's for everything asked from here on. Fails with
   * every issue of every figure (path `user:index:field`) and then leaves the figures in use as they were. An empty
   * list restores the network as shipped.
   */
  replaceFigures: question<(figures: readonly UserFigure[]) => UserFiguresReport>(),
  /**
   * Puts these rates, and no others, in the place of the network's tariffs for everything asked from here on; the user's
   * figures lie over them. Fails where a figure in use does not stand on them, and then leaves the rates as they were.
   */
  replaceRates: question<(rates: readonly ContractRate[]) => RatesReport>(),
  /**
   * Lays correction factors learned from past invoices over the network as shipped, beneath the user's rates and figures;
   * null takes them away and leaves everything as it was.
   */
  replaceCalibration: question<(calibration: Calibration | null) => CalibrationInUse>(),

  /** Reads a year of cargo; fails where its table as a whole cannot be read. */
  demand: question<(asked: DemandAsked) => DemandSheet>(),
  /** A table of flows as a file, its bytes. */
  demandFile: question<(written: DemandWritten) => Uint8Array<ArrayBuffer>>(),

  presets: question<() => PolicyPresets>(),
  /** Reads a scenario file (YAML or JSON), brings it up to this version and holds it against the measures. */
  readScenario: question<(fileName: string, text: string) => ScenarioFile>(),
  /** What stands in a file that {@link readScenario} refuses, brought up to this version and held against nothing. */
  scenarioDocument: question<(fileName: string, text: string) => unknown>(),
  /** What of an answer changes when it is put under other measures. */
  prices: question<(asked: PricesQuestion) => AnswerPrices>(),
  /** Every measure with what it does to a route; without a route, as it stands on the day. */
  measureCards: question<(asked: CardsQuestion) => readonly MeasureCard[]>(),
  /** What is known of the goods of an enquiry, and from where. */
  knownFacts: question<(asked: PricesQuestion) => readonly KnownFact[]>(),
  explanation: question<(route: RouteQuestion, subject: PolicySubject) => PolicyExplanation>(),
  months: question<(route: RouteQuestion, span: MonthSpan) => readonly MonthlyCost[]>(),
  attribution: question<(route: RouteQuestion) => Attribution>(),
  /** Null where the route declares nothing in China. */
  taxes: question<(route: RouteQuestion) => TaxSheet | null>(),
  /** What ends with the text and what goes on, in figures for the route. */
  dayAfter: question<(route: RouteQuestion) => DayAfter>(),
  deadlines: question<(route: RouteQuestion) => readonly ReliefDeadline[]>(),
  /** The links and terminals that each lever bears on, in the network with the user's figures in. */
  leverReach: question<() => readonly LeverReach[]>(),
  /** Measures that bear on a place of the map, whatever is compared. */
  bearing: question<(situation: PolicySituation, asked: BearingQuestion) => readonly BearingMeasure[]>(),
};

/** Carries the types of a work, and how it is run. */
interface Work<Asked extends readonly unknown[], Yields, Reports> extends Question<[Asked, Yields, Reports]> {
  /** `prompt`: somebody waits for it; `long`: a measurement that must not stand in the way of a comparison. */
  readonly worker: 'prompt' | 'long';
  /** `latest`: only the last word counts; `gathered`: every finding is passed on. */
  readonly progress: 'latest' | 'gathered';
  /** Reported while the worker opens its session; null for nothing. */
  readonly opening: Reports | null;
}

const work = <Asked extends readonly unknown[], Yields, Reports>(
  worker: 'prompt' | 'long',
  progress: 'latest' | 'gathered',
  opening: Reports | null = null,
): Work<Asked, Yields, Reports> => ({ worker, progress, opening });

/** What takes long enough to be watched and given up: what is asked, what it yields, what it reports on its way. */
export const WORKS = {
  /** Under the measures of a situation; as billed where the situation does not stand on them. */
  compare: work<[enquiry: Enquiry, situation: PolicySituation], Answer, Progress>('prompt', 'latest', {
    stage: 'load',
    done: 0,
    total: 1,
  }),
  /**
   * An enquiry of another day, under the situation and with the figures of that day in the place of those in use, which
   * stay as they are.
   */
  recompare: work<[asked: Recomparison], Answer, Progress>('long', 'latest'),
  /** The enquiries of a list one after another, each as Compare answers it, reported as they come. */
  answerList: work<
    [enquiries: readonly Enquiry[], situation: PolicySituation],
    readonly ListOutcome[],
    ListProgress
  >('long', 'gathered'),
  /**
   * How far a box gets from one place, and for how much, on the network as the levers of a situation have it; terminals
   * are reported as they are measured, nearest first.
   */
  isochrone: work<[asked: IsochroneQuestion, situation: PolicySituation], Isochrone, IsochroneProgress>(
    'long',
    'gathered',
  ),
  /**
   * Published figures held against the model, reported case by case; a network without a table of them has none. No
   * lever acts: what was published was paid and took place without any.
   */
  backtest: work<[], BacktestReport, BacktestProgress>('long', 'gathered'),
  /**
   * Reads a rate sheet of the user's; fails where no table of it can be read. Nothing is put in use; stopped, it keeps
   * nothing.
   */
  rateSheet: work<[asked: RateSheetAsked], RateSheet, SheetProgress>('long', 'latest'),
  /**
   * Past invoices of the user's held against the network as shipped, and what is learned from them. Fails where no table
   * of the file can be read. Nothing is put in use.
   */
  calibrate: work<[asked: InvoicesAsked], CalibrationReport, Progress>('long', 'latest'),
  /** How late goods may be handed over for charges to fall in time, by services as the levers of a situation have them. */
  lastHandOver: work<
    [asked: HandOverQuestion, situation: PolicySituation],
    readonly LastHandOver[],
    HandOverProgress
  >('long', 'latest'),
  /** The ways open to boxes of a matrix under two situations, in the order asked. Stopped, it keeps nothing. */
  boxWays: work<[asked: BoxesQuestion], readonly BoxWays[], Progress>('long', 'latest'),
  /**
   * Of each box, in the order asked, the ways that cost it least under either situation once it waits for slots, by
   * planned times, but for those that it has; none where it cannot be carried. Stopped, it keeps nothing.
   */
  waysAtWaits: work<[asked: WaitingBoxesQuestion], readonly (readonly Way[])[], Progress>('long', 'latest'),
  /** A demand under two situations: who pays, who gains, what goes another way. Stopped, it keeps nothing. */
  matrixRun: work<[asked: MatrixQuestion], MatrixReport, Progress>('long', 'latest'),
  /** The headline of the run last made under another scenario, from the ways that were found for it. */
  matrixLive: work<[asked: LiveQuestion], LiveAnswer, Progress>('long', 'latest'),
  /** How what a demand saves under a scenario falls to its measures, every set of them priced. Stopped, it keeps nothing. */
  matrixAttribution: work<[asked: AttributionQuestion], AttributionReport, Progress>('long', 'latest'),
  /** The cheapest changes to a scenario by which a demand meets a target, each run. Stopped, it keeps nothing. */
  matrixTarget: work<[asked: TargetQuestion], TargetReport, Progress>('long', 'latest'),
};

export type QuestionName = keyof typeof QUESTIONS;
export type WorkName = keyof typeof WORKS;

type SignatureOf<Entry> = Entry extends Question<infer Signature> ? Signature : never;

export type Questions = { readonly [Name in QuestionName]: SignatureOf<(typeof QUESTIONS)[Name]> };

export type Works = {
  readonly [Name in WorkName]: (typeof WORKS)[Name] extends Work<infer Asked, infer Yields, infer Reports>
    ? { readonly asked: Asked; readonly yields: Yields; readonly reports: Reports }
    : never;
};
