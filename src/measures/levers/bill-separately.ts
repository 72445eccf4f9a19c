import type { Assessment } from '../../compare/assess.ts';
import type { Comparison } from '../../compare/compare.ts';
import { hubRuleIndexOf } from '../../graph/hub-rule-index.ts';
import { createLedger } from '../../ledger/bill-itinerary.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Load } from '../../network/equipment-class.ts';
import type { Network } from '../../network/network.ts';
import type { Mode } from '../../network/terminal.ts';
import type { HubStep, Itinerary, Step } from '../../routing/itinerary.ts';
import { createRateBook } from '../../tariff/rate-book.ts';
import { billedAgain, withAssessments } from './billed-again.ts';

/** A comparison whose charges are billed by rows of their own, and by what steps. */
export interface SeparatelyBilled {
  readonly comparison: Comparison;
  /** The steps of a route by the rows that bill it. */
  readonly billedBy: (assessment: Assessment) => Itinerary;
}

/**
 * The routes of a comparison billed on a network in which prices shared before stand apart and are as they were:
 * nothing is searched or simulated again, and what is listed stays.
 */
export function billSeparately(comparison: Comparison, network: Network): SeparatelyBilled {
  const { consignment } = comparison.read;
  const bill = createLedger(network, consignment, createRateBook(network, consignment));
  const rowsOf = rowsIn(network, consignment.equipment.load);
  const itineraries = new Map<Assessment, Itinerary>();
  const separated = withAssessments(comparison, (assessment) => {
    const itinerary = rowsOf(assessment.itinerary);
    const billed = billedAgain(assessment, bill(itinerary));
    itineraries.set(billed, itinerary);
    return billed;
  });
  return {
    comparison: separated,
    billedBy: (assessment) => itineraries.get(assessment) ?? assessment.itinerary,
  };
}

/** A comparison none of whose prices has to stand apart. */
export const billedAsFound = (comparison: Comparison): SeparatelyBilled => ({
  comparison,
  billedBy: ({ itinerary }) => itinerary,
});

/** The same steps by the rows of another network, in which prices shared before may stand apart. */
export function rowsIn(network: Network, load: Load): (itinerary: Itinerary) => Itinerary {
  const rules = hubRuleIndexOf(network.hubRules);
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
