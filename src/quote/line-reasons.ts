import { CALIBRATION_SOURCE, USER_SOURCE } from '../network/provenance.ts';
import { exactly } from '../units/exact.ts';
import { extend, type Fen, fen } from '../units/money.ts';
import type { QuoteLine } from './quote-schema.ts';

/** Why a line costs something else than it did. */
export const REASON_KINDS = [
  'quantity',
  'tariff',
  'price_level',
  'exchange_rate',
  'rate_expired',
  'own_figure',
  'own_rate_changed',
  'own_rate_ended',
  'own_rate_gone',
  'own_rate_new',
  'price_unknown',
  'price_known',
  'measure_ended',
  'measure_began',
  'measure_changed',
  'event_over',
  'event_began',
  'line_gone',
  'line_new',
  'unexplained',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export interface LineReason {
  readonly kind: ReasonKind;
  /** What stood there and what stands there now, as the figure is written; empty where there is nothing to name. */
  readonly from: string;
  readonly to: string;
  /** What it makes of the line's cost; null where an amount is not known. */
  readonly amount: Fen | null;
}

const EVENT_CODES: ReadonlySet<QuoteLine['code']> = new Set(['EVENT_SURCHARGE', 'WAR_RISK']);
const OWN: ReadonlySet<string> = new Set([USER_SOURCE, CALIBRATION_SOURCE]);

/** Whether a line is billed by a rate of the user's own sheets, whose tariffs have keys of their own. */
const isOwnRate = ({ source, tariff }: QuoteLine): boolean =>
  source === USER_SOURCE && tariff.startsWith(`${USER_SOURCE}.`);

/** Why a line that was there is gone, or one is there that was not. */
export function reasonOfOne(line: QuoteLine, isNew: boolean): LineReason {
  const amount = line.cost === null ? null : fen((line.cost - line.relief) * (isNew ? 1 : -1));
  return { kind: isNew ? kindOfNew(line) : kindOfGone(line), from: '', to: '', amount };
}

function kindOfNew(line: QuoteLine): ReasonKind {
  if (isOwnRate(line)) return 'own_rate_new';
  return EVENT_CODES.has(line.code) ? 'event_began' : 'line_new';
}

function kindOfGone(line: QuoteLine): ReasonKind {
  if (isOwnRate(line)) return 'own_rate_gone';
  return EVENT_CODES.has(line.code) ? 'event_over' : 'line_gone';
}

/**
 * Why a line costs what it does now, in turn: how much, at what list price, at what level, at what exchange rate, less
 * what relief. The amounts of the reasons are all of the difference; what no figure explains says so.
 */
export function reasonsBetween(then: QuoteLine, now: QuoteLine): readonly LineReason[] {
  const net = (line: QuoteLine): Fen | null => (line.cost === null ? null : fen(line.cost - line.relief));
  const [before, after] = [net(then), net(now)];
  if (before === null || after === null) {
    if (before === after) return [];
    const kind = after === null ? 'price_unknown' : 'price_known';
    return [{ kind, from: then.unitPrice ?? '', to: now.unitPrice ?? '', amount: null }];
  }
  const reasons = [...costReasons(then, now), ...endReasons(then, now), ...reliefReasons(then, now)];
  const explained = reasons.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const rest = after - before - explained;
  return rest === 0 ? reasons : [...reasons, { kind: 'unexplained', from: '', to: '', amount: fen(rest) }];
}

/** The figures of a cost, changed one after another from what they were. */
function costReasons(then: QuoteLine, now: QuoteLine): readonly LineReason[] {
  const { unitPrice: oldPrice } = then;
  const { unitPrice: newPrice } = now;
  if (oldPrice === null || newPrice === null || then.cost === null || now.cost === null) return [];
  const levelled = atLevelOf(newPrice, now, then);
  const steps: readonly (readonly [ReasonKind, string, string, Fen])[] = [
    [
      'quantity',
      String(then.quantity),
      String(now.quantity),
      extend(now.quantity, oldPrice, then.exchangeRate),
    ],
    [tariffKind(then, now), oldPrice, levelled, extend(now.quantity, levelled, then.exchangeRate)],
    ['price_level', levelOf(then), levelOf(now), extend(now.quantity, newPrice, then.exchangeRate)],
    ['exchange_rate', then.exchangeRate, now.exchangeRate, extend(now.quantity, newPrice, now.exchangeRate)],
  ];
  let reached: Fen = extend(then.quantity, oldPrice, then.exchangeRate);
  return steps.flatMap(([kind, from, to, amount]) => {
    const difference = fen(amount - reached);
    reached = amount;
    return difference === 0 ? [] : [{ kind, from, to, amount: difference }];
  });
}

/** The new price as it would stand at the old level of its series. */
function atLevelOf(price: string, { move: now }: QuoteLine, { move: then }: QuoteLine): string {
  if (now === null || then === null || now.series !== then.series || now.factor === then.factor) return price;
  return exactly(price).div(now.factor).times(then.factor).toFixed();
}

const levelOf = ({ move }: QuoteLine): string => move?.factor ?? '1';

/** A rate of one's own that has ended is billed on as it was, so that no amount shows it. */
function endReasons(then: QuoteLine, now: QuoteLine): readonly LineReason[] {
  const hasEnded = ({ validTo, eventDate }: QuoteLine): boolean => validTo !== null && validTo < eventDate;
  return isOwnRate(now) && hasEnded(now) && !hasEnded(then)
    ? [{ kind: 'own_rate_ended', from: now.validTo ?? '', to: now.eventDate, amount: fen(0) }]
    : [];
}

function tariffKind(then: QuoteLine, now: QuoteLine): ReasonKind {
  if (isOwnRate(then) && isOwnRate(now)) return 'own_rate_changed';
  if (OWN.has(then.source) || OWN.has(now.source)) return 'own_figure';
  return then.validTo !== null && then.validTo < now.eventDate ? 'rate_expired' : 'tariff';
}

function reliefReasons(then: QuoteLine, now: QuoteLine): readonly LineReason[] {
  if (then.relief === now.relief) return [];
  const ended = then.measures.filter((measure) => !now.measures.includes(measure));
  const began = now.measures.filter((measure) => !then.measures.includes(measure));
  const kind = began.length > 0 ? 'measure_began' : ended.length > 0 ? 'measure_ended' : 'measure_changed';
  return [
    {
      kind,
      from: then.measures.join(' '),
      to: now.measures.join(' '),
      amount: fen(then.relief - now.relief),
    },
  ];
}
