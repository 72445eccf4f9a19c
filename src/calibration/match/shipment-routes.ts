import { findItineraries } from '../../compare/find-itineraries.ts';
import type { PreparedNetwork } from '../../compare/prepared-network.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../contract/enquiry.ts';
import type { ComparisonControl } from '../../contract/work-control.ts';
import { createLedger } from '../../ledger/bill-itinerary.ts';
import { createStorageBilling } from '../../ledger/bill-storage.ts';
import { type BilledItinerary, billItinerary } from '../../ledger/billed-itinerary.ts';
import { type ChecklistEntry, checklistOf } from '../../ledger/checklist/checklist.ts';
import { insuranceTerms } from '../../ledger/insurance.ts';
import { placesNamed } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import { MODES, type Mode } from '../../network/terminal.ts';
import { nameKey } from '../../reading/fold-name.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { chainOf, mainModeOf, mainRides, ridesOf, wayOf } from '../../routing/way.ts';
import type { InvoicedShipment } from '../invoices/invoice-line.ts';
import { routeKey } from './route-key.ts';

/** A route that the model has for a shipment on its day, billed. */
export interface ShipmentRoute {
  readonly key: string;
  readonly billed: BilledItinerary;
  readonly checklist: readonly ChecklistEntry[];
}

/** The model, as invoices are held against it. */
export interface InvoiceGround {
  readonly network: Network;
  readonly prepared: PreparedNetwork;
  readonly control: ComparisonControl;
}

/**
 * The routes that a shipment may have gone by: all that its invoice says holds of them, billed at the prices of its day.
 * Of routes with one chain of modes those with the fewest bookings stay: what is booked through is invoiced through.
 */
export async function shipmentRoutes(
  { network, prepared, control }: InvoiceGround,
  shipment: InvoicedShipment,
): Promise<readonly ShipmentRoute[]> {
  const enquiry = enquiryOf(shipment);
  const found = await findItineraries(network, prepared, enquiry, { ...control, onProgress: () => {} });
  if (!found.ok) return [];
  const { read, rates, itineraries } = found.value;
  const { consignment } = read;
  const bill = createLedger(network, consignment, rates);
  const insurance = insuranceTerms(network, consignment);
  const billStorage = createStorageBilling(network, consignment, rates);
  const fitting = itineraries.filter((itinerary) => fits(network, shipment, itinerary));
  const alone = byModeAlone(network, shipment, byCarrier(shipment.carrier, fitting));
  const routes = new Map(fewestBookings(network, alone).map((itinerary) => [routeKey(itinerary), itinerary]));
  return Array.from(routes, ([key, itinerary]) => {
    const billed = billItinerary(bill, itinerary, insurance);
    const charges = billed.rows.map(({ charge }) => charge);
    const checklist = checklistOf({
      network,
      consignment,
      itinerary,
      charges,
      spread: NO_SPREAD,
      billStorage,
    });
    return { key, billed, checklist };
  });
}

/** Nothing is simulated: only what is billed is asked of the checklist. */
const NO_SPREAD = { steps: [] };

/** Prices of the day, and no others: what an invoice has is no question of when the goods left. */
function enquiryOf(shipment: InvoicedShipment): Enquiry {
  const { date, from, to, modes, equipment, boxes, grossTonnes, volumeM3 } = shipment;
  return {
    ...BLANK_ENQUIRY,
    from,
    to,
    equipment,
    boxes: equipment === 'LCL' ? '' : String(boxes),
    grossTonnes,
    volumeM3: equipment === 'LCL' ? volumeM3 : '',
    valueCny: '300000',
    commodity: equipment === 'CAR' ? 'electric_vehicles' : 'general',
    ready: `${date}T00:00`,
    pricesOn: date,
    avoid: avoided(modes),
  };
}

/** What a shipment by one mode above all others never goes by as well. */
const NEVER_BESIDE: Readonly<Record<Mode, readonly Mode[]>> = {
  rail: ['sea', 'river', 'air'],
  road: ['rail', 'sea', 'river', 'air'],
  river: ['sea', 'air'],
  sea: ['air'],
  air: ['sea', 'river'],
};

function avoided(modes: readonly Mode[]): readonly Mode[] {
  const [mode, ...others] = modes;
  if (mode === undefined) return [];
  return others.length === 0
    ? NEVER_BESIDE[mode]
    : MODES.filter((one) => one !== 'road' && !modes.includes(one));
}

function fits(network: Network, { modes, via, route }: InvoicedShipment, itinerary: Itinerary): boolean {
  if (route !== '' && route !== routeKey(itinerary)) return false;
  const way = new Set(wayOf(itinerary));
  const passes = via.every((place) => {
    const found = placesNamed(network, place);
    return found.kind === 'found' && found.terminals.some((terminal) => way.has(terminal));
  });
  if (!passes) return false;
  const [mode, ...others] = modes;
  if (mode === undefined) return true;
  if (others.length === 0) return mainModeOf(network, itinerary) === mode;
  const main = new Set(mainRides(network, itinerary).map(({ service }) => service.mode));
  return modes.every((one) => main.has(one)) && [...main].every((one) => modes.includes(one));
}

/** Of routes by one mode above all others, those by nothing else where there are any. */
function byModeAlone(
  network: Network,
  { modes }: InvoicedShipment,
  itineraries: readonly Itinerary[],
): readonly Itinerary[] {
  if (modes.length !== 1) return itineraries;
  const alone = itineraries.filter(
    (itinerary) => chainOf(mainRides(network, itinerary)).join() === modes.join(),
  );
  return alone.length === 0 ? itineraries : alone;
}

/** Those with a service of the carrier, where it runs any of the model's: most carriers of an invoice are not in it. */
function byCarrier(carrier: string, itineraries: readonly Itinerary[]): readonly Itinerary[] {
  const wanted = nameKey(carrier);
  if (wanted === '') return itineraries;
  const own = itineraries.filter((itinerary) =>
    ridesOf(itinerary).some(({ service }) =>
      [service.carrier?.zh ?? '', service.carrier?.en ?? ''].some((name) => nameKey(name) === wanted),
    ),
  );
  return own.length === 0 ? itineraries : own;
}

function fewestBookings(network: Network, itineraries: readonly Itinerary[]): readonly Itinerary[] {
  const fewest = new Map<string, number>();
  const chainName = (itinerary: Itinerary): string => chainOf(mainRides(network, itinerary)).join('-');
  for (const itinerary of itineraries) {
    const chain = chainName(itinerary);
    fewest.set(chain, Math.min(fewest.get(chain) ?? Number.POSITIVE_INFINITY, ridesOf(itinerary).length));
  }
  return itineraries.filter((itinerary) => ridesOf(itinerary).length === fewest.get(chainName(itinerary)));
}
