import type { Consignment } from '../consignment/consignment.ts';
import type { BoxInMonth } from '../contract/demand/matrix.ts';
import type { EventChanges } from '../contract/event-sheet.ts';
import { type BoxedClasses, monthDates, planMonth } from '../matrix/banked/month-plan.ts';
import type { TermsReader } from '../measures/terms.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { hashText } from '../units/hash.ts';
import { type Result, success } from '../units/issue.ts';
import { BankedMonth } from './banked-month.ts';
import type { SideNetwork } from './box-sides.ts';

/** A month as it is asked for. */
export interface MonthAsked {
  readonly on: SideNetwork;
  /** All that are asked about of it. */
  readonly boxes: readonly BoxInMonth[];
  readonly events: EventChanges;
  /** Of one of them: when all are ready, and what is supposed of prices and events. */
  readonly consignment: Consignment;
  readonly scenarios: readonly Scenario[];
}

/** A scenario in which no measure is on: every library has it. */
const BARE = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
/** In memory at a time; what a device keeps of older ones is read again. */
const MONTHS_AT_MOST = 3;

/** Months asked about last, kept from one question to the next. */
export class BankedMonths {
  readonly #known = new Map<string, BankedMonth>();
  readonly #classes = new Map<string, BoxedClasses>();

  /** From memory where it was planned before; null where it was stopped. */
  open(reader: TermsReader, asked: MonthAsked, shouldStop: () => boolean): Result<BankedMonth> | null {
    const { on, boxes, events, consignment, scenarios } = asked;
    const { ready, pricesOn, knownOn, eventEdits } = consignment;
    const { network } = on;
    const any = reader.read(BARE, { network, consignment });
    if (!any.ok) return any;
    const dates = monthDates(network, consignment, any.value, scenarios);
    const alike = [on.key, ready, dates.join(' '), JSON.stringify(events)].join('|');
    const key = `${alike}|${hashOf(boxes)}`;
    const known = this.#known.get(key);
    if (known) return success(lastKept(this.#known, key, known));
    const classes = lastKept(this.#classes, alike, this.#classes.get(alike) ?? new Map());
    const termsOf = (goods: Consignment) => {
      const read = reader.read(BARE, { network, consignment: goods });
      // It stood for the first of the goods, and what is read of it is the same for all.
      if (!read.ok) throw new Error(`scenario ${BARE.scenario} does not stand: ${read.issues[0]?.code}`);
      return read.value;
    };
    const terms = { ready, pricesOn, knownOn, eventEdits, dates, termsOf };
    const plan = planMonth(on, boxes, terms, classes, shouldStop);
    return plan && success(lastKept(this.#known, key, new BankedMonth(plan)));
  }
}

/** Puts a value last, and forgets the first of too many. */
function lastKept<T>(values: Map<string, T>, key: string, value: T): T {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > MONTHS_AT_MOST && oldest !== undefined) values.delete(oldest);
  return value;
}

const hashOf = (boxes: readonly BoxInMonth[]): string =>
  hashText(JSON.stringify(boxes.map(({ goods }) => goods))).toString(36);
