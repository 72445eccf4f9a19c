import { useEffect, useState } from 'react';
import type { Answer } from '../../contract/answer-schema.ts';
import type { MonthlyCost, PolicyApi, PolicySituation } from '../../contract/policy.ts';
import type { Issue } from '../../units/issue.ts';
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
export function useMonthCosts(
  months: PolicyApi['months'],
  { scenario, facts, parameters }: PolicySituation,
  itinerary: string | null,
  considered: Answer,
): MonthCosts {
  const [last, setLast] = useState<Found | null>(null);
  useEffect(() => {
    if (itinerary === null) return;
    // The engine speaks of the answer it was last told: another one makes every month new.
    void considered;
    let isWanted = true;
    // One year after the other, so that whatever else is asked meanwhile need not wait for them all.
    const ask = async (): Promise<void> => {
      const situation = { scenario, facts, parameters, handOver: null };
      const costs: MonthlyCost[] = [];
      for (const year of YEARS) {
        const found = await months(situation, itinerary, { from: `${year}-01-01`, to: `${year}-12-31` });
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
  }, [months, scenario, facts, parameters, itinerary, considered]);
  return last?.itinerary === itinerary ? last : NOTHING;
}

const NOTHING: MonthCosts = { costs: null, issues: [] };
