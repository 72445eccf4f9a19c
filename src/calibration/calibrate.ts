import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Calibration, networkName } from './calibration.ts';
import { calibrationIssue } from './calibration-issue.ts';
import { fitDelays, fitPrices } from './fit-calibration.ts';
import { type HeldBack, holdBack } from './held-back.ts';
import type { InvoiceTable } from './invoices/read-invoices.ts';
import { type LineMatch, matchLines } from './match/match-lines.ts';
import { type Observed, observe } from './match/observe.ts';
import type { InvoiceGround } from './match/shipment-routes.ts';

/** What a table of invoices teaches. */
export interface Calibrated {
  /** For each line of the table, in its order. */
  readonly matches: readonly LineMatch[];
  readonly observed: Observed;
  /** Null where nothing can be learned from the table. */
  readonly calibration: Calibration | null;
  /** Null for fewer than two invoices. */
  readonly heldBack: HeldBack | null;
  readonly issues: readonly Issue[];
}

/** Holds a table of invoices against the network as shipped. Fails where it was stopped. */
export async function calibrate(
  ground: InvoiceGround,
  { file, sheet, rows }: InvoiceTable,
  routes: readonly string[],
): Promise<Result<Calibrated>> {
  const lines = rows.flatMap(({ line }) => line ?? []);
  const matches = await matchLines(ground, lines, new Set(routes));
  if (matches === null) return failure([]);
  const place = sheet === '' ? file : `${file}:${sheet}`;
  const observed = observe(ground.network, matches);
  const isEmpty = observed.prices.length === 0 && observed.delays.length === 0;
  return success({
    matches,
    observed,
    calibration: isEmpty
      ? null
      : {
          name: file,
          network: networkName(ground.network),
          prices: fitPrices(observed.prices),
          delays: fitDelays(observed.delays),
        },
    heldBack: holdBack(observed.prices),
    issues: [
      ...matches.flatMap((match) => issueOf(match, place) ?? []),
      ...observed.issues.map((issue) => ({ ...issue, path: `${place}:${issue.path}` })),
      ...(isEmpty ? [calibrationIssue('K07', place, { file: place })] : []),
    ],
  });
}

function issueOf(match: LineMatch, place: string): Issue | null {
  const { line, kind } = match;
  const path = `${place}:${line.row}`;
  switch (kind) {
    case 'matched':
      return null;
    case 'asked':
      return calibrationIssue('K30', path, { n: match.among.length });
    case 'no_route':
      return calibrationIssue('K31', path, { from: line.shipment.from, to: line.shipment.to });
    case 'no_item':
      return calibrationIssue('K32', path, { x: line.itemText });
  }
}
