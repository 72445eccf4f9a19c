import { editDistance } from './edit-distance.ts';

/** Nothing longer is a slip of one of the known words, and comparing it would take long. */
const LONGEST = 60;

/** The known word that was begun or is least misspelt, or null when none is near enough to be meant. */
export function nearest(typed: string, known: readonly string[]): string | null {
  if (typed === '' || typed.length > LONGEST) return null;
  const begun = known.find((word) => word.startsWith(typed));
  if (begun) return begun;
  const [best] = known
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}
