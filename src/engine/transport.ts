import type { QuestionAnswered, QuestionAsked, Running } from '../contract/engine.ts';
import type { QuestionName, WorkName, Works } from '../contract/questions.ts';
import type { Result } from '../units/issue.ts';

/** Carries questions and works by name to wherever they are answered: to one worker, or to a pool of them. */
export interface Transport {
  ask<Name extends QuestionName>(
    name: Name,
    asked: QuestionAsked<Name>,
  ): Promise<Result<QuestionAnswered<Name>>>;
  /** Starts work that overtakes what is under way of its kind. */
  start<Name extends WorkName>(
    name: Name,
    asked: Works[Name]['asked'],
    onProgress: (progress: Works[Name]['reports']) => void,
  ): Running<Works[Name]['yields']>;
  /** Ends the workers; calls still open fail as cancelled. */
  dispose(): void;
}

/** The question that sets what every worker answers by: asked again of each new one. */
export const SETTING = 'replaceFigures' satisfies QuestionName;
export type Setting = QuestionAsked<typeof SETTING>;

export const isSetting = (name: QuestionName, asked: readonly unknown[]): asked is Setting =>
  name === SETTING;
