import type { EngineClient } from '../../contract/engine.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import type { TextFile } from '../../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { DEFAULT_SITUATION } from './policy-situation.ts';
import { stands } from './situation-stands.ts';
import { standingSituation } from './standing-situation.ts';

/** What can be asked of a scenario file and its parts. */
type Asked = Pick<EngineClient, 'readScenario' | 'scenarioDocument' | 'measureCards'>;

/** What a scenario goes by where its file gives no name that can be used. */
const NAMELESS = { schema: 1, id: 'imported', title: { zh: '导入的情景', en: 'Imported' } } as const;

/**
 * Of a file that is refused as a whole, the scenario of all that stands on the measures by itself, with a warning that
 * names what is left out. Fails where the file is no document, or nothing of it stands.
 */
export async function standingScenario(engine: Asked, file: TextFile): Promise<Result<ScenarioFile>> {
  const read = await engine.scenarioDocument(file.name, file.text);
  if (!read.ok) return read;
  const named = await withName(engine, read.value);
  const asked = { ...DEFAULT_SITUATION, scenario: named };
  const { situation, dropped } = await standingSituation(asked, (part) => stands(engine, part));
  const lost = [...unknownFields(named), ...dropped];
  const { scenario } = situation;
  const hasPart = typeof scenario !== 'string' && Object.keys(scenario).some((key) => !HEAD.has(key));
  if (!hasPart) return failure([leftOut('scenario_none', file, lost)]);
  return success(scenario, [{ ...leftOut('scenario_left_out', file, lost), severity: 'warning' }]);
}

/** What a scenario has besides the measures it changes. */
const HEAD: ReadonlySet<string> = new Set(['schema', 'id', 'title', 'base']);

const LISTS: ReadonlySet<string> = new Set(['add', 'enable', 'disable']);
const MAPS: ReadonlySet<string> = new Set(['set', 'assumptions', 'after_expiry']);

/** Fields that no part is sought in: those that no scenario has, and those of another form than theirs. */
const unknownFields = (content: ScenarioFile): readonly string[] =>
  Object.entries(content).flatMap(([field, value]) => {
    const isSought =
      HEAD.has(field) ||
      (LISTS.has(field) && Array.isArray(value)) ||
      (MAPS.has(field) && typeof value === 'object' && value !== null && !Array.isArray(value));
    return isSought ? [] : [field];
  });

const SHOWN_PARTS = 20;

const leftOut = (code: string, { name }: TextFile, dropped: readonly string[]): Issue => ({
  severity: 'error',
  code,
  path: name,
  values: { file: name, n: dropped.length, parts: dropped.slice(0, SHOWN_PARTS).join(', ') },
});

/** Whether its parts have their form is what the engine is asked, one after the other. */
async function withName(engine: Asked, document: unknown): Promise<ScenarioFile> {
  const content = typeof document === 'object' && document !== null ? document : {};
  const own = { ...NAMELESS, base: DEFAULT_SITUATION.scenario, ...content } as ScenarioFile;
  const bare = { schema: own.schema, id: own.id, title: own.title, base: own.base ?? 'none' };
  const head = await engine.readScenario('head.json', JSON.stringify(bare));
  return head.ok ? own : { ...own, ...NAMELESS };
}
