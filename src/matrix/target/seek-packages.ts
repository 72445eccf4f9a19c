import type {
  TargetChange,
  TargetFigures,
  TargetPackage,
  TargetRelaxation,
  TargetSetting,
} from '../../contract/demand/target.ts';
import type { Result } from '../../units/issue.ts';
import { inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { likelySupports } from './likely-supports.ts';
import type { SolveLinear } from './linear-program.ts';
import type { ReadTarget } from './read-target.ts';
import { missedBy, NEGLIGIBLE, seekLevels, type TargetAim, type TargetConditions } from './seek-levels.ts';
import { wantedBy } from './target-figures.ts';
import type { TargetModel } from './target-model.ts';

/** Runs the demand under the scenario with some settings: an ordinary run, whatever a model says of it. */
export type RunPackage = (settings: readonly TargetSetting[]) => Promise<Result<TargetPackage>>;

export interface PackageSearch {
  readonly target: ReadTarget;
  readonly model: TargetModel;
  readonly run: RunPackage;
  readonly solve: SolveLinear;
  yieldNow(): Promise<void>;
}

export interface SoughtPackages {
  readonly packages: readonly TargetPackage[];
  readonly relaxations: readonly TargetRelaxation[];
}

export const PACKAGES_AT_MOST = 4;
/** Runs in which what the model had wrong is put right. */
const RUNS_A_PACKAGE = 2;
/** Levels are set in thousandths; below two of them a change is left out. */
const LEVELS = 1000;
const LEAST_LEVEL = 0.002;
const DIGITS = 6;
/** What a run lacks is asked of the model with so much in reserve, so that one correction is mostly enough. */
const RESERVE = 1.05;
/** Levels by which a model misses its conditions by no more than this are still run: rounding may bring them in. */
const PROMISING = 0.002;
/** TEU below which nothing is reached. */
const NOTICEABLE = 0.05;
/** More than is wanted by this part of it is asked of the model at once: a run that falls short costs another. */
const AHEAD = 0.002;

/**
 * The cheapest packages that meet a target, each run before it counts; where none does, the smallest relaxation of each
 * condition. Fails where a run does.
 */
export async function seekPackages(search: PackageSearch): Promise<Result<SoughtPackages>> {
  const { target, model, solve } = search;
  const { goal, changes } = target;
  const conditions = conditionsOf(target);
  const whole = wholeOf(changes);
  const none = changes.map(() => 0);
  const full = changes.map((_, change) => model.effects(none.map((own, at) => (at === change ? 1 : own))));
  const likely = likelySupports(model.effects(none), full, whole, conditions, PACKAGES_AT_MOST, solve);
  const all = likely.at(-1) ?? [];
  // To keep traffic, one change is asked for.
  const single = all.map((change) => [change]);
  const supports = await promising(search, goal.kind === 'keep' ? single : likely, conditions);
  if (goal.kind === 'keep') supports.push(all);
  const packages: TargetPackage[] = [];
  for (const support of supports) {
    if (goal.kind === 'keep' && packages.length > 0 && support.length > 1) continue;
    const found = await runUntilMet(search, support, conditions, 'outlay');
    if (!found.ok) return found;
    if (found.value !== null) packages.push(found.value);
  }
  if (packages.length > 0 || all.length === 0)
    return { ok: true, value: { packages: undominated(packages), relaxations: [] }, issues: [] };
  return relax(search, all, conditions);
}

const conditionsOf = ({ goal, limits: { outlay, worse } }: ReadTarget): TargetConditions => ({
  wanted: wantedBy(goal),
  outlay: outlay === null ? null : inYuan(outlay),
  worse,
});

const wholeOf = (changes: readonly TargetChange[]): ReadonlySet<number> =>
  new Set(changes.flatMap(({ kind }, index) => (kind === 'measure' ? [index] : [])));

/** Those that the model does not see outdone by another: a run takes far longer than the model does. */
async function promising(
  { target: { changes }, model, solve, yieldNow }: PackageSearch,
  supports: readonly (readonly number[])[],
  conditions: TargetConditions,
): Promise<(readonly number[])[]> {
  const whole = wholeOf(changes);
  const asked = ahead(conditions);
  const sought = new Map<Figured, readonly number[]>();
  for (const support of supports) {
    const { levels, missed } = await seekLevels(
      model,
      { changes: support, whole },
      asked,
      'outlay',
      solve,
      yieldNow,
    );
    const settings = settingsAt(changes, levels, 'up');
    if (missed <= PROMISING && settings.length > 0)
      sought.set({ settings, figures: model.figures(levels) }, support);
  }
  return undominated([...sought.keys()]).map((one) => present(sought.get(one)));
}

const ahead = ({ wanted, ...others }: TargetConditions): TargetConditions => ({
  ...others,
  wanted: wanted === null ? null : wanted * (1 + AHEAD),
});

/** Null where the model, or in the end a run, says that the conditions cannot be met. */
async function runUntilMet(
  { target: { changes }, model, run, solve, yieldNow }: PackageSearch,
  support: readonly number[],
  conditions: TargetConditions,
  aim: TargetAim,
): Promise<Result<TargetPackage | null>> {
  const whole = wholeOf(changes);
  let asked = ahead(conditions);
  for (let time = 0; time < RUNS_A_PACKAGE; time++) {
    const sought = await seekLevels(model, { changes: support, whole }, asked, aim, solve, yieldNow);
    if (sought.missed > PROMISING) break;
    const settings = settingsAt(changes, sought.levels, aim === 'outlay' ? 'up' : 'down');
    if (settings.length === 0) break;
    const ran = await run(settings);
    if (!ran.ok) return ran;
    const { figures } = ran.value;
    if (missedBy(effectsOf(figures), conditions) <= NEGLIGIBLE)
      return { ok: true, value: ran.value, issues: [] };
    asked = corrected(asked, figures, conditions);
  }
  return { ok: true, value: null, issues: [] };
}

const effectsOf = ({ reached, outlay, worst }: TargetFigures) => ({
  reached,
  outlay: inYuan(outlay),
  worse: [worst?.share ?? 0],
});

/** Asks for more by what a run has missed. */
function corrected(
  asked: TargetConditions,
  { reached, outlay, worst }: TargetFigures,
  { wanted, outlay: budget, worse }: TargetConditions,
): TargetConditions {
  const over = (missed: number): number => RESERVE * Math.max(0, missed);
  /** By what part a run falls short of the model. */
  const bend = asked.wanted === null || reached <= 0 ? 1 : Math.max(1, asked.wanted / reached);
  return {
    wanted: wanted === null ? null : present(asked.wanted ?? undefined) + bend * over(wanted - reached),
    outlay: budget === null ? null : present(asked.outlay ?? undefined) - over(inYuan(outlay) - budget),
    worse: worse === null ? null : present(asked.worse ?? undefined) - over((worst?.share ?? 0) - worse),
  };
}

/**
 * Changes made as far as levels say, in figures that a person would write: rounded up where a goal is to be met, down
 * where a limit is not to be exceeded.
 */
export function settingsAt(
  changes: readonly TargetChange[],
  levels: readonly number[],
  rounding: 'up' | 'down',
): readonly TargetSetting[] {
  return changes.flatMap((change, index): readonly TargetSetting[] => {
    const level = present(levels[index]);
    if (level < LEAST_LEVEL) return [];
    if (change.kind === 'measure') return [{ change, value: null }];
    const { from, to } = change;
    const steps =
      rounding === 'up' ? Math.ceil(level * LEVELS - NEGLIGIBLE) : Math.floor(level * LEVELS + NEGLIGIBLE);
    const set = Math.min(1, steps / LEVELS);
    return [{ change, value: Number((from + set * (to - from)).toPrecision(DIGITS)) }];
  });
}

/** Those that no other outdoes in outlay, number of changes, the worst district and emissions; the cheapest first. */
function undominated<Own extends Figured>(packages: readonly Own[]): readonly Own[] {
  const unlike = packages.filter(
    (own, index) =>
      packages.findIndex((other) => JSON.stringify(other.settings) === JSON.stringify(own.settings)) ===
      index,
  );
  return unlike
    .filter((own) => !unlike.some((other) => other !== own && outdoes(other, own)))
    .sort((a, b) => a.figures.outlay - b.figures.outlay || a.settings.length - b.settings.length)
    .slice(0, PACKAGES_AT_MOST);
}

type Figured = Pick<TargetPackage, 'settings' | 'figures'>;

function outdoes(a: Figured, b: Figured): boolean {
  const figures = ({ settings, figures: { outlay, worst, co2eKg } }: Figured): readonly number[] => [
    outlay,
    settings.length,
    worst?.share ?? 0,
    co2eKg,
  ];
  const [own, other] = [figures(a), figures(b)];
  return (
    own.every((figure, at) => figure <= present(other[at])) &&
    own.some((figure, at) => figure < present(other[at]))
  );
}

/** For each condition, how near to it one comes while the others are met. */
async function relax(
  search: PackageSearch,
  all: readonly number[],
  conditions: TargetConditions,
): Promise<Result<SoughtPackages>> {
  const cases = [
    { condition: 'goal', asked: conditions.wanted, aim: 'reached', rest: { ...conditions, wanted: null } },
    { condition: 'outlay', asked: conditions.outlay, aim: 'outlay', rest: { ...conditions, outlay: null } },
    { condition: 'worse', asked: conditions.worse, aim: 'worst', rest: { ...conditions, worse: null } },
  ] as const;
  const isMove = search.target.goal.kind === 'move';
  const relaxations: TargetRelaxation[] = [];
  for (const { condition, asked, aim, rest } of cases) {
    if (asked === null) continue;
    const found = await runUntilMet(search, all, rest, aim);
    if (!found.ok) return found;
    if (found.value === null) continue;
    // Nothing towards the goal is no part of it.
    if (isMove && condition === 'goal' && found.value.figures.reached < NOTICEABLE) continue;
    const { reached, outlay, worst } = found.value.figures;
    const needed = { goal: reached, outlay: inYuan(outlay), worse: worst?.share ?? 0 }[condition];
    relaxations.push({ condition, asked, needed, package: found.value });
  }
  relaxations.sort((a, b) => sizeOf(a) - sizeOf(b));
  return { ok: true, value: { packages: [], relaxations }, issues: [] };
}

/** By what part of itself a condition is relaxed. */
const sizeOf = ({ asked, needed }: TargetRelaxation): number =>
  Math.abs(needed - asked) / Math.max(Math.abs(asked), NEGLIGIBLE);
