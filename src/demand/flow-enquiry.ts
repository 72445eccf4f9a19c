import { BLANK_ENQUIRY, type Enquiry } from '../contract/enquiry.ts';
import type { EventChanges } from '../contract/event-sheet.ts';
import { exactly, writeExact } from '../units/exact.ts';
import type { Flow } from './flow.ts';

/** A flow asked as an ordinary enquiry: one of its boxes, ready at a moment, under what is supposed of events. */
export const flowEnquiry = (flow: Flow, ready: string, asOf: string, events: EventChanges): Enquiry => ({
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
