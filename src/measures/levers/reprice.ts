import type { Assessment } from '../../compare/assess.ts';
import type { Comparison } from '../../compare/compare.ts';
import { HubRuleIndex } from '../../graph/hub-rule-index.ts';
import { createLedger } from '../../ledger/bill-itinerary.ts';
import { billItinerary } from '../../ledger/billed-itinerary.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Load } from '../../network/equipment-class.ts';
import type { Network } from '../../network/network.ts';
import type { Mode } from '../../network/terminal.ts';
import type { HubStep, Itinerary, Step } from '../../routing/itinerary.ts';
import { totalOf } from '../../tariff/charge.ts';
import { createRateBook } from '../../tariff/rate-book.ts';
import { addFen } from '../../units/money.ts';

/**
 * The routes of a comparison billed on a network that differs in prices alone: nothing is searched or simulated again,
 * and what is listed stays.
 */
export function repriceComparison(comparison: Comparison, network: Network): Comparison {
  const { consignment } = comparison.read;
  const bill = createLedger(network, consignment, createRateBook(network, consignment));
  const rowsOf = rowsIn(network, consignment.equipment.load);
  const known = new Map<Assessment, Assessment>();
  const reprice = (assessment: Assessment): Assessment => {
    const before = known.get(assessment);
    if (before) return before;
    const { itinerary, economic } = assessment;
    const billed = { ...billItinerary(bill, rowsOf(itinerary)), itinerary };
    const repriced = {
      ...assessment,
      ...billed,
      economicTotal: addFen([billed.invoiceTotal, totalOf(economic)]),
    };
    known.set(assessment, repriced);
    return repriced;
  };
  const { shown, dominated, ...front } = comparison.front;
  return {
    ...comparison,
    assessments: comparison.assessments.map(reprice),
    front: {
      ...front,
      shown: shown.map(reprice),
      dominated: dominated.map(({ assessment, by, ...rest }) => ({
        ...rest,
        assessment: reprice(assessment),
        by: reprice(by),
      })),
    },
  };
}

/** The same steps by the rows of another network, in which prices shared before may stand apart. */
function rowsIn(network: Network, load: Load): (itinerary: Itinerary) => Itinerary {
  const rules = new HubRuleIndex(network.hubRules);
  const modeOf = (step: Step | undefined): Mode | null => (step?.kind === 'ride' ? step.service.mode : null);
  return (itinerary) => {
    const { steps } = itinerary;
    return {
      ...itinerary,
      steps: steps.map((step, index) =>
        step.kind === 'ride'
          ? { ...step, service: entryOf(network.services, step.service.id, 'service') }
          : operation(step, modeOf(steps[index - 1]), modeOf(steps[index + 1])),
      ),
    };
  };

  function operation(step: HubStep, before: Mode | null, after: Mode | null): HubStep {
    const { rule, terminal, toTerminal } = step;
    const found = rules.resolve({
      load,
      activity: rule.activity,
      terminal: entryOf(network.terminals, terminal, 'terminal'),
      fromMode: rule.activity === 'origin' ? null : before,
      toMode: rule.activity === 'destination' ? null : after,
      toTerminal: toTerminal === terminal ? null : toTerminal,
    });
    return { ...step, rule: found ?? rule };
  }
}
