import type { Result } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import type { BacktestProgress, BacktestReport } from './backtest.ts';
import type { LinkCard, TerminalCard, Timetable, TimetableQuestion } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import type { Enquiry } from './enquiry.ts';
import type { FigureRef } from './figure-ref.ts';
import type { BilledFigure, DataSheet, FigureCard, OwnFigure, OwnFiguresReport } from './figures.ts';
import type { HandOverProgress, HandOverQuestion, LastHandOver } from './hand-over.ts';
import type { Isochrone, IsochroneProgress, IsochroneQuestion } from './isochrone.ts';
import type { NetworkView } from './network-view.ts';
import type { Progress } from './progress.ts';

/** What each kind of work tells on its way. */
export interface ProgressOf {
  readonly comparison: Progress;
  readonly isochrone: IsochroneProgress;
  readonly backtest: BacktestProgress;
  readonly handOver: HandOverProgress;
}

/** Kinds of work of which only the newest counts. Work of one lane leaves that of the others alone. */
export type Lane = keyof ProgressOf;

/** Hears how far the work of one generation has come. */
export type ProgressListener = <L extends Lane>(lane: L, generation: number, progress: ProgressOf[L]) => void;

/**
 * What can be asked of the network as it stands, own figures in. Each is answered at once; an id, day or figure that
 * the network does not have is an issue (`E23`, `E22`).
 */
export interface NetworkQuestions {
  networkView(): Promise<Result<NetworkView>>;
  /** Prices and departures as of `at`: `YYYY-MM-DDTHH:mm` in Beijing, or `YYYY-MM-DD` for the start of a day. */
  terminalCard(id: string, at: string): Promise<Result<TerminalCard>>;
  linkCard(id: string, at: string): Promise<Result<LinkCard>>;
  timetable(question: TimetableQuestion): Promise<Result<Timetable>>;
  /** Where a figure is from; a billed price is traced to the row that priced it. */
  figureCard(figure: FigureRef | BilledFigure): Promise<Result<FigureCard>>;
  dataSheet(): Promise<Result<DataSheet>>;
  /**
   * Puts these figures, and no others, in the place of the network's for everything asked from here on. Fails with
   * every issue of every figure (path `own:index:field`) and then leaves the figures in use as they were. An empty
   * list restores the network as shipped.
   */
  replaceFigures(figures: readonly OwnFigure[]): Promise<Result<OwnFiguresReport>>;
}

/** What a worker offers. Failures a person can cause come back as values. */
export interface EngineApi extends NetworkQuestions {
  /**
   * Called once, before any work. `oldestWanted` holds one shared cell for each lane with the oldest generation
   * still wanted, which running work can read without being spoken to; null where memory cannot be shared.
   */
  connect(onProgress: ProgressListener, oldestWanted: Int32Array | null): void;
  catalogue(): Promise<Result<Catalogue>>;
  /** Later work carries greater generations. */
  compare(enquiry: Enquiry, generation: number): Promise<Result<Answer>>;
  isochrone(question: IsochroneQuestion, generation: number): Promise<Result<Isochrone>>;
  /** Works out the published figures that the network's folder holds; one without such a table has no cases. */
  backtest(generation: number): Promise<Result<BacktestReport>>;
  lastHandOver(question: HandOverQuestion, generation: number): Promise<Result<readonly LastHandOver[]>>;
  /** Gives up all work of a lane and an older generation at its next look. */
  cancelBefore(lane: Lane, generation: number): void;
}

/** Work under way. */
export interface Running<T> {
  /** Never rejects: cancelled, overtaken or failed work is a failure with an issue. */
  readonly result: Promise<Result<T>>;
  /** Settles `result` at once; the worker is free again within the grace time. */
  cancel(): void;
}

export type Comparison = Running<Answer>;

/** What the page and the command line hold of the engine. */
export interface EngineClient extends NetworkQuestions {
  catalogue(): Promise<Result<Catalogue>>;
  /** Starts a comparison. One still under way is cancelled: only the newest answer counts. */
  compare(enquiry: Enquiry, onProgress: (progress: Progress) => void): Comparison;
  /**
   * Measures how far a box gets from one place, and for how much. One still under way is cancelled. Terminals are
   * told of as they are measured, nearest first, so a cancelled one leaves what was heard.
   */
  isochrone(
    question: IsochroneQuestion,
    onProgress: (progress: IsochroneProgress) => void,
  ): Running<Isochrone>;
  /** Holds published figures against the model. Cases are told of as they are worked out; a cancelled one leaves them. */
  backtest(onProgress: (progress: BacktestProgress) => void): Running<BacktestReport>;
  /** Works out how late goods may be handed over for charges to fall in time. One still under way is cancelled. */
  lastHandOver(
    question: HandOverQuestion,
    onProgress: (progress: HandOverProgress) => void,
  ): Running<readonly LastHandOver[]>;
  /** Ends the worker; calls still open fail as cancelled. */
  dispose(): void;
}
