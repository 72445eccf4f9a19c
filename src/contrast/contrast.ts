import type { AnswerCharge, AnswerItinerary } from '../contract/answer-schema.ts';
import { addFen, type Fen, fen } from '../units/money.ts';

/** An item of both bills, measures taken off: what it costs on one way and on the other. */
export interface ContrastRow {
  /** Null of money that is no charge: what measures give beside the bill. */
  readonly code: AnswerCharge['code'] | null;
  readonly group: AnswerCharge['group'];
  /** Zero where the route has no such line; null where the price of one is not known. */
  readonly one: Fen | null;
  readonly other: Fen | null;
  /** One less other; null where either is not known. */
  readonly difference: Fen | null;
}

export interface Contrast {
  /** Largest difference first, at most so many as asked for; unknown ones before all. */
  readonly reasons: readonly ContrastRow[];
  /** The differences of all other items together. */
  readonly rest: { readonly items: number; readonly difference: Fen };
  /** Invoice, and economic total: one less other. */
  readonly invoice: Fen;
  readonly economic: Fen;
}

const MOST_REASONS = 5;

/** What makes the economic totals of two routes differ, item by item: the reasons and the rest are all of it. */
export function contrastOf(one: AnswerItinerary, other: AnswerItinerary, most = MOST_REASONS): Contrast {
  const rows = rowsOf(one, other).toSorted((a, b) => weightOf(b) - weightOf(a));
  const reasons = rows.slice(0, most).filter(({ difference }) => difference !== 0);
  const rest = rows.slice(reasons.length).filter(({ difference }) => difference !== 0);
  return {
    reasons,
    rest: { items: rest.length, difference: addFen(rest.flatMap(({ difference }) => difference ?? [])) },
    invoice: fen(one.invoiceTotal - other.invoiceTotal),
    economic: fen(one.economicTotal - other.economicTotal),
  };
}

const weightOf = ({ difference }: ContrastRow): number =>
  difference === null ? Number.POSITIVE_INFINITY : Math.abs(difference);

function rowsOf(one: AnswerItinerary, other: AnswerItinerary): readonly ContrastRow[] {
  const [ofOne, ofOther] = [itemsOf(one), itemsOf(other)];
  const keys = [...new Set([...ofOne.keys(), ...ofOther.keys()])];
  const benefits = fen(benefitsOf(other) - benefitsOf(one));
  const rows = keys.flatMap((key): readonly ContrastRow[] => {
    const [a, b] = [ofOne.get(key), ofOther.get(key)];
    const item = a ?? b;
    if (item === undefined) return [];
    const left = a === undefined ? fen(0) : a.amount;
    const right = b === undefined ? fen(0) : b.amount;
    const difference = left === null || right === null ? null : fen(left - right);
    return [{ code: item.code, group: item.group, one: left, other: right, difference }];
  });
  return benefits === 0
    ? rows
    : [
        ...rows,
        {
          code: null,
          group: 'economic',
          one: fen(-benefitsOf(one)),
          other: fen(-benefitsOf(other)),
          difference: benefits,
        },
      ];
}

const benefitsOf = ({ policy }: AnswerItinerary): Fen =>
  addFen((policy?.benefits ?? []).map(({ amount }) => amount));

interface Item {
  readonly code: AnswerCharge['code'];
  readonly group: AnswerCharge['group'];
  readonly amount: Fen | null;
}

/** Lines of one charge at one stage together, less what measures take off. */
function itemsOf({ charges, policy }: AnswerItinerary): ReadonlyMap<string, Item> {
  const reliefs = new Map<number, number>();
  for (const { charge, before, after } of policy?.lines ?? [])
    reliefs.set(charge, (reliefs.get(charge) ?? 0) + before - after);
  const items = new Map<string, Item>();
  for (const [index, { code, group, amount }] of charges.entries()) {
    const key = `${group} ${code}`;
    const net = amount === null ? null : fen(amount - (reliefs.get(index) ?? 0));
    const known = items.get(key);
    const sum =
      known === undefined ? net : known.amount === null || net === null ? null : fen(known.amount + net);
    items.set(key, { code, group, amount: sum });
  }
  return items;
}
