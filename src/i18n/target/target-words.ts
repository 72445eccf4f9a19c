import type { WayCorridor } from '../../contract/demand/matrix.ts';
import type {
  TargetChange,
  TargetGoal,
  TargetRelaxation,
  TargetReport,
  TargetSetting,
} from '../../contract/demand/target.ts';
import { matrixText } from '../demand/matrix-texts.ts';
import { formatPercent, formatQuantity } from '../format.ts';
import type { Language } from '../language.ts';
import { targetText } from './target-texts.ts';

/** A change by the title of its measure and the name of its parameter, as the report has them. */
export function changeName(
  change: TargetChange,
  { titles, words }: Pick<TargetReport, 'titles' | 'words'>,
  language: Language,
): string {
  const name = change.kind === 'measure' ? change.measure : change.path;
  return (
    [titles.get(name), words.get(name)]
      .flatMap((text) => (text === undefined ? [] : [text[language]]))
      .join(language === 'zh' ? '：' : ': ') || name
  );
}

/** What a setting sets, `0 → 0.12`. */
export function settingText({ change, value }: TargetSetting, language: Language): string {
  if (change.kind === 'measure' || value === null) return targetText(language)('on');
  return `${formatQuantity(change.from, 4)} → ${formatQuantity(value, 4)}`;
}

const SEPARATORS: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

const corridorsText = (corridors: readonly WayCorridor[], language: Language): string =>
  corridors.map((corridor) => matrixText(language)(`corridors.${corridor}`)).join(SEPARATORS[language]);

/** What is sought, in a sentence. */
export function goalSentence(
  goal: TargetGoal,
  names: { readonly months: string; readonly scenario: string; readonly baseline: string },
  language: Language,
): string {
  const t = targetText(language);
  if (goal.kind === 'move')
    return t('wantedMove', {
      ...names,
      teu: teuText(goal.teu),
      from: corridorsText(goal.from, language),
      to: corridorsText(goal.to, language),
    });
  const corridors = corridorsText(goal.corridors, language);
  if (goal.flow === null) return t('wantedKeep', { ...names, corridors });
  return t('wantedKeepFlow', { ...names, corridors, flow: goal.flow });
}

/** TEU, of a few with a place more. */
export const teuText = (teu: number): string => formatQuantity(teu, Math.abs(teu) < FEW ? 1 : 0);

const FEW = 10;

/** By what a condition is relaxed. */
export function relaxationText({ condition, asked, needed }: TargetRelaxation, language: Language): string {
  const write =
    condition === 'worse'
      ? (share: number) => formatPercent(share, 2)
      : (amount: number) => formatQuantity(amount, 1);
  return targetText(language)(`relax.${condition}`, { asked: write(asked), needed: write(needed) });
}
