import type { Assessment } from '../compare/assess.ts';
import type { EmissionSpan, PriceSpan } from '../contract/demand/way-spans.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { present } from '../units/present.ts';

/** Prices on an itinerary that have a range, with the part of each that measures take off. */
export function priceSpans(assessment: Assessment, policy: ItineraryRelief | null): readonly PriceSpan[] {
  const billed = billedSpans(assessment);
  const relieved = new Map(
    (policy?.lines ?? []).flatMap(({ charge, before, after }) =>
      before > 0 && after < before ? [[charge, (before - after) / before] as const] : [],
    ),
  );
  if (relieved.size === 0) return billed.unrelieved;
  return alike(
    billed.rows.map(({ row, span }) => ({ ...span, relieved: relieved.get(row) ?? span.relieved })),
  );
}

interface BilledSpans {
  readonly rows: readonly { readonly row: number; readonly span: PriceSpan }[];
  /** The same object for all that pay the whole of every price. */
  readonly unrelieved: readonly PriceSpan[];
}

const known = new WeakMap<Assessment, BilledSpans>();

function billedSpans(assessment: Assessment): BilledSpans {
  const before = known.get(assessment);
  if (before) return before;
  const rows = assessment.rows.flatMap(({ charge }, row) => {
    const { code, tariff, amount, low, high, inInvoice } = charge;
    if (!inInvoice || amount === null || low === null || high === null || low === high) return [];
    const span: PriceSpan = { tariff, charge: code, below: amount - low, above: high - amount, relieved: 0 };
    return [{ row, span }];
  });
  const own = { rows, unrelieved: alike(rows.map(({ span }) => span)) };
  known.set(assessment, own);
  return own;
}

/** The same price met twice on a way is one. */
function alike(spans: readonly PriceSpan[]): readonly PriceSpan[] {
  const sums = new Map<string, PriceSpan>();
  for (const span of spans) {
    const key = `${span.tariff} ${span.charge} ${span.relieved}`;
    const own = sums.get(key);
    sums.set(
      key,
      own === undefined ? span : { ...span, below: own.below + span.below, above: own.above + span.above },
    );
  }
  return [...sums.values()];
}

const knownEmissions = new WeakMap<Assessment, readonly EmissionSpan[]>();

/** What the steps of each mode may emit less and more. */
export function emissionSpans(assessment: Assessment): readonly EmissionSpan[] {
  const before = knownEmissions.get(assessment);
  if (before) return before;
  const sums = new Map<string, EmissionSpan>();
  assessment.itinerary.steps.forEach((step, index) => {
    const { low, value, high } = present(assessment.stepCo2e[index]);
    if (low === high) return;
    const mode = step.kind === 'ride' ? step.service.mode : 'terminal';
    const { below, above } = sums.get(mode) ?? { below: 0, above: 0 };
    sums.set(mode, { mode, below: below + value - low, above: above + high - value });
  });
  const own = [...sums.values()];
  knownEmissions.set(assessment, own);
  return own;
}
