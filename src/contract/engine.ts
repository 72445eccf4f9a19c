import type { GraphBuffers } from '../graph/network-graphs.ts';
import type { Result } from '../units/issue.ts';
import type { QuestionName, Questions, WorkName, Works } from './questions.ts';
import type { WorkControl } from './work-control.ts';

export type QuestionAsked<Name extends QuestionName> = Parameters<Questions[Name]>;
export type QuestionAnswered<Name extends QuestionName> = ReturnType<Questions[Name]>;

/** Work under way. */
export interface Running<T> {
  /** Never rejects: cancelled, overtaken or failed work is a failure with an issue. */
  readonly result: Promise<Result<T>>;
  /** Settles `result` at once; the worker is free again within the grace time. */
  cancel(): void;
}

export type Comparison = Running<Works['compare']['yields']>;

/** Every question, answered by promise. Failures a person can cause come back as values. */
export type QuestionClient = {
  readonly [Name in QuestionName]: (...asked: QuestionAsked<Name>) => Promise<Result<QuestionAnswered<Name>>>;
};

/** Every work: of one kind only the newest counts, one still under way is cancelled. */
export type WorkClient = {
  readonly [Name in WorkName]: (
    ...asked: [...Works[Name]['asked'], onProgress: (progress: Works[Name]['reports']) => void]
  ) => Running<Works[Name]['yields']>;
};

/** What the page holds of the engine. */
export interface EngineClient extends QuestionClient, WorkClient {
  /** Ends the workers; calls still open fail as cancelled. */
  dispose(): void;
}

export type QuestionHandlers = {
  readonly [Name in QuestionName]: (
    ...asked: QuestionAsked<Name>
  ) => Result<QuestionAnswered<Name>> | Promise<Result<QuestionAnswered<Name>>>;
};

export type WorkHandlers = {
  readonly [Name in WorkName]: (
    ...asked: [...Works[Name]['asked'], control: WorkControl<Works[Name]['reports']>]
  ) => Promise<Result<Works[Name]['yields']>>;
};

/** The pure engine over one network and one library of measures: it answers every question and does every work. */
export interface Session extends QuestionHandlers, WorkHandlers {
  /** The graphs of the network as shipped, copied for a session over the same in another thread. */
  compiledGraphs(): GraphBuffers;
}
