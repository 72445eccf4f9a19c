import type { FlowWays, OpenFlow } from '../contract/demand/matrix.ts';
import type {
  TargetChange,
  TargetFigures,
  TargetPackage,
  TargetQuestion,
  TargetReport,
  TargetSetting,
} from '../contract/demand/target.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import type { SolveLinear } from '../matrix/target/linear-program.ts';
import { nameOf } from '../matrix/target/read-changes.ts';
import { readTarget } from '../matrix/target/read-target.ts';
import { PACKAGES_AT_MOST, seekPackages, settingsAt } from '../matrix/target/seek-packages.ts';
import { targetFigures, wantedBy } from '../matrix/target/target-figures.ts';
import { targetIssue } from '../matrix/target/target-issue.ts';
import { TargetModel } from '../matrix/target/target-model.ts';
import { measureOf, scenarioWith } from '../matrix/target/target-scenario.ts';
import { splitParameterPath } from '../policy/library/parameter-path.ts';
import { wordsFor } from '../policy/library/words-for.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { WaysGround } from './box-ways.ts';
import { ChangedPrices } from './changed-prices.ts';
import { type ChangeAlone, changeAlone } from './changes-alone.ts';
import { TargetRuns } from './target-runs.ts';

/**
 * The cheapest packages of changes by which a demand meets a target. The demand is run under the scenario, and its ways
 * priced under each change in full; a change that makes other ways has a run of its own. Between these a model says what a
 * package comes to, and the packages that it leads to are run as any scenario is. Fails with every issue of what was asked
 * at once, and where it was stopped.
 */
export async function matrixTarget(
  ground: WaysGround,
  question: TargetQuestion,
  openSolver: () => Promise<SolveLinear>,
  control: WorkControl<Progress>,
): Promise<Result<TargetReport>> {
  const { library } = ground.reader;
  const { flows, months, scenario } = question;
  const terms = ground.reader.read(scenario, null);
  if (!terms.ok) return terms;
  const day = `${present(months[0])}-01` as BeijingDate;
  const read = readTarget(question.asked, { flows, scenario: terms.value.scenario, day });
  if (!read.ok) return read;
  const { goal, changes, limits } = read.value;
  const issues: Issue[] = [...read.issues];
  const fileOf = (settings: readonly TargetSetting[]): ScenarioFile =>
    scenarioWith(library, scenario.scenario, settings, nameFor(settings));
  const situationOf = (settings: readonly TargetSetting[]): PolicySituation => ({
    ...scenario,
    scenario: settings.length === 0 ? scenario.scenario : fileOf(settings),
  });
  const inFull = changes.map((_, index) => settingsAt(changes, onlyAt(changes, index), 'up'));
  const prices = new ChangedPrices(ground, inFull.map(situationOf));
  const runs = new TargetRuns(ground, question, 1 + PACKAGES_AT_MOST, control);
  const start = await runs.run(scenario, prices);
  if (!start.ok) return start;
  const figuresOf = ({ run }: typeof start.value): TargetFigures => targetFigures(goal, flows, run.outcomes);
  const startFigures = figuresOf(start.value);
  const priced = changes.map((_, index) => present(prices.of(index)));
  let searched = priced.filter(({ kind }) => kind === 'other_ways').length;
  const alone: ChangeAlone[] = [];
  for (const [index, own] of priced.entries()) {
    const made = await changeAlone(start.value.found, own, async () => {
      runs.expect(searched-- + PACKAGES_AT_MOST);
      const ran = await runs.run(situationOf(present(inFull[index])));
      return ran.ok ? success({ found: ran.value.found, figures: figuresOf(ran.value) }) : ran;
    });
    if (control.shouldStop()) return failure(made.kind === 'refused' ? made.issues : []);
    issues.push(...saidOf(made, `change.${index + 1}`, nameOf(present(changes[index])), startFigures));
    alone.push(made);
  }
  const open = start.value.found.flatMap((flow, position) => (isOpen(flow) ? [{ flow, position }] : []));
  const model = new TargetModel(
    goal,
    start.value.run.choice,
    open.map(({ flow }) => flow),
    alone.map((one) =>
      open.map(({ position }) => (one.kind === 'made' ? present(one.moved[position]) : null)),
    ),
  );
  const ran = new Map<string, TargetPackage>();
  runs.expect(PACKAGES_AT_MOST);
  const packages = await seekPackages({
    target: read.value,
    model,
    run: async (settings) => {
      const own = fileOf(settings);
      const key = JSON.stringify(settings);
      const known = ran.get(key);
      if (known) return success(known);
      const found = await runs.run(situationOf(settings));
      if (!found.ok) return found;
      const made = { settings, scenario: own, figures: figuresOf(found.value) };
      ran.set(key, made);
      return success(made);
    },
    solve: await openSolver(),
    yieldNow: control.yieldNow,
  });
  if (!packages.ok) return packages;
  return success(
    {
      goal,
      limits,
      wanted: wantedBy(goal),
      start: startFigures,
      alone: changes.map((change, index) => ({
        change,
        figures: figuresAlone(present(alone[index]), () => model.figures(onlyAt(changes, index))),
      })),
      ...packages.value,
      runs: runs.count,
      ...namesOf(changes, library.measures),
    },
    issues,
  );
}

const isOpen = (flow: FlowWays): flow is OpenFlow => flow.status === 'open';

/** One change in full, and no other. */
const onlyAt = (changes: readonly TargetChange[], index: number): readonly number[] =>
  changes.map((_, at) => (at === index ? 1 : 0));

const figuresAlone = (made: ChangeAlone, priced: () => TargetFigures): TargetFigures | null =>
  made.kind === 'refused' ? null : (made.figures ?? priced());

/** What is to be said of a change that cannot be made in full, or that does nothing. */
function saidOf(made: ChangeAlone, path: string, x: string, start: TargetFigures): readonly Issue[] {
  if (made.kind === 'refused')
    return [
      targetIssue('T13', path, { x }),
      ...made.issues.map((issue) => ({ ...issue, severity: 'warning' as const })),
    ];
  const isIdle = made.moved.every((ways) => ways === null);
  const isSame = made.figures === null || JSON.stringify(made.figures) === JSON.stringify(start);
  return isIdle && isSame ? [targetIssue('T12', path, { x })] : [];
}

/** A scenario is known by what it sets: the same settings have the same name whatever they were found for. */
function nameFor(settings: readonly TargetSetting[]) {
  const text = settings.map(({ change, value }) =>
    value === null ? nameOf(change) : `${nameOf(change)} = ${value}`,
  );
  const id = ['target', ...settings.map((setting) => measureOf(setting).replaceAll('.', '-'))].join('_');
  return { id, title: text.join('; ') };
}

/** What changes are called: the title of their measure, and its word for the parameter. */
function namesOf(
  changes: readonly TargetChange[],
  measures: WaysGround['reader']['library']['measures'],
): Pick<TargetReport, 'titles' | 'words'> {
  const named = changes.flatMap((change) => {
    const measure = measures.get(measureOf({ change }));
    return measure ? [{ change, measure }] : [];
  });
  return {
    titles: new Map(named.map(({ change, measure }) => [nameOf(change), measure.title])),
    words: new Map(
      named.flatMap(({ change, measure }) => {
        const word =
          change.kind === 'measure' ? null : wordsFor(measure, splitParameterPath(change.path).parameter);
        return word === null ? [] : [[nameOf(change), word] as const];
      }),
    ),
  };
}
