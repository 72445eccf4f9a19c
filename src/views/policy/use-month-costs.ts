import { useEffect, useState } from 'react';
import type { MonthlyCost } from '../../contract/policy.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import type { Issue } from '../../units/issue.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { YEARS } from './day-span.ts';

export interface MonthCosts {
  /** Null until all months are there; those of the last situation stay in sight meanwhile. */
  readonly costs: readonly MonthlyCost[] | null;
  readonly issues: readonly Issue[];
}

interface Found extends MonthCosts {
  readonly itinerary: string;
}

/** The itinerary with its hand-over in each month of the span. */
export function useMonthCosts(itinerary: string | null): MonthCosts {
  const engine = useEngine();
  const enquiry = useApp((state) => state.enquiry);
  const { scenario, facts, parameters } = usePolicy(situationOf);
  const [last, setLast] = useState<Found | null>(null);
  useEffect(() => {
    if (itinerary === null || enquiry === null) return;
    let isWanted = true;
    // One year after the other, so that whatever else is asked meanwhile need not wait for them all.
    const ask = async (): Promise<void> => {
      const route = { enquiry, itinerary, situation: { scenario, facts, parameters, handOver: null } };
      const costs: MonthlyCost[] = [];
      for (const year of YEARS) {
        const found = await engine.months(route, { from: `${year}-01-01`, to: `${year}-12-31` });
        if (!isWanted) return;
        if (!found.ok) {
          setLast({ itinerary, costs: null, issues: found.issues });
          return;
        }
        costs.push(...found.value);
      }
      setLast({ itinerary, costs, issues: [] });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [engine, enquiry, scenario, facts, parameters, itinerary]);
  return last?.itinerary === itinerary ? last : NOTHING;
}

const NOTHING: MonthCosts = { costs: null, issues: [] };
