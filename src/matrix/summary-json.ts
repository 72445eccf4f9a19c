import type { LikelyRanges } from '../contract/demand/likely-ranges.ts';
import type { MonthSum, RunSummary } from '../contract/demand/matrix.ts';
import type { Payer } from '../contract/demand/payers.ts';
import type { RunCertificate } from '../contract/demand/run-certificate.ts';
import { type CnyText, fen, formatFen } from '../units/money.ts';
import { payerSums } from './payers.ts';

/** What a run was made of, each by its SHA-256. */
export interface RunInputs {
  readonly demand: string;
  readonly network: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
}

/** What one measure is worth of the whole saving. */
export interface MeasureShare {
  readonly measure: string;
  readonly shapleyCny: CnyText;
  readonly firstCny: CnyText;
  readonly lastCny: CnyText;
}

const SCHEMA = 1;
const TEU_PLACES = 3;
const KG_PLACES = 1;

/** A run as `summary.json` holds it: amounts as decimal text, TEU and masses rounded. */
export function summaryJson(
  summary: RunSummary,
  months: readonly MonthSum[],
  inputs: RunInputs,
  payerOf: (measure: string) => Payer,
  attribution: readonly MeasureShare[],
  certificate: RunCertificate,
  likely: LikelyRanges | null,
) {
  const { invoice, generalised, co2eKg } = summary;
  return {
    schema: SCHEMA,
    inputs,
    demand: { flows: summary.flows, teu: rounded(summary.teu, TEU_PLACES) },
    uncarried: {
      flows: summary.uncarried,
      teu: rounded(summary.uncarriedTeu, TEU_PLACES),
      flowsOfUnknownTeu: summary.uncarriedUnsized,
    },
    deltas: {
      invoiceCny: formatFen(fen(invoice.after - invoice.before)),
      generalisedCny: formatFen(fen(generalised.after - generalised.before)),
      teuShifted: rounded(summary.teuShifted, TEU_PLACES),
      outlayCny: formatFen(summary.outlay),
      co2eKg: rounded(co2eKg.after - co2eKg.before, KG_PLACES),
    },
    deltaRanges: likely === null ? null : rangesJson(likely),
    payers: payerSums(summary, payerOf).map(({ payer, outlay, deadweight }) => ({
      payer,
      outlayCny: formatFen(outlay),
      deadweightCny: formatFen(deadweight),
    })),
    corridors: summary.corridors.map(({ from, to, teu }) => ({ from, to, teu: rounded(teu, TEU_PLACES) })),
    months: months.map(({ month, teu, teuShifted, invoice: bills, outlay, co2eKg: masses }) => ({
      month,
      teu: rounded(teu, TEU_PLACES),
      invoiceCny: formatFen(fen(bills.after - bills.before)),
      teuShifted: rounded(teuShifted, TEU_PLACES),
      outlayCny: formatFen(outlay),
      co2eKg: rounded(masses.after - masses.before, KG_PLACES),
    })),
    winners: summary.winners,
    losers: summary.losers,
    unchanged: summary.unchanged,
    undecided: summary.undecided,
    certificate,
    attribution,
  };
}

/** Eight draws of ten lie between the ends. */
const rangesJson = ({ draws, invoice, generalised, teuShifted, outlay, co2eKg }: LikelyRanges) => ({
  share: 0.8,
  draws,
  invoiceCny: { low: formatFen(invoice.low), high: formatFen(invoice.high) },
  generalisedCny: { low: formatFen(generalised.low), high: formatFen(generalised.high) },
  teuShifted: {
    low: rounded(teuShifted.low, TEU_PLACES),
    high: rounded(teuShifted.high, TEU_PLACES),
  },
  outlayCny: { low: formatFen(outlay.low), high: formatFen(outlay.high) },
  co2eKg: { low: rounded(co2eKg.low, KG_PLACES), high: rounded(co2eKg.high, KG_PLACES) },
});

/** To so many decimals, never minus nothing. */
function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale + 0;
}
