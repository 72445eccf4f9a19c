import { useMemo } from 'react';
import type { MonthlyCost } from '../../contract/policy.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { type Issue, success } from '../../units/issue.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { type Question, useOutcome } from '../parts/use-outcome.ts';
import { YEARS } from './day-span.ts';

export interface MonthCosts {
  /** Null until all months are there; those of the last situation stay in sight meanwhile. */
  readonly costs: readonly MonthlyCost[] | null;
  readonly issues: readonly Issue[];
}

interface RouteMonthCosts extends MonthCosts {
  readonly itinerary: string;
}

/** The itinerary with its hand-over in each month of the span. */
export function useMonthCosts(itinerary: string | null): MonthCosts {
  const engine = useEngine();
  const enquiry = useApp((state) => state.enquiry);
  const { scenario, facts, parameters } = usePolicy(situationOf);
  const question = useMemo((): Question<RouteMonthCosts> | null => {
    if (itinerary === null || enquiry === null) return null;
    const route = { enquiry, itinerary, situation: { scenario, facts, parameters, handOver: null } };
    // One year after the other, so that whatever else is asked meanwhile need not wait for them all.
    return async (signal) => {
      const costs: MonthlyCost[] = [];
      for (const year of YEARS) {
        const months = await engine.months(route, { from: `${year}-01-01`, to: `${year}-12-31` });
        if (signal.aborted) break;
        if (!months.ok) return success({ itinerary, costs: null, issues: months.issues });
        costs.push(...months.value);
      }
      return success({ itinerary, costs, issues: [] });
    };
  }, [engine, enquiry, scenario, facts, parameters, itinerary]);
  const { value } = useOutcome(question);
  return value?.itinerary === itinerary ? value : NO_COSTS;
}

const NO_COSTS: MonthCosts = { costs: null, issues: [] };
