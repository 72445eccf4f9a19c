import type { BoxesQuestion, FlowWays, MatrixQuestion, OpenFlow } from '../contract/demand/matrix.ts';
import type {
  TargetPackage,
  TargetQuestion,
  TargetReport,
  TargetSetting,
} from '../contract/demand/target.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowWays } from '../matrix/flow-ways.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { type RunOutcomes, runOutcomes } from '../matrix/run-outcomes.ts';
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
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { boxWays, type WaysGround } from './box-ways.ts';

/** A package with all that its run found. */
interface PackageRun {
  readonly package: TargetPackage;
  readonly run: RunOutcomes;
  readonly found: readonly FlowWays[];
}

/**
 * The cheapest packages of changes by which a demand meets a target. The demand is run under the scenario, and under each
 * change in full; between these a model says what a package comes to, and the packages that it leads to are run as any
 * scenario is. Fails with every issue of what was asked at once, and where it was stopped.
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
  const runs = new TargetRuns(ground, question, changes.length + 1 + PACKAGES_AT_MOST, control);
  const known = new Map<string, Result<PackageRun>>();
  const under = async (settings: readonly TargetSetting[]): Promise<Result<PackageRun>> => {
    const key = JSON.stringify(settings);
    const ran = known.get(key) ?? (await runUnder(settings));
    known.set(key, ran);
    return ran;
  };
  const runUnder = async (settings: readonly TargetSetting[]): Promise<Result<PackageRun>> => {
    const own = scenarioWith(library, scenario.scenario, settings, nameFor(settings));
    const { found, ...rest } = await runs.run({
      ...scenario,
      scenario: settings.length === 0 ? scenario.scenario : own,
    });
    if (!rest.ok) return failure(rest.issues);
    const figures = targetFigures(goal, flows, rest.run.outcomes);
    return success({ package: { settings, scenario: own, figures }, run: rest.run, found });
  };
  const start = await under([]);
  if (!start.ok) return start;
  const alone: (PackageRun | null)[] = [];
  for (const [index, change] of changes.entries()) {
    const made = await under(
      settingsAt(
        changes,
        changes.map((_, at) => (at === index ? 1 : 0)),
        'up',
      ),
    );
    if (control.shouldStop()) return failure(made.issues);
    if (!made.ok)
      issues.push(
        targetIssue('T13', `change.${index + 1}`, { x: nameOf(change) }),
        ...made.issues.map((issue) => ({ ...issue, severity: 'warning' as const })),
      );
    else if (isSame(made.value.package, start.value.package))
      issues.push(targetIssue('T12', `change.${index + 1}`, { x: nameOf(change) }));
    alone.push(made.ok ? made.value : null);
  }
  const packages = await seekPackages({
    target: read.value,
    model: new TargetModel(goal, start.value.run.choice, ...alignedFlows(start.value, alone)),
    run: async (settings) => {
      const ran = await under(settings);
      return ran.ok ? success(ran.value.package) : ran;
    },
    solve: await openSolver(),
    yieldNow: control.yieldNow,
  });
  if (!packages.ok) return packages;
  const named = changes.flatMap((change) => {
    const measure = library.measures.get(measureOf({ change }));
    return measure ? [{ change, measure }] : [];
  });
  return success(
    {
      goal,
      limits,
      wanted: wantedBy(goal),
      start: start.value.package.figures,
      alone: changes.map((change, index) => ({ change, figures: alone[index]?.package.figures ?? null })),
      ...packages.value,
      runs: runs.count,
      titles: new Map(named.map(({ change, measure }) => [nameOf(change), measure.title])),
      words: new Map(
        named.flatMap(({ change, measure }) => {
          const word = change.kind === 'measure' ? null : wordsFor(measure, parameterOf(change.path));
          return word === null ? [] : [[nameOf(change), word] as const];
        }),
      ),
    },
    issues,
  );
}

/** A scenario is known by what it sets: the same settings have the same name whatever they were found for. */
function nameFor(settings: readonly TargetSetting[]) {
  const text = settings.map(({ change, value }) =>
    value === null ? nameOf(change) : `${nameOf(change)} = ${value}`,
  );
  const id = ['target', ...settings.map((setting) => measureOf(setting).replaceAll('.', '-'))].join('_');
  return { id, title: text.join('; ') };
}

const parameterOf = (path: string): string => splitParameterPath(path).parameter;

const isSame = (a: TargetPackage, b: TargetPackage): boolean =>
  JSON.stringify(a.figures) === JSON.stringify(b.figures);

/** Flows that are open under the scenario, and the same under each change. */
function alignedFlows(
  start: PackageRun,
  alone: readonly (PackageRun | null)[],
): [readonly OpenFlow[], readonly (readonly (OpenFlow | null)[])[]] {
  const open = start.found.flatMap((flow, index) => (flow.status === 'open' ? [{ flow, index }] : []));
  return [
    open.map(({ flow }) => flow),
    alone.map((run) =>
      open.map(({ index }) => {
        const flow = run?.found[index];
        return flow?.status === 'open' ? flow : null;
      }),
    ),
  ];
}

/** Ordinary runs of one demand under one baseline, counted. */
class TargetRuns {
  count = 0;
  readonly #ground: WaysGround;
  readonly #question: TargetQuestion;
  readonly #expected: number;
  readonly #control: WorkControl<Progress>;
  readonly #handed: ReturnType<typeof handedOver>;

  constructor(
    ground: WaysGround,
    question: TargetQuestion,
    expected: number,
    control: WorkControl<Progress>,
  ) {
    this.#ground = ground;
    this.#question = question;
    this.#expected = expected;
    this.#control = control;
    this.#handed = handedOver(question.flows, question.months);
  }

  async run(scenario: MatrixQuestion['scenario']) {
    const { baseline, events } = this.#question;
    const boxes = this.#handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
    const question: BoxesQuestion = { boxes, baseline, scenario, events };
    const ways = await boxWays(this.#ground, question, this.#controlOfRun(boxes.length));
    if (!ways.ok) return { ok: false as const, found: [], issues: ways.issues };
    this.count++;
    const found = this.#handed.map((one, index) => flowWays(one, present(ways.value[index])));
    return { ok: true as const, found, run: runOutcomes(this.#question, found) };
  }

  /** How many runs there will be is not known beforehand: past what is expected, the last stays under way. */
  #controlOfRun(boxes: number): WorkControl<Progress> {
    const before = Math.min(this.count, this.#expected - 1) * boxes;
    return {
      ...this.#control,
      onProgress: ({ stage, done }) =>
        this.#control.onProgress({ stage, done: before + done, total: this.#expected * boxes }),
    };
  }
}
