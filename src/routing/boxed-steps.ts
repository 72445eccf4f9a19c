import type { Mode } from '../network/terminal.ts';
import type { Itinerary, Step } from './itinerary.ts';

/**
 * Of a consignment in boxes, at which steps of an itinerary the goods are in them. What flies is unpacked, and a truck
 * between a flight and the nearest train, barge or ship carries it loose; a terminal handles the box where the goods
 * come or go in it.
 */
export function boxedSteps({ steps }: Pick<Itinerary, 'steps'>): readonly boolean[] {
  const rides = steps.map((step, index) => step.kind === 'ride' && isBoxedRide(steps, index));
  return steps.map((step, index) =>
    step.kind === 'ride' ? rides[index] === true : rides[index - 1] === true || rides[index + 1] === true,
  );
}

function isBoxedRide(steps: readonly Step[], index: number): boolean {
  const mode = modeOf(steps[index]);
  if (mode !== 'road') return mode !== 'air';
  const trunk = (direction: 1 | -1): Mode | null => {
    for (let at = index + direction; at >= 0 && at < steps.length; at += direction) {
      const other = modeOf(steps[at]);
      if (other !== null && other !== 'road') return other;
    }
    return null;
  };
  return trunk(-1) !== 'air' && trunk(1) !== 'air';
}

const modeOf = (step: Step | undefined): Mode | null => (step?.kind === 'ride' ? step.service.mode : null);
