import type { EmissionSpan, PriceSpan } from '../../../contract/demand/way-spans.ts';

/* Spans as JSON without the names of their figures: there are many of them. */

type PriceCells = readonly [
  tariff: string,
  charge: PriceSpan['charge'],
  below: number,
  above: number,
  relieved: number,
];
type EmissionCells = readonly [mode: EmissionSpan['mode'], below: number, above: number];

export const writePrices = (spans: readonly PriceSpan[]): string =>
  JSON.stringify(
    spans.map(
      ({ tariff, charge, below, above, relieved }): PriceCells => [tariff, charge, below, above, relieved],
    ),
  );

export const readPrices = (cell: string): readonly PriceSpan[] =>
  (JSON.parse(cell) as PriceCells[]).map(([tariff, charge, below, above, relieved]) => ({
    ...{ tariff, charge, below, above, relieved },
  }));

export const writeEmissions = (spans: readonly EmissionSpan[]): string =>
  JSON.stringify(spans.map(({ mode, below, above }): EmissionCells => [mode, below, above]));

export const readEmissions = (cell: string): readonly EmissionSpan[] =>
  (JSON.parse(cell) as EmissionCells[]).map(([mode, below, above]) => ({ mode, below, above }));
