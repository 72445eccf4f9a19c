import { distance } from '@turf/turf';
import type { Issue } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import type { Network } from '../network.ts';
import type { Coordinates } from '../terminal.ts';
import { networkIssue } from './issue-codes.ts';

/** As far as it is needed to measure a line; its own module of the map says what each part means. */
export interface DrawnLines {
  readonly scale: number;
  readonly lines: readonly (readonly number[])[];
  readonly alignments: Readonly<Record<string, readonly number[]>>;
}

type Position = readonly [lon: number, lat: number];

/** Lines are simplified and share lanes, and facilities lie off them by some kilometres. */
const SLACK_KM = 30;
const LEAST_SHARE = 0.75;
const MOST_TIMES = 2;

/** A link's distance against the line along which it is drawn, where it has one. Warnings only. */
export function checkAlignments(network: Network, drawn: DrawnLines): readonly Issue[] {
  const lineOf = drawnLines(drawn);
  return [...network.links.values()].flatMap((link) => {
    const line = lineOf(link.alignment ?? '');
    const from = network.terminals.get(link.from);
    const to = network.terminals.get(link.to);
    if (line === null || !from || !to) return [];
    const way = [positionOf(from.position), ...line, positionOf(to.position)];
    const length = lengthOf(way);
    const least = length * LEAST_SHARE - SLACK_KM;
    const most = length * MOST_TIMES + SLACK_KM;
    if (link.distanceKm >= least && link.distanceKm <= most) return [];
    const values = { distance: link.distanceKm, drawn: Math.round(length) };
    return [networkIssue('N66', `links.csv:${link.id}:distance_km`, values)];
  });
}

/** Looks up the line of an alignment without its two ends; null where none is drawn. */
export function drawnLines({
  lines,
  scale,
  alignments,
}: DrawnLines): (alignment: string) => readonly Position[] | null {
  const decoded = lines.map((line) => decode(line, scale));
  return (alignment) => {
    const spans = alignments[alignment] ?? [];
    return spans.length === 0 ? null : wayAlong(spans, decoded);
  };
}

const positionOf = ({ lon, lat }: Coordinates): Position => [lon, lat];

/** The vertices of spans, three numbers each: a line, its first vertex, its last. */
function wayAlong(spans: readonly number[], lines: readonly (readonly Position[])[]): readonly Position[] {
  const way: Position[] = [];
  for (let span = 0; span + 2 < spans.length; span += 3) {
    const line = lines[present(spans[span])] ?? [];
    const first = present(spans[span + 1]);
    const last = present(spans[span + 2]);
    way.push(...(first <= last ? line.slice(first, last + 1) : line.slice(last, first + 1).reverse()));
  }
  return way;
}

function decode(numbers: readonly number[], scale: number): readonly Position[] {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += present(numbers[index]);
    y += present(numbers[index + 1]);
    line.push([x / scale, y / scale]);
  }
  return line;
}

const lengthOf = (way: readonly Position[]): number =>
  way.reduce((sum, at, index) => {
    const before = way[index - 1];
    return before ? sum + distance([...before], [...at]) : sum;
  }, 0);
