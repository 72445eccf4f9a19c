import type { Issue } from '../../units/issue.ts';
import { checkCapacities } from '../capacity/check-capacities.ts';
import type { Tables } from '../tables/read-tables.ts';
import { checkAdvisories } from './check-affected.ts';
import { checkBounds } from './check-bounds.ts';
import { checkCalls } from './check-calls.ts';
import { checkClocks } from './check-clocks.ts';
import { checkCrossings } from './check-crossings.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkEngineKeys } from './check-engine-keys.ts';
import { checkEvents } from './check-events.ts';
import { checkHubOperations } from './check-hub-operations.ts';
import { checkKeys } from './check-keys.ts';
import { checkLoads } from './check-loads.ts';
import { checkMultipliers } from './check-multipliers.ts';
import { checkOrder } from './check-order.ts';
import { checkPairs } from './check-pairs.ts';
import { checkPlaces } from './check-places.ts';
import { checkPriceSeries } from './check-price-series.ts';
import { checkProvenance } from './check-provenance.ts';
import { checkReferences } from './check-references.ts';
import { checkReturns } from './check-returns.ts';
import { checkShuttles } from './check-shuttles.ts';
import { checkTolls } from './check-tolls.ts';
import { checkUnits } from './check-units.ts';
import { checkValidity } from './check-validity.ts';
import { checkPlausibility } from './validate-plausibility.ts';

/** Everything that can be said of rows that have the right form: keys first, then figures, then how they fit. */
export function checkTables(tables: Tables): readonly Issue[] {
  const calls = checkCalls(tables);
  // Of services whose ways are broken it cannot be said whether they come back.
  const returns = calls.some(({ code }) => code !== 'N38') ? [] : checkReturns(tables);
  return [
    ...checkKeys(tables),
    ...checkEngineKeys(tables),
    ...checkReferences(tables),
    ...checkBounds(tables),
    ...checkOrder(tables),
    ...checkTolls(tables),
    ...checkPairs(tables),
    ...checkMultipliers(tables),
    ...checkUnits(tables),
    ...checkLoads(tables),
    ...checkValidity(tables),
    ...checkPriceSeries(tables),
    ...checkProvenance(tables),
    ...checkPlaces(tables),
    ...checkCrossings(tables),
    ...checkAdvisories(tables),
    ...checkEvents(tables),
    ...checkCapacities(tables),
    ...calls,
    ...returns,
    ...checkDuplicates(tables),
    ...checkHubOperations(tables),
    ...checkShuttles(tables),
    ...checkPlausibility(tables),
    ...checkClocks(tables),
  ];
}
