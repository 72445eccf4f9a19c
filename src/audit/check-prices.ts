import { COMMODITIES } from '../consignment/commodity.ts';
import { type Consignment, cargoTonnes } from '../consignment/consignment.ts';
import { EQUIPMENT } from '../consignment/equipment.ts';
import { networkIssue } from '../network/check/issue-codes.ts';
import { entryOf } from '../network/entry-of.ts';
import { NO_EVENT_EDITS } from '../network/events/event-edits.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Mode } from '../network/terminal.ts';
import { createRateBook, type RateBook } from '../tariff/rate-book.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';
import { startOfDay } from '../units/calendar-day.ts';
import type { Issue } from '../units/issue.ts';
import { tonnes } from '../units/mass.ts';
import { fen } from '../units/money.ts';
import { present } from '../units/present.ts';

/** What carriage credibly costs, CNY a tonne-km. Wide on purpose: a warning should nearly always be a slip. */
const BANDS: Readonly<Record<Mode, { readonly least: number; readonly most: number }>> = {
  rail: { least: 0.02, most: 1.2 },
  sea: { least: 0.004, most: 1.2 },
  river: { least: 0.01, most: 0.8 },
  road: { least: 0.25, most: 3 },
  air: { least: 0.7, most: 15 },
};

/** On shorter hauls the fixed part of a price decides. */
const SHORT_KM = 60;

/** Every service that carries dry boxes, priced whole for one of them on the network's price date. */
export function checkPrices(network: Network): readonly Issue[] {
  const consignment = usualBox(network);
  if (!consignment) return [];
  const rates = createRateBook(network, consignment);
  return [...network.services.values()].flatMap((service) => {
    const price = service.equipment.includes('dry')
      ? pricePerTkm(network, service, consignment, rates)
      : null;
    const { least, most } = BANDS[service.mode];
    if (price === null || (price >= least && price <= most)) return [];
    const values = {
      service: service.id,
      price: Math.round(price * 1000) / 1000,
      mode: service.mode,
      least,
      most,
    };
    return [networkIssue('N63', `services.csv:${service.id}`, values)];
  });
}

/** Null for short services, for trucks priced as air freight, and for unknown prices, which are told of elsewhere. */
function pricePerTkm(
  network: Network,
  service: Service,
  consignment: Consignment,
  rates: RateBook,
): number | null {
  const board = service.calls.findIndex((call) => call.board);
  const alight = service.calls.findLastIndex((call) => call.alight);
  const runs = service.calls.slice(board + 1, alight + 1);
  const km = runs.reduce(
    (sum, { run }) => sum + entryOf(network.links, present(run ?? undefined).link, 'link').distanceKm,
    0,
  );
  if (km < SHORT_KM) return null;
  const lines = rideQuantities(network, service, board, alight);
  if (service.mode !== 'air' && lines.some(({ basis }) => basis === 'kg_chargeable')) return null;
  const cny = lines.reduce((sum, line) => sum + rates.cnyPerUnit(line, network.priceDate) * line.perUnit, 0);
  return Number.isNaN(cny) ? null : cny / (km * cargoTonnes(consignment));
}

/** One 40 ft box of general manufactures. */
function usualBox(network: Network): Consignment | null {
  const commodity = COMMODITIES.get('general');
  if (!commodity) return null;
  const ends = [...network.terminals.keys()].slice(0, 1);
  return {
    origins: ends,
    destinations: ends,
    equipment: EQUIPMENT['40HQ'],
    boxes: 1,
    grossPerBox: tonnes(commodity.usualGross40Tonnes),
    volumeM3: null,
    value: fen(0),
    commodity,
    dangerousGoods: [],
    shelfLifeDays: null,
    isInsured: false,
    ready: startOfDay(network.priceDate),
    deadline: null,
    dayCost: null,
    latePenaltyPerDay: fen(0),
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
  };
}
