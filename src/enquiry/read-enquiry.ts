import type { Consignment } from '../consignment/consignment.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { Network } from '../network/network.ts';
import { plainText } from '../reading/plain-text.ts';
import { conversionOn } from '../tariff/exchange.ts';
import { exactly, writeCny } from '../units/exact.ts';
import { type BeijingDate, beijingDate, formatInstant, type Instant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Fen, fen } from '../units/money.ts';
import type { Avoidance } from './avoidance.ts';
import { refuse, warn } from './enquiry-issue.ts';
import { readAvoid } from './read-avoid.ts';
import { readBatteries } from './read-batteries.ts';
import { readDanger } from './read-danger.ts';
import { readEventEdits } from './read-event-edits.ts';
import { readGoods } from './read-goods.ts';
import { readPlace } from './read-place.ts';
import { readTime, readTimeOfJourney } from './read-time.ts';
import { type InCny, readWithin } from './read-within.ts';
import { readYesNo } from './read-yes-no.ts';
import { usualReady } from './usual-ready.ts';

/** An enquiry that has been understood: the consignment and how to search for it. */
export interface ReadEnquiry {
  readonly from: string;
  readonly to: string;
  readonly consignment: Consignment;
  readonly maxLegs: number;
  /** Share of the invoice whose saving is worth any wait. */
  readonly leastSaving: number;
  /** As typed, without the empty ones. */
  readonly avoid: readonly string[];
  readonly avoidance: Avoidance;
}

const USUAL_LEGS = '5';
const USUAL_SAVING_PERCENT = '5';

/** Reads what a person typed. Every field is read before anything is refused, so that all issues come at once. */
export function readEnquiry(network: Network, enquiry: Enquiry): Result<ReadEnquiry> {
  const issues: Issue[] = [];
  const from = readPlace(network, 'from', enquiry.from, issues);
  const to = readPlace(network, 'to', enquiry.to, issues);
  const goods = readGoods(enquiry, issues);
  const inCny = convertedBy(network);
  const value = readWithin('valueCny', enquiry.valueCny, issues, inCny);
  const own = isBlank(enquiry.dayCostCny)
    ? null
    : readWithin('dayCostCny', enquiry.dayCostCny, issues, inCny);
  const penalty = isBlank(enquiry.latePenaltyCny)
    ? 0
    : readWithin('latePenaltyCny', enquiry.latePenaltyCny, issues, inCny);
  const declared = readDanger(enquiry.dangerousGoods, issues);
  const dangerousGoods = goods ? readBatteries(enquiry, goods.commodity, declared, issues) : declared;
  const isInsured = readYesNo('insured', enquiry.insured, issues);
  const shelfLife = isBlank(enquiry.shelfLifeDays)
    ? (goods?.commodity.shelfLifeDays ?? null)
    : readWithin('shelfLifeDays', enquiry.shelfLifeDays, issues);
  const maxLegs = readWithin('maxLegs', isBlank(enquiry.maxLegs) ? USUAL_LEGS : enquiry.maxLegs, issues);
  const leastSaving = readWithin(
    'leastSaving',
    isBlank(enquiry.leastSaving) ? USUAL_SAVING_PERCENT : enquiry.leastSaving,
    issues,
  );
  const avoid = [...new Set(enquiry.avoid.filter((word) => !isBlank(word)).map((word) => word.trim()))];
  const avoidance = readAvoid(network, avoid, issues);
  const eventEdits = readEventEdits(network, enquiry, issues);
  const asOf = isBlank(enquiry.asOf) ? null : readTime('asOf', enquiry.asOf, issues);
  const today = asOf === null ? null : beijingDate(asOf);
  const ready = readTimeOfJourney(network, 'ready', enquiry.ready, issues, today);
  const deadline = isBlank(enquiry.deadline)
    ? null
    : readTimeOfJourney(network, 'deadline', enquiry.deadline, issues, today);
  const pricesOn = isBlank(enquiry.pricesOn) ? null : readTime('pricesOn', enquiry.pricesOn, issues, today);
  checkTimes(ready, deadline, asOf, issues);
  if (penalty > 0 && isBlank(enquiry.deadline)) issues.push(warn('E38', 'latePenaltyCny'));
  if (from && to && from.terminals.some((terminal) => to.terminals.includes(terminal)))
    issues.push(refuse('E02', 'to'));
  const refused = issues.some((issue) => issue.severity === 'error');
  if (refused || !from || !to || !goods || ready === null) return failure(issues);
  return success(
    {
      from: from.id,
      to: to.id,
      maxLegs,
      leastSaving: leastSaving / 100,
      avoid,
      avoidance,
      consignment: {
        origins: from.terminals,
        destinations: to.terminals,
        ...goods,
        value: toFen(value),
        dangerousGoods,
        shelfLifeDays: shelfLife,
        isInsured,
        ready,
        deadline,
        dayCost: own === null ? null : toFen(own),
        latePenaltyPerDay: toFen(penalty),
        knownOn: today,
        eventEdits,
        pricesOn: pricesOn === null ? null : beijingDate(pricesOn),
      },
    },
    issues,
  );
}

/** By the rates as last set in the network. */
const convertedBy =
  (network: Network): InCny =>
  (currency, decimal) => {
    const rate = conversionOn(network, currency, LAST_DAY);
    if (rate === null || rate.date === null) return null;
    return { rate: rate.cny, date: rate.date, cny: writeCny(exactly(decimal).times(rate.cny)) };
  };

const LAST_DAY = '9999-12-31' as BeijingDate;

function checkTimes(
  ready: Instant | null,
  deadline: Instant | null,
  asOf: Instant | null,
  issues: Issue[],
): void {
  if (ready !== null && asOf !== null && ready < asOf) {
    const fix = usualReady(beijingDate(asOf));
    issues.push(warn('E19', 'ready', { d: formatInstant(ready), ...(fix === null ? {} : { fix }) }));
  }
  if (ready !== null && deadline !== null && deadline <= ready) {
    issues.push(refuse('E46', 'deadline', { d: formatInstant(deadline), e: formatInstant(ready), fix: '' }));
  }
}

/** Nothing, or nothing that can be seen. */
const isBlank = (text: string): boolean => plainText(text) === '';

const toFen = (yuan: number): Fen => fen(Math.round(yuan * 100));
