import type { Reader } from './reader.ts';
import { basemaps } from './readers/basemaps.ts';
import { calibrations } from './readers/calibrations.ts';
import { commandLines } from './readers/command-lines.ts';
import { demandTables } from './readers/demand.ts';
import { events, factFiles, scenarios } from './readers/documents.ts';
import { enquiries, isochroneLimits, places } from './readers/enquiries.ts';
import { enquiryLines } from './readers/enquiry-lines.ts';
import { enquiryLists, enquiryWorkbooks } from './readers/enquiry-lists.ts';
import { fieldFigures, undatedDays } from './readers/fields.ts';
import { figureFiles } from './readers/figures.ts';
import { encodings, tables } from './readers/files.ts';
import { documentFigures, formulas } from './readers/formulas.ts';
import { invoices, invoiceWorkbooks } from './readers/invoices.ts';
import {
  exploreLinks,
  links,
  ownScenarios,
  policyLinks,
  savedPolicy,
  savedState,
  setAside,
  viewLinks,
} from './readers/links.ts';
import { months } from './readers/months.ts';
import { networks } from './readers/networks.ts';
import { numbers, quantities } from './readers/numbers.ts';
import { ownEvents, ownEventTables } from './readers/own-events.ts';
import { quoteDrafts, quotes } from './readers/quotes.ts';
import { rateBooks } from './readers/rate-books.ts';
import { rateMappings, rateSheets, rateWorkbooks } from './readers/rate-sheets.ts';
import { targets } from './readers/targets.ts';
import { days, moments } from './readers/times.ts';
import { workbooks } from './readers/workbooks.ts';

/** Every door by which text of a person, a file, a link or the device's memory comes in. */
export const READERS: Readonly<Record<string, () => Reader | Promise<Reader>>> = {
  number: numbers,
  quantity: quantities,
  day: days,
  moment: moments,
  place: places,
  'field figure': fieldFigures,
  'undated day': undatedDays,
  enquiry: enquiries,
  'enquiry line': enquiryLines,
  'enquiry list': enquiryLists,
  'enquiry workbook': enquiryWorkbooks,
  'isochrone limit': isochroneLimits,
  link: links,
  'policy link': policyLinks,
  'view link': viewLinks,
  'explore link': exploreLinks,
  'set aside': setAside,
  'own scenarios': ownScenarios,
  'saved state': savedState,
  'saved measures': savedPolicy,
  'base map': basemaps,
  'command line': commandLines,
  table: tables,
  encoding: encodings,
  'figures file': figureFiles,
  'demand table': demandTables,
  formula: formulas,
  'document figure': documentFigures,
  scenario: scenarios,
  events,
  facts: factFiles,
  network: networks,
  'own event': ownEvents,
  'own event table': ownEventTables,
  'rate sheet': rateSheets,
  'rate workbook': rateWorkbooks,
  'rate mapping': rateMappings,
  'rate books': rateBooks,
  quote: quotes,
  'quote draft': quoteDrafts,
  invoices,
  'invoice workbook': invoiceWorkbooks,
  calibration: calibrations,
  target: targets,
  month: months,
  workbook: workbooks,
};
