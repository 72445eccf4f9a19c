import type { BoxesQuestion, FlowInMonth, FlowWays, MatrixQuestion } from '../contract/demand/matrix.ts';
import type { TargetQuestion } from '../contract/demand/target.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowWays } from '../matrix/flow-ways.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { type RunOutcomes, runOutcomes } from '../matrix/run-outcomes.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { boxWays, type WaysGround, type WaysWatcher } from './box-ways.ts';

/** What a run found of each flow in a month, and what that comes to. */
export interface TargetRun {
  readonly found: readonly FlowWays[];
  readonly run: RunOutcomes;
}

/** Ordinary runs of one demand under one baseline, counted. */
export class TargetRuns {
  count = 0;
  readonly #ground: WaysGround;
  readonly #question: TargetQuestion;
  readonly #control: WorkControl<Progress>;
  readonly #handed: readonly FlowInMonth[];
  #expected: number;

  /** @param expected how many runs there will be, as far as is known */
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

  /** Says how many more runs there will be. */
  expect(more: number): void {
    this.#expected = this.count + more;
  }

  async run(
    scenario: MatrixQuestion['scenario'],
    watcher: WaysWatcher | null = null,
  ): Promise<Result<TargetRun>> {
    const { baseline, events } = this.#question;
    const boxes = this.#handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
    const question: BoxesQuestion = { boxes, baseline, scenario, events };
    const ways = await boxWays(this.#ground, question, this.#controlOfRun(boxes.length), watcher);
    if (!ways.ok) return failure(ways.issues);
    this.count++;
    const found = this.#handed.map((one, index) => flowWays(one, present(ways.value[index])));
    return success({ found, run: runOutcomes(this.#question, found) });
  }

  /** How many runs there will be is not known for certain: past what is expected, the last stays under way. */
  #controlOfRun(boxes: number): WorkControl<Progress> {
    const before = Math.min(this.count, this.#expected - 1) * boxes;
    return {
      ...this.#control,
      onProgress: ({ stage, done }) =>
        this.#control.onProgress({ stage, done: before + done, total: this.#expected * boxes }),
    };
  }
}
