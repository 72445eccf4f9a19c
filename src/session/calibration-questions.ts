import { itineraryNames } from '../answer/itinerary-names.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { type InvoiceTable, readInvoices } from '../calibration/invoices/read-invoices.ts';
import type { LineMatch, ModelledItem } from '../calibration/match/match-lines.ts';
import type { InvoiceGround } from '../calibration/match/shipment-routes.ts';
import type {
  CalibrationReport,
  InvoicedRoute,
  InvoiceReportRow,
  InvoicesAsked,
} from '../contract/calibration/calibration-report.ts';
import type { Network } from '../network/network.ts';
import { readRateFile } from '../rates/sheet/read-rate-file.ts';
import { gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';

/** Holds a table of invoices against the network: the sheet asked for, else the first of the file that has one. */
export async function calibrateOn(
  ground: InvoiceGround,
  { name, bytes, sheet, choices, routes }: InvoicesAsked,
): Promise<Result<CalibrationReport>> {
  const { network } = ground;
  const file = await readRateFile(name, bytes);
  if (!file.ok) return file;
  const asked = sheet === null ? file.value : file.value.filter((table) => table.sheet === sheet);
  const readings = asked.map((table) => ({ table, reading: readInvoices(network, table, choices) }));
  const { table, reading } = present(readings.find((one) => one.reading.ok) ?? readings[0]);
  if (!reading.ok) return failure([...file.issues, ...reading.issues]);
  const invoices = reading.value;
  const calibrated = await calibrate(ground, invoices, routes);
  if (!calibrated.ok) return calibrated;
  const { matches, observed, calibration, heldBack, issues } = calibrated.value;
  const first = table.rows.find(({ line }) => line > invoices.headerLine);
  return success({
    file: name,
    sheet: table.sheet,
    sheets: file.value.map((one) => one.sheet),
    columns: invoices.columns,
    samples: invoices.columns.map(({ index }) => first?.cells[index] ?? ''),
    rows: reportRows(network, invoices, matches, observed.learned),
    observations: observed.prices.length,
    calibration,
    heldBack,
    issues: [...file.issues, ...invoices.issues, ...issues],
  });
}

function reportRows(
  network: Network,
  { rows }: InvoiceTable,
  matches: readonly LineMatch[],
  learned: ReadonlySet<number>,
): readonly InvoiceReportRow[] {
  const byRow = new Map(matches.map((match) => [match.line.row, match]));
  return rows.map(({ row, text, kind }) => {
    const match = byRow.get(row);
    const outcome = match === undefined ? 'refused' : outcomeOf(match, learned);
    const models = match === undefined ? [] : modelsOf(match);
    const routes = models.map((model) => routeOf(network, model));
    return { row, text, kind: kind === 'note' ? 'note' : outcome, routes };
  });
}

function outcomeOf({ kind, line }: LineMatch, learned: ReadonlySet<number>): InvoiceReportRow['kind'] {
  switch (kind) {
    case 'matched':
      return learned.has(line.row) ? 'learned' : 'matched';
    case 'asked':
      return 'asked';
    case 'no_route':
    case 'no_item':
      return 'unmatched';
  }
}

function modelsOf(match: LineMatch): readonly ModelledItem[] {
  switch (match.kind) {
    case 'matched':
      return [match.model];
    case 'asked':
      return match.among;
    case 'no_route':
    case 'no_item':
      return [];
  }
}

function routeOf(network: Network, { route, amount }: ModelledItem): InvoicedRoute {
  const { itinerary } = route.billed;
  const services = ridesOf(itinerary).map(({ service }) => service.names);
  return {
    key: route.key,
    names: itineraryNames(network, itinerary, gatewayOf(network, wayOf(itinerary))),
    services: {
      zh: services.map(({ zh }) => zh).join(' → '),
      en: services.map(({ en }) => en).join(' → '),
    },
    modelled: amount,
  };
}
