import { haveSameArcs } from '../bank/prices/same-arcs.ts';
import type { BoxesQuestion, BoxInMonth, BoxWays } from '../contract/demand/matrix.ts';
import { NO_EVENT_CHANGES } from '../contract/event-sheet.ts';
import { flowEnquiry } from '../demand/flow-enquiry.ts';
import { readEnquiry } from '../enquiry/read-enquiry.ts';
import type { Load } from '../network/equipment-class.ts';
import { type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { BankedMonth } from './banked-month.ts';
import type { BankedMonths } from './banked-months.ts';
import { type BoxSide, BoxSides, type SideGround, type SideNetwork } from './box-sides.ts';
import { type AskedBox, refusedBox } from './compared-box.ts';

/** A box that can be read, with both of its sides. */
export interface SidedBox extends AskedBox {
  /** Among all that are asked about, and among those of its month. */
  readonly position: number;
  readonly index: number;
  readonly before: BoxSide;
  readonly after: BoxSide;
}

/** A box of a month, and its position among all that are asked about. */
export interface PlacedBox {
  readonly box: BoxInMonth;
  readonly position: number;
}

/** The boxes of a question by the moments at which they are ready. */
export const boxesByMonth = (boxes: readonly BoxInMonth[]): readonly (readonly PlacedBox[])[] =>
  [...new Set(boxes.map(({ ready }) => ready))].map((ready) =>
    boxes.flatMap((box, position) => (box.ready === ready ? [{ box, position }] : [])),
  );

/** Boxes under the two situations of a question, and the months that they are handed over in. */
export class QuestionSides {
  readonly baseline: BoxSides;
  readonly scenario: BoxSides;
  readonly #ground: SideGround & { readonly months: BankedMonths };
  readonly #question: BoxesQuestion;
  readonly #sameArcs = new Map<string, boolean>();

  constructor(ground: SideGround & { readonly months: BankedMonths }, question: BoxesQuestion) {
    this.#ground = ground;
    this.#question = question;
    this.baseline = new BoxSides(ground, question.baseline);
    this.scenario = new BoxSides(ground, question.scenario);
  }

  /** Fails where a situation does not stand; boxes that cannot be read are handed on as what is found of them. */
  async boxes(
    all: readonly PlacedBox[],
    refuse: (position: number, refused: BoxWays) => void,
  ): Promise<Result<readonly SidedBox[]>> {
    const sided: SidedBox[] = [];
    for (const [index, { box, position }] of all.entries()) {
      const enquiry = flowEnquiry(box.goods, box.ready, box.ready, this.#question.events);
      const read = readEnquiry(this.#ground.network, enquiry);
      if (!read.ok) {
        refuse(position, refusedBox(read));
        continue;
      }
      const asked = { enquiry, read: read.value };
      const before = await this.baseline.of(asked);
      if (!before.ok) return before;
      const after = await this.scenario.of(asked);
      if (!after.ok) return after;
      sided.push({ ...asked, position, index, before: before.value, after: after.value });
    }
    return success(sided);
  }

  /**
   * A month on a network; null where it was stopped.
   *
   * @param all boxes of the month, `some` of which are carried on this network under one of the situations at least
   */
  month(
    on: SideNetwork,
    all: readonly PlacedBox[],
    some: readonly SidedBox[],
    shouldStop: () => boolean,
  ): Result<BankedMonth> | null {
    const { consignment } = present(some[0]).read;
    const scenarios = [this.baseline, this.scenario].flatMap((side) => {
      const terms = side.termsOf(on.network, consignment);
      return terms.ok ? [terms.value.scenario] : [];
    });
    const { months, reader } = this.#ground;
    const events = this.#question.events ?? NO_EVENT_CHANGES;
    const boxes = all.map(({ box }) => box);
    return months.open(reader, { on, boxes, events, consignment, scenarios }, shouldStop);
  }

  /** Whether what is offered on one network can be priced on the other, so that both sides have the same ways. */
  areShared({ read, before, after }: SidedBox): boolean {
    const { load } = read.consignment.equipment;
    return before.on === after.on || this.#haveSameArcs(before.on, after.on, load);
  }

  #haveSameArcs(a: SideNetwork, b: SideNetwork, load: Load): boolean {
    const key = `${a.key}|${b.key}|${load}`;
    const known = this.#sameArcs.get(key) ?? haveSameArcs(a.prepared.graphOf(load), b.prepared.graphOf(load));
    this.#sameArcs.set(key, known);
    return known;
  }
}

/** Ways by their arcs. */
export type ArcWays = readonly (readonly number[])[];

/** Ways of both lists, each once, the first list first. */
export const united = (a: ArcWays, b: ArcWays): ArcWays =>
  a === b ? a : [...new Map([...a, ...b].map((arcs) => [arcs.join(' '), arcs])).values()];
