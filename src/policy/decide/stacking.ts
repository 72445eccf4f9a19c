import { type Exact, exactly, toFen } from '../../units/exact.ts';
import { numberValue, unknownValue, type Value } from '../expression/value.ts';
import type { LineId, MeasureId } from '../library/measure.ts';
import type { Applied, Entry } from './applied.ts';
import type { Account, ChargeSheet } from './charge-sheet.ts';
import { missingIn, type SettledLine, settleAccount } from './settle-account.ts';

/** What a measure, or all of them, gain, CNY. */
export interface Gains {
  readonly kind: 'gains';
  /** Against no rule at all. */
  readonly gross: Exact;
  /** Against the national rules and the municipal ones that are older. A national rule adds nothing to itself. */
  readonly incremental: Exact;
}

/** An amount that hangs on facts nobody has stated. */
export interface Open {
  readonly kind: 'open';
  readonly missing: readonly string[];
}

/** A charge line of the event: before, under the national rules alone, and under all that is kept. */
export interface StackedLine {
  readonly line: LineId;
  readonly before: Value;
  readonly afterNational: Value;
  readonly after: Value;
}

/** Why a measure that applies is kept on none of its lines. */
export type NotKept = 'lower_than_kept' | 'same_as_kept';

export interface Stack {
  /** On all its accounts, or on some. */
  gainsOf(id: MeasureId, accounts?: readonly Account[]): Gains | Open;
  /** What would be lost without a measure, all other rules standing. */
  marginalOf(id: MeasureId): Value;
  /** What certain measures gain together, all others away: what shares of a saving are worked out from. */
  worthOf(ids: ReadonlySet<MeasureId>): Value;
  isKept(id: MeasureId): boolean;
  /** Null where the measure is kept, or acts on no line. */
  whyNotKept(id: MeasureId): NotKept | null;
  /** The lines of an account under some of the measures. */
  linesUnder(account: Account, ids: ReadonlySet<MeasureId>): readonly SettledLine[];
  /** Accounts on which measures act, or one of them; a benefit has one of its own. */
  readonly accounts: readonly Account[];
  accountsOf(id: MeasureId): readonly Account[];
  worthOn(account: Account, ids: ReadonlySet<MeasureId>): Value;
  readonly all: ReadonlySet<MeasureId>;
  readonly national: ReadonlySet<MeasureId>;
  readonly lines: readonly StackedLine[];
  /** All that is kept: against no rule, and beyond the national rules. Nothing counts twice. */
  readonly total: Gains | Open;
}

const ZERO = exactly(0);
const NOBODY: ReadonlySet<MeasureId> = new Set();

/**
 * Lays the measures that apply over the lines of an event. Whatever is said of a measure is a difference between what
 * sets of measures gain: with it and without it.
 */
export function stackMeasures(sheet: ChargeSheet, measures: readonly Applied[]): Stack {
  const applied = [...measures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = applied.flatMap((one) => one.effects.map((effect): Entry => ({ applied: one, effect })));
  const byId = new Map(applied.map((one) => [one.id, one]));
  const benefits = benefitAccounts(entries);
  const accountOf = (line: LineId): Account | undefined => benefits.get(line) ?? sheet.accountOf(line);
  const accountsActedOn = (effects: readonly Entry[]): readonly Account[] => [
    ...new Set(effects.flatMap(({ effect }) => accountOf(effect.line) ?? [])),
  ];
  const accounts = accountsActedOn(entries);
  const all = new Set(byId.keys());
  const national = new Set(applied.flatMap(({ id, level }) => (level === 'national' ? [id] : [])));

  const known = new Map<Account, Map<string, readonly SettledLine[]>>();
  const linesUnder = (account: Account, ids: ReadonlySet<MeasureId>): readonly SettledLine[] => {
    const acting = entries.filter(
      ({ applied: { id }, effect }) => ids.has(id) && accountOf(effect.line) === account,
    );
    const key = acting.map((entry) => entries.indexOf(entry)).join(' ');
    const bySet = known.get(account) ?? new Map<string, readonly SettledLine[]>();
    known.set(account, bySet);
    const lines = bySet.get(key) ?? settleAccount(account, acting);
    bySet.set(key, lines);
    return lines;
  };
  const worthOn = (account: Account, ids: ReadonlySet<MeasureId>): Value =>
    worthOfLines(linesUnder(account, NOBODY), linesUnder(account, ids));
  const worth = (accounts: readonly Account[], ids: ReadonlySet<MeasureId>): Value =>
    accounts.map((account) => worthOn(account, ids)).reduce(plus, numberValue(ZERO));
  const outcomesOf = (id: MeasureId) =>
    accountsActedOn(entriesOf(id)).flatMap((account) =>
      linesUnder(account, all).flatMap(({ outcome }) => (outcome?.rivals.has(id) ? [outcome] : [])),
    );
  const entriesOf = (id: MeasureId): readonly Entry[] => entries.filter(({ applied: one }) => one.id === id);
  const isKept = (id: MeasureId): boolean => outcomesOf(id).some(({ kept }) => kept.includes(id));

  return {
    all,
    national,
    accounts,
    accountsOf: (id) => accountsActedOn(entriesOf(id)),
    linesUnder,
    worthOn,
    worthOf: (ids) => worth(accounts, ids),
    isKept,
    whyNotKept: (id) => {
      const outcomes = outcomesOf(id);
      if (outcomes.length === 0 || isKept(id)) return null;
      const isLower = outcomes.some(({ rivals }) => {
        const rival = rivals.get(id);
        return rival?.own.lt(rival.most);
      });
      return isLower ? 'lower_than_kept' : 'same_as_kept';
    },
    gainsOf: (id, accounts = accountsActedOn(entriesOf(id))) => {
      const gross = worth(accounts, new Set([id]));
      const older = new Set([...national, ...olderThan(byId.get(id), applied)]);
      const incremental = national.has(id)
        ? numberValue(ZERO)
        : minus(worth(accounts, new Set([...older, id])), worth(accounts, older));
      return gainsFrom(gross, incremental);
    },
    marginalOf: (id) => {
      const accounts = accountsActedOn(entriesOf(id));
      const others = new Set([...all].filter((one) => one !== id));
      return minus(worth(accounts, all), worth(accounts, others));
    },
    get lines() {
      return sheet.accounts.flatMap((account) => {
        const acted = accounts.includes(account);
        return account.arises === 'yes' || acted ? stackedLines(account, linesUnder, { all, national }) : [];
      });
    },
    get total() {
      const gross = worth(accounts, all);
      return gainsFrom(gross, minus(gross, worth(accounts, national)));
    },
  };
}

/** Each benefit beside the charge lines is an account of its own, which begins at nothing. */
function benefitAccounts(entries: readonly Entry[]): ReadonlyMap<LineId, Account> {
  const lines = new Set(entries.flatMap(({ effect }) => (effect.isValue ? [effect.line] : [])));
  return new Map(
    [...lines].map((line): [LineId, Account] => [
      line,
      {
        lines: [
          { line, name: line, unit: 'CNY', isCharged: true, amount: () => numberValue(ZERO), weight: null },
        ],
        arises: 'yes',
        reckoner: null,
      },
    ]),
  );
}

const olderThan = (own: Applied | undefined, applied: readonly Applied[]): readonly MeasureId[] =>
  applied.flatMap(({ id, level, published }) =>
    own && level !== 'national' && published < own.published ? [id] : [],
  );

type LinesUnder = Stack['linesUnder'];

function stackedLines(
  account: Account,
  linesUnder: LinesUnder,
  { all, national }: Pick<Stack, 'all' | 'national'>,
): readonly StackedLine[] {
  const plain = linesUnder(account, NOBODY);
  const base = linesUnder(account, national);
  return linesUnder(account, all).flatMap(({ line, after }, index): StackedLine[] => {
    const [before, afterNational] = [plain[index]?.before, base[index]?.after];
    return line.isCharged && before && afterNational
      ? [{ line: line.line, before, afterNational, after }]
      : [];
  });
}

/** Money gained between two states of the same lines, each line to the fen. */
function worthOfLines(plain: readonly SettledLine[], relieved: readonly SettledLine[]): Value {
  return relieved
    .map(({ line, after }, index): Value => {
      const before = plain[index]?.before;
      if (!line.isCharged || !before) return numberValue(ZERO);
      const cut = minus(before, after);
      if (line.weight === null || (cut.kind === 'number' && cut.value.eq(ZERO))) return cut;
      return combined(cut, line.weight, (money, share) => toFen(money.times(share)));
    })
    .reduce(plus, numberValue(ZERO));
}

const plus = (a: Value, b: Value): Value => combined(a, b, (x, y) => x.plus(y));
const minus = (a: Value, b: Value): Value => combined(a, b, (x, y) => x.minus(y));

function combined(a: Value, b: Value, of: (x: Exact, y: Exact) => Exact): Value {
  if (a.kind === 'number' && b.kind === 'number') return numberValue(of(a.value, b.value));
  return unknownValue(...new Set([...missingIn(a), ...missingIn(b)]));
}

const gainsFrom = (gross: Value, incremental: Value): Gains | Open =>
  gross.kind === 'number' && incremental.kind === 'number'
    ? { kind: 'gains', gross: gross.value, incremental: incremental.value }
    : { kind: 'open', missing: [...new Set([...missingIn(gross), ...missingIn(incremental)])] };
