import type { Goods } from '../contract/demand/matrix.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../contract/enquiry.ts';
import { type EventChanges, NO_EVENT_CHANGES } from '../contract/event-sheet.ts';
import { exactly, writeExact } from '../units/exact.ts';

/** Goods of a flow asked as an ordinary enquiry: one box, ready at a moment. */
export const flowEnquiry = (
  flow: Goods,
  ready: string,
  asOf: string,
  events: EventChanges = NO_EVENT_CHANGES,
): Enquiry => ({
  ...BLANK_ENQUIRY,
  ...events,
  from: flow.origin,
  to: flow.destination,
  equipment: flow.equipment,
  boxes: '1',
  grossTonnes: writeExact(exactly(flow.tonnesPerBox)),
  valueCny: writeExact(exactly(flow.valueCnyPerBox)),
  commodity: flow.commodity,
  ready,
  asOf,
});
