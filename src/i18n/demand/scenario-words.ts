import type { MeasureCard, ParameterView, PolicyPresets, PolicySituation } from '../../contract/policy.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import type { Language } from '../language.ts';
import { termName } from '../policy-sentences/write-term.ts';
import { writeFigure } from '../unit-words.ts';
import { memoText } from './memo-texts.ts';

/** What words of a scenario are taken from: presets by their ids, and measures as they stand under it. */
export interface ScenarioNames {
  readonly presets: PolicyPresets['presets'];
  readonly cards: readonly MeasureCard[];
}

/** What a scenario assumes, in sentences: what it starts from, what is on and off, what is set, and what becomes of what ends. */
export function scenarioWords(
  scenario: PolicySituation['scenario'],
  names: ScenarioNames,
  language: Language,
): readonly string[] {
  const t = memoText(language);
  const presetName = (id: string): string =>
    names.presets.find((one) => one.id === id)?.title[language] ?? id;
  if (typeof scenario === 'string') {
    const note = names.presets.find(({ id }) => id === scenario)?.note?.[language];
    return [t('words.preset', { name: presetName(scenario) }), ...(note === undefined ? [] : [note])];
  }
  const list = listOf(names.cards, language);
  const { base, enable = [], disable = [], set = {}, add = [] } = scenario;
  const changes = [
    ...(enable.length === 0 ? [] : [t('words.on', { measures: list(enable) })]),
    ...(disable.length === 0 ? [] : [t('words.off', { measures: list(disable) })]),
    ...Object.entries(set).flatMap(([path, values]) => settings(path, values, names.cards, language)),
    ...expiries(scenario, names.cards, language),
    ...(add.length === 0
      ? []
      : [
          t('words.added', {
            measures: add
              .map(({ id, title }) => (title === undefined ? id : textOf(title, language)))
              .join(separator(language)),
          }),
        ]),
  ];
  return [t('words.own', { base: presetName(base ?? 'none') }), ...changes];
}

type Values = NonNullable<ScenarioFile['set']>[string];

function settings(
  path: string,
  values: Values,
  cards: readonly MeasureCard[],
  language: Language,
): readonly string[] {
  const t = memoText(language);
  const card = cards.find(({ parameters }) => parameters.some((one) => one.path === path));
  const parameter = card?.parameters.find((one) => one.path === path);
  return Object.entries(values).map(([from, value]) =>
    t('words.set', {
      measure: card?.title[language] ?? path,
      parameter: parameter === undefined ? path : termName(parameter, language),
      value: valueText(value, parameter, language),
      from,
    }),
  );
}

function valueText(value: Values[string], parameter: ParameterView | undefined, language: Language): string {
  if (value === null) return memoText(language)('words.unset');
  if (typeof value === 'number' && parameter !== undefined)
    return writeFigure(String(value), parameter.unit, language);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Measures that end, together by what becomes of them. */
function expiries(
  { after_expiry = {} }: ScenarioFile,
  cards: readonly MeasureCard[],
  language: Language,
): readonly string[] {
  const t = memoText(language);
  const list = listOf(cards, language);
  if (Object.keys(after_expiry).length === 0) return [t('words.ends')];
  const alike = new Map<string, { readonly entry: (typeof after_expiry)[string]; readonly ids: string[] }>();
  for (const [id, entry] of Object.entries(after_expiry)) {
    const key = JSON.stringify(entry);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { entry, ids: [id] });
    else known.ids.push(id);
  }
  return [...alike.values()].map(({ entry, ids }) => {
    const measures = list(ids);
    if (entry === 'lapse') return t('words.lapse', { measures });
    if ('taper_months' in entry) return t('words.taper', { months: entry.taper_months, measures });
    if ('replaced_by' in entry) return t('words.replaced', { by: list([entry.replaced_by]), measures });
    return entry.extend_to === null
      ? t('words.extend', { measures })
      : t('words.extendTo', { day: entry.extend_to, measures });
  });
}

/** So many are named; of more, how many there are besides. */
const NAMED = 6;

function listOf(cards: readonly MeasureCard[], language: Language): (ids: readonly string[]) => string {
  return (ids) => {
    const named = ids
      .slice(0, NAMED)
      .map((id) => cards.find((card) => card.id === id)?.title[language] ?? id);
    const more = ids.length - named.length;
    return [...named, ...(more > 0 ? [memoText(language)('words.more', { count: more })] : [])].join(
      separator(language),
    );
  };
}

const separator = (language: Language): string => (language === 'zh' ? '、' : '; ');

const textOf = (text: string | { readonly zh: string; readonly en: string }, language: Language): string =>
  typeof text === 'string' ? text : text[language];
