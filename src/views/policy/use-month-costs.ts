import { useEffect, useState } from 'react';
import type { MonthlyCost, PolicyApi, PolicySituation } from '../../engine/policy-contract.ts';
import type { Answer, AnswerPolicy } from '../../results/answer-schema.ts';
import { monthStarts } from './day-span.ts';

/** The itinerary priced with its hand-over on the first day of each month; null until all months are there. */
export function useMonthCosts(
  price: PolicyApi['price'],
  { scenario, facts, parameters }: PolicySituation,
  itinerary: string | null,
  considered: Answer,
): readonly MonthlyCost[] | null {
  const [last, setLast] = useState<{ itinerary: string; costs: readonly MonthlyCost[] } | null>(null);
  useEffect(() => {
    if (itinerary === null) return;
    // The engine speaks of the answer it was last told: another one makes every month new.
    void considered;
    let isWanted = true;
    // One month after the other, so that whatever else is asked meanwhile need not wait for them all.
    const ask = async (): Promise<void> => {
      const found: MonthlyCost[] = [];
      for (const handOver of monthStarts()) {
        const priced = await price({ scenario, facts, parameters, handOver });
        if (!isWanted) return;
        const policy = priced.ok ? priced.value.itineraries[itinerary] : undefined;
        if (policy) found.push(monthlyCost(handOver.slice(0, 7), policy));
      }
      setLast({ itinerary, costs: found });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [price, scenario, facts, parameters, itinerary, considered]);
  return last?.itinerary === itinerary ? last.costs : null;
}

const monthlyCost = (month: string, { billedTotal, saving, incremental }: AnswerPolicy): MonthlyCost => ({
  month,
  invoice: (Number(billedTotal) - Number(saving)).toFixed(2),
  saving,
  incremental,
});
