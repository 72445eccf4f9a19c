import { freezeDeep } from '../network/freeze-deep.ts';
import { exactly, isExact } from '../units/exact.ts';
import type { Measure } from './measure.ts';
import { parseExpression } from './parse-expression.ts';
import type { PolicyLibrary } from './scenario.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** Raised whenever the form of a measure changes, so that a packed library of another build is refused. */
export const LIBRARY_PACK_VERSION = 2;

/** What JSON cannot hold stands as an object of one key: a map, an exact number, or no upper limit. */
const MAP = '$map';
const EXACT = '$exact';
const ENDLESS = '$endless';

/**
 * A loaded library as one text, for {@link unpackLibrary}: checked once, when the site is built. Formulas stand as they
 * were written, and the measures' own tests are left out.
 */
export function packLibrary({ measures, scenarios }: PolicyLibrary): string {
  const plain = [...measures.values()].map((measure) => ({ ...measure, tests: [] }));
  return JSON.stringify([LIBRARY_PACK_VERSION, pack(plain), [...scenarios.values()]]);
}

/** The library that was packed, frozen as loading gives it; throws on a text of another version. */
export function unpackLibrary(text: string): PolicyLibrary {
  const [version, measures, scenarios]: readonly [number, readonly Measure[], readonly ScenarioFile[]] =
    JSON.parse(text, revive);
  if (version !== LIBRARY_PACK_VERSION)
    throw new Error(`packed measures version ${version}, expected ${LIBRARY_PACK_VERSION}`);
  return {
    measures: freezeDeep(new Map(measures.map((measure) => [measure.id, measure]))),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}

function pack(value: unknown): unknown {
  if (value === Number.POSITIVE_INFINITY) return { [ENDLESS]: true };
  if (typeof value !== 'object' || value === null) return value;
  if (isExact(value)) return { [EXACT]: value.toFixed() };
  if (value instanceof Map) return { [MAP]: [...value].map(pack) };
  if (Array.isArray(value)) return value.map(pack);
  const isFormula = 'text' in value && 'expression' in value;
  const parts = Object.entries(value).filter(([name]) => !isFormula || name !== 'expression');
  return Object.fromEntries(parts.map(([name, part]) => [name, pack(part)]));
}

/** Innermost values come first, so that what a map or a formula holds is revived already. */
function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (MAP in value && Array.isArray(value[MAP])) return new Map(value[MAP]);
  if (EXACT in value && typeof value[EXACT] === 'string') return exactly(value[EXACT]);
  if (ENDLESS in value) return Number.POSITIVE_INFINITY;
  if (!('text' in value) || typeof value.text !== 'string') return value;
  const parsed = parseExpression(value.text);
  if (!('expression' in parsed)) throw new Error(`packed formula cannot be read: ${value.text}`);
  return { ...value, expression: parsed.expression };
}
