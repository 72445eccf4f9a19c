import { present } from '../../units/present.ts';
import type { Position } from '../route/map-route.ts';
import { decodeLine, type EncodedLine } from './encoded-line.ts';
import { unwrap } from './great-circle.ts';

/**
 * `alignments.json` of a network: where its links run on a map. Lines are held once and shared.
 *
 * - `lines`: tracks, roads, waterways and sea lanes, each an {@link EncodedLine} in 1 / `scale` degree.
 * - `alignments`: for each key of links.csv a list of spans, three numbers each: a line, its first vertex, its
 *   last vertex (smaller than the first where the line is run backwards). The spans lead from the link's
 *   `from` to its `to`; both ends of the link are left out, since terminals carry their own coordinates.
 *   No span at all: no line is known and a great circle is drawn, marked schematic.
 *
 * The lines are for drawing. Distances are those of links.csv.
 */
export interface Alignments {
  readonly attribution: string;
  readonly scale: number;
  readonly lines: readonly EncodedLine[];
  readonly alignments: Readonly<Record<string, readonly number[]>>;
}

/** Looks up the way of a link without its two ends; null where only a schematic line can be drawn. */
export type AlignmentPaths = (key: string) => readonly Position[] | null;

export function alignmentPaths({ scale, lines, alignments }: Alignments): AlignmentPaths {
  const decoded = new Map<number, readonly Position[]>();
  const lineAt = (index: number): readonly Position[] => {
    const known = decoded.get(index) ?? decodeLine(lines[index] ?? [], scale);
    decoded.set(index, known);
    return known;
  };
  return (key) => {
    const spans = alignments[key];
    if (!spans || spans.length === 0) return null;
    const path: Position[] = [];
    for (let i = 0; i + 2 < spans.length; i += 3) {
      const line = lineAt(present(spans[i]));
      const span = spanOf(line, present(spans[i + 1]), present(spans[i + 2]));
      path.push(...unwrap(span, path.at(-1)?.[0] ?? span[0]?.[0] ?? 0));
    }
    return path;
  };
}

function spanOf(line: readonly Position[], first: number, last: number): readonly Position[] {
  return first <= last ? line.slice(first, last + 1) : line.slice(last, first + 1).reverse();
}
