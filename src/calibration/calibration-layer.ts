import type { FigureEdit, FigureLayer } from '../figures/layers.ts';
import { readFigure } from '../figures/read-figure.ts';
import { callKey } from '../figures/targets/call.ts';
import { tariffFigure } from '../figures/targets/tariff.ts';
import type { Network } from '../network/network.ts';
import { CALIBRATION_SOURCE } from '../network/provenance.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import { weakest } from '../tariff/status.ts';
import { decimalOf, multiply } from '../units/decimal.ts';
import { success } from '../units/issue.ts';
import { type Calibration, type DelayCorrection, networkName, type PriceCorrection } from './calibration.ts';
import { calibrationIssue } from './calibration-issue.ts';
import { factorOf } from './fit-calibration.ts';

/**
 * Correction factors as a layer over the figures as shipped: list prices go on to be multiplied by their factors and to
 * move with their series, printed minimums stay. A price that invoices corrected is an estimate at best.
 */
export const calibrationLayer = ({ network, prices, delays }: Calibration): FigureLayer => ({
  name: 'calibration',
  resolve: (beneath) =>
    success(
      [
        ...[...beneath.tariffs.values()].flat().flatMap((item) => priceEdit(beneath, item, prices) ?? []),
        ...delays.flatMap((delay) => runEdits(beneath, delay)),
      ],
      network === networkName(beneath)
        ? []
        : [calibrationIssue('K06', 'calibration', { a: network, b: networkName(beneath) })],
    ),
});

function priceEdit(
  network: Network,
  item: TariffItem,
  prices: readonly PriceCorrection[],
): FigureEdit | null {
  const correction = factorOf(prices, item);
  if (item.unitPrice === null || Number(item.unitPrice) === 0 || correction === null) return null;
  if (Math.abs(Number(correction.factor) - 1) < LEAST_SAID) return null;
  // An official price is moved by its own invoices, never by those of others.
  if (correction.tariff === null && item.status === 'official') return null;
  const { factor, invoices, tariff } = correction;
  const value = multiply(item.unitPrice, factor);
  return {
    path: `calibration:${item.tariff}`,
    figure: { ...tariffFigure(network, item), field: 'list_price' },
    value,
    currency: item.currency,
    unit: `${item.currency}/${item.basis}`,
    note: '',
    movesFrom: null,
    date: network.priceDate,
    measures: [],
    provenance: {
      status: weakest(item.status, 'estimated'),
      source: CALIBRATION_SOURCE,
      year: item.year,
    },
    learned: { factor, invoices: tariff === null ? 0 : invoices },
    ...(item.low === null || item.high === null
      ? {}
      : { range: rangeOf({ value: item.unitPrice, low: item.low, high: item.high }, value, correction) }),
  };
}

/** A factor nearer to 1 says nothing, and would lower a grade for it. */
const LEAST_SAID = 0.005;

/** The standard normal's 90th percentile. */
const Z_90 = 1.2815515655446004;

/** Where invoices of the tariff speak, the span is as much theirs as the price is: eight amounts in ten lie inside. */
function rangeOf(
  shipped: { readonly value: string; readonly low: string; readonly high: string },
  value: string,
  { credibility, spread, tariff }: PriceCorrection,
): { readonly low: string; readonly high: string } {
  const own = tariff === null ? 0 : credibility;
  const end = (shippedEnd: string, invoiced: number): string => {
    const ratio = Number(shippedEnd) / Number(shipped.value);
    return decimalOf(Math.round(Number(value) * ((1 - own) * ratio + own * invoiced) * 10_000) / 10_000);
  };
  return {
    low: end(shipped.low, Math.exp(-Z_90 * spread)),
    high: end(shipped.high, Math.exp(Z_90 * spread)),
  };
}

/** The runs of a service, each as much longer; times while it stands are those of the network. */
function runEdits(network: Network, { service, factor, journeys }: DelayCorrection): readonly FigureEdit[] {
  const calls = network.services.get(service)?.calls ?? [];
  return calls.flatMap((_, position): readonly FigureEdit[] => {
    const figure = { target: 'call', key: callKey(service, position), field: 'run_hours_typical' } as const;
    const reading = readFigure(network, figure, network.priceDate);
    if (reading?.value == null) return [];
    const { status, year } = reading.provenance;
    return [
      {
        path: `calibration:${service}`,
        figure,
        value: decimalOf(Math.round(Number(reading.value) * Number(factor) * 100) / 100),
        currency: null,
        unit: 'h',
        note: '',
        movesFrom: null,
        date: network.priceDate,
        measures: [],
        provenance: { status: weakest(status, 'estimated'), source: CALIBRATION_SOURCE, year },
        learned: { factor, invoices: journeys },
      },
    ];
  });
}
