import { lineName } from '../../i18n/line-name.ts';
import { termName } from '../../i18n/policy-sentences/write-term.ts';
import { namesIn } from '../../policy/expression/expression.ts';
import { writeValue } from '../../policy/expression/value.ts';
import type { Facts } from '../../policy/facts/fact.ts';
import type { Formula, Measure, MeasureEdit, Parameter, Segment } from '../../policy/library/measure.ts';
import { OTHER } from '../../policy/library/read-parameter.ts';
import { wordsFor } from '../../policy/library/words-for.ts';
import type { PolicyLibrary } from '../../policy/scenario/scenario.ts';
import { writeExact } from '../../units/exact.ts';

/**
 * A page that tells of every measure its parameters with their form, the facts it reads, the lines it acts on and its
 * formulas, in both languages beside the code: all of it from the data.
 */
export function measuresReference({ measures, lists, facts }: PolicyLibrary): string {
  const count = measures.size;
  return [
    '# Measures, one by one',
    '',
    `All ${count} measures of the folder as they stand in its files. How measures are decided and what each form means: [Measures](measures.md). Codes are what files write; ranges are what is credible; T stands in the text, R is set by another rule, P has to be assumed. A parameter is set by \`measure.parameter\`, one of several cases by \`measure.parameter.case\`.`,
    '',
    ...[...measures.values()].flatMap((measure) => measurePart(measure, facts)),
    '## Lists',
    '',
    ...lists.flatMap(({ id, title, settles, rows }) => [
      `### ${id}`,
      '',
      `${title.zh} ${title.en}`,
      '',
      ...[...settles].map(
        ([fact, columns]) => `- ${factName(fact, facts)} by ${columns.map(code).join(', ')}`,
      ),
      ...rows.map(({ from, to, source, where }) => {
        const values = [...where].map(([column, named]) => `${code(column)} ${named.join(', ')}`);
        return `- ${from} to ${to ?? 'no end'}: ${values.join('; ')}. ${source}`;
      }),
      '',
    ]),
  ].join('\n');
}

function measurePart(measure: Measure, declared: Facts): readonly string[] {
  const { id, article, clauseRef, title, kind, strength, level, event, valid, validBasis } = measure;
  const { published, lines } = measure;
  const facts = factsOf(measure, declared);
  const own = `${kind}, ${strength}, ${level}; ${article === null ? 'beside the text' : `article ${article}`}`;
  return [
    `## ${id}`,
    '',
    `${title.zh} ${title.en}`,
    '',
    `- ${clauseRef}; ${own}`,
    `- On the day of \`${event}\`, ${valid.from} to ${valid.to ?? 'no end'}, published ${published}`,
    ...(validBasis ? [`- Days ${validBasis.status}: ${validBasis.text.zh} ${validBasis.text.en}`] : []),
    ...(lines.length > 0 ? [`- Lines: ${lines.map((line) => lineWords(measure, line)).join('; ')}`] : []),
    ...(facts.length > 0 ? [`- Facts: ${facts.map((fact) => factName(fact, declared)).join('; ')}`] : []),
    ...measure.appliesWhen.map(({ text, reason }) => `- Applies when ${code(text)}, else \`${reason}\``),
    ...measure.flags.map(({ when, text }) => `- Said where ${code(when.text)}: ${text.zh} ${text.en}`),
    ...formulas(measure).map(([name, text]) => `- ${name} = ${code(text)}`),
    ...measure.edits.map(editPart),
    ...(measure.expectation ? [`- Expected share of cases: ${code(measure.expectation.share.text)}`] : []),
    ...(measure.expectation?.onceCharged
      ? [`- Of the cases charged for: ${code(measure.expectation.onceCharged.text)}`]
      : []),
    ...[...measure.results].map(
      ([name, { unit, formula }]) => `- Result ${named(measure, name)}, ${unit}: ${code(formula.text)}`,
    ),
    '',
    ...parameterTable(measure),
  ];
}

/** A figure of the network, of which rows, and what becomes of it. */
const editPart = ({ subject: { kind, rows }, figure, operation, formula, when }: MeasureEdit): string =>
  `- Edits ${code(figure)} of ${kind} ${code(JSON.stringify(rows))}${
    when ? ` when ${code(when.text)}` : ''
  }: ${operation} ${code(formula.text)}`;

const code = (text: string): string => `\`${text}\``;

/** In both languages, with the code. */
const inWords = (name: string, wordsOf: (language: 'zh' | 'en') => string): string =>
  `${code(name)} ${wordsOf('zh')} ${wordsOf('en')}`;

const named = (measure: Measure, name: string): string => {
  const label = wordsFor(measure, name);
  return inWords(name, (language) => termName({ name, label }, language));
};

const lineWords = (measure: Measure, line: string): string =>
  inWords(line, (language) =>
    lineName({ name: line, label: wordsFor(measure, line) }, { [measure.id]: measure.title }, language),
  );

const factName = (id: string, facts: Facts): string =>
  inWords(id, (language) => facts.get(id)?.name[language] ?? id);

/** Facts that the formulas read, and those that decide between cases of a parameter. */
function factsOf(measure: Measure, declared: Facts): readonly string[] {
  const read = allFormulas(measure).flatMap(({ expression }) => namesIn(expression));
  const deciding = [...measure.params.values()].flatMap(({ by }) => by ?? []);
  const assumed = [...(measure.expectation?.assume.keys() ?? [])];
  return [...declared.keys()].filter((field) => [...read, ...deciding, ...assumed].includes(field));
}

const allFormulas = (measure: Measure): readonly Formula[] => [
  ...measure.appliesWhen,
  ...measure.variables.values(),
  ...[...measure.makes.values()].flatMap(({ formula, when }) => [formula, ...(when ? [when] : [])]),
  ...declaredFormulas(measure),
  ...measure.flags.map(({ when }) => when),
  ...measure.edits.flatMap(({ formula, when }) => [formula, ...(when ? [when] : [])]),
  ...measure.effects.map(({ formula }) => formula),
  ...measure.exceptions.flatMap(({ when, effects }) => [when, ...effects.map(({ formula }) => formula)]),
  ...[...measure.results.values()].map(({ formula }) => formula),
  ...(measure.expectation ? [measure.expectation.share] : []),
];

const declaredFormulas = ({ declaration }: Measure): readonly Formula[] =>
  declaration
    ? [
        declaration.when,
        ...declaration.steps.flatMap(({ formula, countsAs }) => [formula, ...(countsAs ? [countsAs] : [])]),
        ...[...declaration.reliefResults.values()].map(({ formula }) => formula),
      ]
    : [];

/** Variables, how lines come about, effects and the exceptions to them. */
const formulas = (measure: Measure): readonly (readonly [string, string])[] => [
  ...[...measure.variables].map(([name, { text }]) => [named(measure, name), text] as const),
  ...[...measure.makes].map(
    ([line, { formula, when }]) =>
      [
        `${code(line)}, where it is not given${when ? ` and ${code(when.text)}` : ''},`,
        formula.text,
      ] as const,
  ),
  ...declaredSteps(measure),
  ...measure.effects.map(
    ({ line, operation, formula }) => [`${operation} ${code(line)}`, formula.text] as const,
  ),
  ...measure.exceptions.flatMap(({ label, when, effects }) =>
    effects.map(
      ({ line, operation, formula }) =>
        [
          `${label.zh} ${label.en}: when ${code(when.text)}, ${operation} ${code(line)}`,
          formula.text,
        ] as const,
    ),
  ),
];

/** Each step of a declaration with its line, what a cut of it counts as, and the law. */
function declaredSteps(measure: Measure): readonly (readonly [string, string])[] {
  const { declaration } = measure;
  if (!declaration) return [];
  return [
    ['Declared where', declaration.when.text],
    ...declaration.steps.map(
      ({ name, line, formula, provision }) =>
        [
          `Step ${named(measure, name)}, line ${code(line)} (${provision.zh}; ${provision.en}),`,
          formula.text,
        ] as const,
    ),
    ...declaration.steps.flatMap(({ line, countsAs }) =>
      countsAs ? [[`Share of a cut of ${code(line)} that is money gained`, countsAs.text] as const] : [],
    ),
    ...[...declaration.reliefResults].map(
      ([name, { formula }]) => [`What a relief comes to, ${named(measure, name)},`, formula.text] as const,
    ),
  ];
}

function parameterTable(measure: Measure): readonly string[] {
  if (measure.params.size === 0) return [];
  const rows = [...measure.params.values()].map((parameter) => {
    const { name, unit, limits } = parameter;
    const [least, most] = limits;
    const bounds = NO_FIGURE.has(unit) ? '' : `${least} to ${Number.isFinite(most) ? most : '∞'}`;
    return `| ${[named(measure, name), unit, formOf(measure, parameter), bounds].join(' | ')} |`;
  });
  return ['| parameter | unit | form and values | limits |', '|---|---|---|---|', ...rows, ''];
}

/** Units of parameters whose values are no figures. */
const NO_FIGURE: ReadonlySet<string> = new Set(['flag', 'choice', 'tiers']);

/** One value for all, one for each value of a fact, or the sum of parameters of others; choices with their words. */
function formOf(measure: Measure, parameter: Parameter): string {
  const { name, unit, by, cases, index, choices, usualTo } = parameter;
  if (index.length > 0) return `sum of ${index.map(code).join(' + ')}`;
  const values = [...cases].map(([key, segments]) => {
    const spans = segments.map(segmentText).join('; ');
    return by === null ? spans : `${key === OTHER ? 'others' : code(key)}: ${spans}`;
  });
  const words = choices.map((choice) => {
    const label = wordsFor(measure, `${name}.${choice}`);
    return `${code(choice)} ${label?.zh ?? ''} ${label?.en ?? ''}`.trim();
  });
  return [
    ...(by === null ? [] : [`by ${code(by)}`]),
    ...(unit === 'tiers' ? ['tiers, from: discount'] : []),
    ...(words.length > 0 ? [`one of ${words.join(', ')}`] : []),
    ...values,
    ...(usualTo === null
      ? []
      : [`asked backwards it is moved to ${usualTo.value} (${usualTo.source}) where nothing else is said`]),
  ].join('; ');
}

function segmentText({ from, to, value, kind, range, source }: Segment): string {
  const text = value === null ? 'not in force' : (writeValue(value) ?? '');
  const span = range ? ` (${writeExact(range[0])} to ${writeExact(range[1])})` : '';
  const origin = source === '' ? kind : `${kind}, ${source}`;
  return `${text}${span} from ${from}${to === null ? '' : ` to ${to}`} [${origin}]`;
}
