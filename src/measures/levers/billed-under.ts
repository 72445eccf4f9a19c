import type { Assessment } from '../../compare/assess.ts';
import type { LayeredNetwork } from '../../figures/layers.ts';
import { createLedger } from '../../ledger/bill-itinerary.ts';
import { createRateBook } from '../../tariff/rate-book.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { type Result, success } from '../../units/issue.ts';
import type { ConsignedGoods } from '../terms.ts';
import { rowsIn } from './bill-separately.ts';
import { billedAgain } from './billed-again.ts';
import { layForSearch, layPrices } from './edited-network.ts';
import { editsOnItinerary } from './edits-on-itinerary.ts';
import type { PlannedEdit } from './planned-edit.ts';
import type { ScenarioEdit } from './scenario-edit.ts';

/** An itinerary as it is billed under some levers, and their edits that it rests on. */
export interface BilledUnder {
  readonly assessment: Assessment;
  readonly edits: readonly ScenarioEdit[];
}

/**
 * Bills an itinerary on the network as these edits have it, on the days it was found to take; whether it would then be
 * found at all is not asked.
 */
export function billedUnder(
  { network, consignment }: ConsignedGoods,
  day: BeijingDate,
  assessment: Assessment,
  planned: readonly PlannedEdit[],
): Result<BilledUnder> {
  const beneath: LayeredNetwork = { network, layers: [] };
  const searched = layForSearch(beneath, planned, consignment, day);
  if (!searched.ok) return searched;
  const edited = layPrices(searched.value, planned, consignment, day);
  if (!edited.ok) return edited;
  const billed = edited.value.billed.network;
  const bill = createLedger(billed, consignment, createRateBook(billed, consignment));
  const itinerary = rowsIn(billed, consignment.equipment.load)(assessment.itinerary);
  const again = billedAgain(assessment, bill(itinerary));
  return success({
    assessment: again,
    edits: editsOnItinerary(edited.value.edits, billed, { ...again, itinerary }),
  });
}
