import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { exactly, isExact } from '../../units/exact.ts';
import type { Expression } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { Fact, FactCatalogue } from '../facts/fact.ts';
import type { DatedList } from '../lists/dated-list.ts';
import type { PolicyLibrary } from '../scenario/scenario.ts';
import type { ScenarioFile } from '../scenario/scenario-schema.ts';
import type { IssuedDocument } from './load-issued-documents.ts';
import type { Bilingual, Measure, Parameter, Segment } from './measure.ts';
import { shareRepeats, withRepeats } from './share-repeats.ts';

/** Raised whenever the form of a measure changes, so that a packed library of another build is refused. */
export const LIBRARY_PACK_VERSION = 6;

/**
 * What JSON cannot hold: a map stands as an object of one key, an exact number or no upper limit as a text. Words in
 * both languages stand as one text, parted by a sign that no words hold.
 */
const MAP = '$map';
const EXACT = '#';
const ENDLESS = '#endless';
const LANGUAGES = '¦';
/** Texts that would be read as an exact number, or as the place of a shared part. */
const RESERVED = /^[#§]/;

/** What most measures, parameters and spans of days say alike is left out. */
const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const PLAIN_MEASURE: Partial<Measure> = {
  reach: 'itinerary',
  appliesWhen: [],
  conditionsOf: null,
  flags: [],
  words: NONE,
  params: NONE,
  variables: NONE,
  units: NONE,
  makes: NONE,
  declaration: null,
  givenLines: [],
  effects: [],
  exceptions: [],
  edits: [],
  results: NONE,
  expectation: null,
  evidence: [],
  regulatesSameMatter: [],
  overlap: null,
  notes: null,
  validBasis: null,
  contextReason: null,
  tests: [],
};
const PLAIN_PARAMETER: Partial<Parameter> = {
  choices: [],
  by: null,
  index: [],
  whenNull: 'not_yet_in_force',
};
const PLAIN_SEGMENT: Partial<Segment> = { to: null, published: null, setBy: null };
const NOTHING_PLAIN: Readonly<Record<string, unknown>> = {};
const PLAIN_FACT: Partial<Fact> = { kind: { kind: 'flag' }, words: NONE };

/**
 * A loaded library as one text, for {@link unpackLibrary}: checked once, when the site is built. Formulas stand as they
 * were written, what occurs more than once stands once; the measures' own tests, the evidence they ask for and the law
 * behind each step of a declaration, which no page shows, are left out.
 */
export function packLibrary(library: PolicyLibrary): string {
  const { measures, facts, terminalGroups, lists, documents, scenarios } = library;
  const plain = [...measures.values()].map(withoutUnshown);
  const { shared, content } = shareRepeats(
    pack([plain, { facts, terminalGroups }, lists, documents, [...scenarios.values()]]),
  );
  return JSON.stringify([LIBRARY_PACK_VERSION, shared, content]);
}

const NO_PROVISION: Bilingual = { zh: '', en: '' };

/** A measure as it is packed: without what no page shows. */
export function withoutUnshown(measure: Measure): Measure {
  const { declaration } = measure;
  const steps = declaration?.steps.map((step) => ({ ...step, provision: NO_PROVISION })) ?? [];
  return { ...measure, tests: [], evidence: [], declaration: declaration && { ...declaration, steps } };
}

type LibraryParts = readonly [
  readonly Measure[],
  FactCatalogue,
  readonly DatedList[],
  readonly IssuedDocument[],
  readonly ScenarioFile[],
];

/** The library that was packed, frozen as loading gives it; throws on a text of another version. */
export function unpackLibrary(text: string): PolicyLibrary {
  const [version, shared, content]: readonly [number, readonly unknown[], unknown] = JSON.parse(text);
  if (version !== LIBRARY_PACK_VERSION)
    throw new Error(`packed measures version ${version}, expected ${LIBRARY_PACK_VERSION}`);
  // What was packed had been checked, and one version packs and unpacks alike.
  const [measures, catalogue, lists, documents, scenarios] = withRepeats(
    { shared, content },
    createReviver(),
  ) as LibraryParts;
  return {
    measures: freezeDeep(new Map(measures.map((measure) => [measure.id, measure]))),
    ...freezeDeep(catalogue),
    lists: freezeDeep(lists),
    documents: freezeDeep(documents),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}

function pack(value: unknown): unknown {
  if (value === Number.POSITIVE_INFINITY) return ENDLESS;
  if (typeof value === 'string') return packText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isExact(value)) return EXACT + value.toFixed();
  if (isBilingual(value)) return packText(value.zh) + LANGUAGES + packText(value.en);
  if (value instanceof Map) return { [MAP]: [...value].map(([key, part]) => [key, pack(unnamed(part))]) };
  if (Array.isArray(value)) return value.map(pack);
  const isFormula = 'text' in value && 'expression' in value;
  const plain = plainOf(value);
  const parts = Object.entries(value)
    .filter(([name]) => !isFormula || name !== 'expression')
    .map(([name, part]) => [name, pack(part)] as const)
    .filter(([name, part]) => !(name in plain) || JSON.stringify(part) !== JSON.stringify(pack(plain[name])));
  return Object.fromEntries(parts);
}

function packText(text: string): string {
  if (RESERVED.test(text) || text.includes(LANGUAGES)) throw new Error(`cannot be packed: ${text}`);
  return text;
}

const isBilingual = (value: object): value is Bilingual =>
  'zh' in value &&
  'en' in value &&
  Object.keys(value).length === 2 &&
  Object.values(value).every((text) => typeof text === 'string');

/** A parameter goes by the key of its map. */
function unnamed(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('cases' in part)) return part;
  return Object.fromEntries(Object.entries(part).filter(([key]) => key !== 'name'));
}

function named([name, part]: readonly [unknown, unknown]): readonly [unknown, unknown] {
  return typeof part === 'object' && part !== null && 'cases' in part
    ? [name, { name, ...part }]
    : [name, part];
}

function plainOf(value: object): Readonly<Record<string, unknown>> {
  if ('clauseRef' in value) return PLAIN_MEASURE;
  if ('cases' in value) return PLAIN_PARAMETER;
  if ('question' in value) return PLAIN_FACT;
  return 'from' in value && 'kind' in value ? PLAIN_SEGMENT : NOTHING_PLAIN;
}

function withPlain(value: object): object {
  const plain = plainOf(value);
  if (plain === NOTHING_PLAIN) return value;
  const whole: Record<string, unknown> = { ...value };
  for (const name in plain) if (!(name in value)) whole[name] = plain[name];
  return whole;
}

/** Innermost values come first, so that what a map or a formula holds is revived already. A text is parsed once. */
function createReviver(): (value: unknown) => unknown {
  const expressions = new Map<string, Expression>();
  const expressionOf = (text: string): Expression => {
    const known = expressions.get(text);
    if (known) return known;
    const parsed = parseExpression(text);
    if (!('expression' in parsed)) throw new Error(`packed formula cannot be read: ${text}`);
    expressions.set(text, parsed.expression);
    return parsed.expression;
  };
  return (value) => {
    if (typeof value === 'string') return reviveText(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (MAP in value && Array.isArray(value[MAP])) return new Map(value[MAP].map(named));
    if (!('text' in value) || typeof value.text !== 'string') return withPlain(value);
    return { ...value, expression: expressionOf(value.text) };
  };
}

function reviveText(text: string): unknown {
  if (text === ENDLESS) return Number.POSITIVE_INFINITY;
  if (text.startsWith(EXACT)) return exactly(text.slice(EXACT.length));
  if (!text.includes(LANGUAGES)) return text;
  const [zh, en] = text.split(LANGUAGES);
  return { zh, en };
}
