import type { Measures } from './load-measures.ts';
import type { LineId } from './measure.ts';

const knownLines = new WeakMap<Measures, ReadonlySet<LineId>>();

/** The charge lines that measures make or act on; what a declaration is only reckoned with is none. */
export function chargeLines(measures: Measures): ReadonlySet<LineId> {
  const before = knownLines.get(measures);
  if (before) return before;
  const bases = new Set(
    [...measures.values()].flatMap(({ declaration }) =>
      (declaration?.steps ?? []).flatMap(({ line, isCharged }) => (isCharged ? [] : [line])),
    ),
  );
  const lines = [...measures.values()].flatMap((measure) => [...measure.lines, ...measure.makes.keys()]);
  const charged = new Set(lines.filter((line) => !bases.has(line)));
  knownLines.set(measures, charged);
  return charged;
}
