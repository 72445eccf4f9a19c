import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';

/** Scenarios of a person's own, each under its `id`, in the order they were made. */
export type OwnScenarios = readonly ScenarioFile[];

const FIRST_ID = 'mine';

/** An empty scenario over a base, under a name that no other has. */
export function newOwnScenario(base: string, own: OwnScenarios): ScenarioFile {
  const nth = freeNumber(FIRST_ID, own);
  const suffix = nth === 1 ? '' : ` ${nth}`;
  return {
    schema: 1,
    id: idOf(FIRST_ID, nth),
    title: { zh: `我的${suffix}`, en: `Mine${suffix}` },
    base,
  };
}

/** The list with a scenario put in, in the place of the one of its name; the same list where it is there already. */
export function withOwnScenario(own: OwnScenarios, scenario: ScenarioFile): OwnScenarios {
  const at = own.findIndex(({ id }) => id === scenario.id);
  const known = own[at];
  if (known !== undefined && sameScenario(known, scenario)) return own;
  return at < 0 ? [...own, scenario] : own.with(at, scenario);
}

export const withoutOwnScenario = (own: OwnScenarios, id: string): OwnScenarios =>
  own.filter((scenario) => scenario.id !== id);

/** A scenario from elsewhere: the one of the list that says the same, else under a name that no other has. */
export function besideOwn(scenario: ScenarioFile, own: OwnScenarios): ScenarioFile {
  const same = own.find((known) =>
    sameScenario({ ...known, id: scenario.id, title: scenario.title }, scenario),
  );
  if (same !== undefined) return same;
  return own.some(({ id }) => id === scenario.id) ? renamed(scenario, own) : scenario;
}

export const sameScenario = (a: ScenarioFile, b: ScenarioFile): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Under the next name that is free. */
export function renamed(scenario: ScenarioFile, own: OwnScenarios): ScenarioFile {
  const stem = scenario.id.replace(/-\d+$/, '');
  const nth = freeNumber(stem, own);
  const numbered = (title: string): string => `${title.replace(/ \d+$/, '')} ${nth}`;
  const { title } = scenario;
  return {
    ...scenario,
    id: idOf(stem, nth),
    title: typeof title === 'string' ? numbered(title) : { zh: numbered(title.zh), en: numbered(title.en) },
  };
}

/** A scenario over again under a name that no other has, to be changed by itself; of a preset, an empty one over it. */
export function forkOf(scenario: string | ScenarioFile, own: OwnScenarios): ScenarioFile {
  return typeof scenario === 'string' ? newOwnScenario(scenario, own) : renamed(scenario, [...own, scenario]);
}

/** What a preset or a scenario of one's own goes by in a list of both. */
export const scenarioChoice = (scenario: string | ScenarioFile): string =>
  typeof scenario === 'string' ? scenario : ownChoice(scenario.id);

/** The scenario of {@link scenarioChoice}; what is no other is a preset. */
export const chosenScenario = (choice: string, own: OwnScenarios): string | ScenarioFile =>
  own.find(({ id }) => ownChoice(id) === choice) ?? choice;

/** What one goes by in a list beside presets, whose ids it may share. */
export const ownChoice = (id: string): string => `own ${id}`;

const idOf = (stem: string, nth: number): string => (nth === 1 ? stem : `${stem}-${nth}`);

function freeNumber(stem: string, own: OwnScenarios): number {
  for (let nth = 1; ; nth += 1) if (!own.some(({ id }) => id === idOf(stem, nth))) return nth;
}

/** Two lists of the same scenarios, each changed since they were one. */
export interface OwnScenariosApart {
  /** Of this tab. */
  readonly here: OwnScenarios;
  /** As this tab last read or stored it. */
  readonly before: OwnScenarios;
  /** As it is stored now. */
  readonly stored: OwnScenarios;
}

export interface MergedOwnScenarios {
  readonly own: OwnScenarios;
  /** Changed here and elsewhere: both stay, the one from here under another name. */
  readonly renamed: readonly { readonly from: string; readonly to: ScenarioFile }[];
}

/** Both lists in one: what either changed or added stays, what either deleted and the other left alone goes. */
export function mergeOwnScenarios({ here, before, stored }: OwnScenariosApart): MergedOwnScenarios {
  const find = (list: OwnScenarios, id: string): ScenarioFile | undefined =>
    list.find((scenario) => scenario.id === id);
  const same = (a: ScenarioFile | undefined, b: ScenarioFile | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && sameScenario(a, b));
  const ids = new Set([...here, ...stored].map(({ id }) => id));
  let own: OwnScenarios = [];
  const clashes: ScenarioFile[] = [];
  for (const id of ids) {
    const [mine, base, theirs] = [find(here, id), find(before, id), find(stored, id)];
    const result = same(mine, base) ? theirs : same(theirs, base) || theirs === undefined ? mine : theirs;
    if (result !== undefined) own = [...own, result];
    if (mine !== undefined && theirs === result && !same(mine, theirs) && !same(mine, base))
      clashes.push(mine);
  }
  const moved: { from: string; to: ScenarioFile }[] = [];
  for (const mine of clashes) {
    const to = renamed(mine, own);
    own = [...own, to];
    moved.push({ from: mine.id, to });
  }
  return { own, renamed: moved };
}

export const writeOwnScenarios = (own: OwnScenarios): string => JSON.stringify(own);

/** What {@link writeOwnScenarios} wrote, in its form alone; null for anything else. */
export function readOwnScenarios(text: string): OwnScenarios | null {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) && read.every(isScenario) ? read : null;
}

const isScenario = (value: unknown): value is ScenarioFile =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'title' in value &&
  (typeof value.title === 'string' ||
    (typeof value.title === 'object' &&
      value.title !== null &&
      ['zh', 'en'].every((language) => typeof Reflect.get(value.title as object, language) === 'string')));
