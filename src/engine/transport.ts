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

/** The questions that set what every worker answers by: asked again of each new one, in this order. */
const SETTING_NAMES = [
  'replaceCalibration',
  'replaceRates',
  'replaceFigures',
] as const satisfies readonly QuestionName[];
type SettingName = (typeof SETTING_NAMES)[number];

export const isSetting = (name: QuestionName): name is SettingName =>
  SETTING_NAMES.some((setting) => setting === name);

/** Asks one setting again, as it was asked last. */
type AskSetting = (name: SettingName, asked: QuestionAsked<SettingName>) => void;

/** What every worker answers by: the settings last taken. */
export class Settings {
  readonly #last = new Map<SettingName, QuestionAsked<SettingName>>();

  /** Whether it was a setting, now noted. */
  note<Name extends QuestionName>(name: Name, asked: QuestionAsked<Name>): boolean {
    if (!isSetting(name)) return false;
    // A name that is one of the settings has lost that its question is one of theirs.
    this.#last.set(name, asked as QuestionAsked<SettingName>);
    return true;
  }

  repeat(ask: AskSetting): void {
    for (const name of SETTING_NAMES) {
      const asked = this.#last.get(name);
      if (asked) ask(name, asked);
    }
  }
}
