import type { Assessment, AssessmentContext } from '../compare/assess.ts';
import { chargeableKg } from '../consignment/consignment.ts';
import type { BacktestScope, BacktestUnit } from '../contract/backtest.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import { createSimulation } from '../simulation/simulate-itinerary.ts';
import type { CatchDepartures } from '../simulation/take-step.ts';
import { totalOf } from '../tariff/charge.ts';
import { conversionOn } from '../tariff/exchange.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../units/duration.ts';
import { beijingDate } from '../units/instant.ts';

/** Median minutes of an itinerary, over the same stretch as the published figure. */
export function medianMinutes(
  { network, consignment, draws, catchDepartures }: AssessmentContext,
  { itinerary, spread }: Assessment,
  scope: BacktestScope,
): number {
  if (scope === 'whole') return spread.p50Minutes;
  const span = rideSpan(itinerary.steps);
  const start = itinerary.steps[span.first];
  if (start?.kind !== 'ride') return spread.p50Minutes;
  const boarded: CatchDepartures = (ride, ready, phases, departures, first, end) => {
    if (ride === start) departures.set(ready.subarray(first, end), first);
    else catchDepartures(ride, ready, phases, departures, first, end);
  };
  const steps = itinerary.steps.slice(span.first, span.last + 1);
  const journey = { steps, start: start.departure, arrival: itinerary.arrival };
  const events = stepEventsOf(network, consignment);
  return createSimulation(draws, boarded, events)(journey, null).p50Minutes;
}

/** Fen billed over the same stretch as the published figure; null where a price is unknown. */
export function billedFen({ itinerary, rows, complete, invoiceTotal }: Assessment, scope: BacktestScope) {
  if (scope === 'whole') return complete ? invoiceTotal : null;
  const { first, last } = rideSpan(itinerary.steps);
  const charges = rows.filter(({ step }) => step >= first && step <= last).map(({ charge }) => charge);
  return charges.every(({ amount }) => amount !== null) ? totalOf(charges) : null;
}

const rideSpan = (steps: Assessment['itinerary']['steps']) => ({
  first: steps.findIndex(({ kind }) => kind === 'ride'),
  last: steps.findLastIndex(({ kind }) => kind === 'ride'),
});

const FEN_PER_YUAN = 100;

/** The model's figure in the unit of the published one; null where the model has no price or no exchange rate. */
export function figureIn(
  unit: BacktestUnit,
  context: AssessmentContext,
  assessment: Assessment,
  scope: BacktestScope,
): number | null {
  switch (unit) {
    case 'days':
      return medianMinutes(context, assessment, scope) / MINUTES_PER_DAY;
    case 'hours':
      return medianMinutes(context, assessment, scope) / MINUTES_PER_HOUR;
    default:
      return priceIn(unit, context, assessment, scope);
  }
}

/** An order of prices has no unit and is told in yuan a box. */
function priceIn(
  unit: Exclude<BacktestUnit, 'days' | 'hours'>,
  { network, consignment }: AssessmentContext,
  assessment: Assessment,
  scope: BacktestScope,
): number | null {
  const fen = billedFen(assessment, scope);
  const [currency, per] = unit === '' ? (['CNY', 'box'] as const) : splitUnit(unit);
  const rate = conversionOn(network, currency, consignment.pricesOn ?? beijingDate(consignment.ready));
  if (fen === null || rate === null) return null;
  const units = per === 'kg' ? chargeableKg(consignment) : consignment.boxes;
  return fen / FEN_PER_YUAN / Number(rate.cny) / units;
}

function splitUnit(unit: Exclude<BacktestUnit, 'days' | 'hours' | ''>) {
  const currency = (['CNY', 'USD', 'EUR'] as const).find((code) => unit.startsWith(code)) ?? 'CNY';
  return [currency, unit.endsWith('kg') ? 'kg' : 'box'] as const;
}
