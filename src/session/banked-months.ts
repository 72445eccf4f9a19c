import type { Consignment } from '../consignment/consignment.ts';
import type { FlowInMonth } from '../contract/demand/matrix.ts';
import type { EventChanges } from '../contract/event-sheet.ts';
import { monthDates, planMonth } from '../matrix/banked/month-plan.ts';
import type { TermsReader } from '../measures/terms.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { hashText } from '../units/hash.ts';
import { type Result, success } from '../units/issue.ts';
import { BankedMonth } from './banked-month.ts';
import type { SideNetwork } from './flow-sides.ts';

/** A month as it is asked for. */
export interface MonthAsked {
  readonly on: SideNetwork;
  /** All that is handed over in it. */
  readonly flows: readonly FlowInMonth[];
  readonly events: EventChanges;
  /** Of one of the flows: when all are ready, and what is supposed of prices and events. */
  readonly consignment: Consignment;
  readonly scenarios: readonly Scenario[];
}

/** A scenario in which no measure is on: every library has it. */
const BARE = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
/** A year under two scenarios of levers; and of how many months more than the bank is in memory. */
const MONTHS_AT_MOST = 26;
const READY_AT_MOST = 3;

/** Months asked about last, kept from one question to the next. */
export class BankedMonths {
  readonly #known = new Map<string, BankedMonth>();

  /** From memory where it was planned before; null where it was stopped. */
  open(reader: TermsReader, asked: MonthAsked, shouldStop: () => boolean): Result<BankedMonth> | null {
    const { on, flows, events, consignment, scenarios } = asked;
    const { ready, pricesOn, knownOn, eventEdits } = consignment;
    const { network } = on;
    const any = reader.read(BARE, { network, consignment });
    if (!any.ok) return any;
    const dates = monthDates(network, consignment, any.value, scenarios);
    const key = [on.key, ready, dates.join(' '), hashOf(flows), JSON.stringify(events)].join('|');
    const known = this.#known.get(key);
    if (known) return success(this.#keep(key, known));
    const termsOf = (goods: Consignment) => {
      const read = reader.read(BARE, { network, consignment: goods });
      // It stood for the first of the goods, and what is read of it is the same for all.
      if (!read.ok) throw new Error(`scenario ${BARE.scenario} does not stand: ${read.issues[0]?.code}`);
      return read.value;
    };
    const terms = { ready, pricesOn, knownOn, eventEdits, dates, termsOf };
    const plan = planMonth(on, flows, terms, shouldStop);
    return plan && success(this.#keep(key, new BankedMonth(plan)));
  }

  #keep(key: string, month: BankedMonth): BankedMonth {
    this.#known.delete(key);
    this.#known.set(key, month);
    const newestFirst = [...this.#known].reverse();
    for (const [, old] of newestFirst.slice(READY_AT_MOST)) old.release();
    for (const [oldest] of newestFirst.slice(MONTHS_AT_MOST)) this.#known.delete(oldest);
    return month;
  }
}

const hashOf = (flows: readonly FlowInMonth[]): string =>
  hashText(JSON.stringify(flows.map(({ flow }) => flow))).toString(36);
