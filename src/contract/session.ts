import type { Result } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import type { BacktestReport } from './backtest.ts';
import type { Catalogue } from './catalogue.ts';
import type { NetworkQuestions } from './engine.ts';
import type { Enquiry } from './enquiry.ts';
import type { HandOverQuestion, LastHandOver } from './hand-over.ts';
import type { Isochrone, IsochroneQuestion } from './isochrone.ts';
import type {
  BacktestControl,
  ComparisonControl,
  HandOverControl,
  IsochroneControl,
} from './work-control.ts';

/** The questions about a network, answered without a worker between. */
export type NetworkAnswers = {
  readonly [Name in keyof NetworkQuestions]: (
    ...asked: Parameters<NetworkQuestions[Name]>
  ) => Awaited<ReturnType<NetworkQuestions[Name]>>;
};

/** The pure engine over one network, as the worker has opened it. */
export interface Engine extends NetworkAnswers {
  catalogue(): Catalogue;
  compare(enquiry: Enquiry, control: ComparisonControl): Promise<Result<Answer>>;
  isochrone(question: IsochroneQuestion, control: IsochroneControl): Promise<Result<Isochrone>>;
  backtest(control: BacktestControl): Promise<Result<BacktestReport>>;
  lastHandOver(
    question: HandOverQuestion,
    control: HandOverControl,
  ): Promise<Result<readonly LastHandOver[]>>;
}
