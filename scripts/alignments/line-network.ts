import Graph from 'graphology';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import { greatCircleKm, nearestLon } from '../../src/map/ground/great-circle.ts';
import type { Position } from '../../src/map/route/map-route.ts';

/** A line to route over. `joints` are the vertices where other lines may be changed to. */
export interface NetworkLine {
  readonly points: readonly Position[];
  readonly joints: readonly number[];
}

export interface SnapRule {
  /** Farther from every line than this, a terminal is not on the network. */
  readonly limitKm: number;
  /** Joints of different lines closer than this are one place. */
  readonly joinKm: number;
}

/** Three numbers for each stretch of one line: the line, the first vertex, the last vertex. */
export type Spans = readonly number[];

/** Walking from a terminal to the line counts this much more than running along it. */
const ACCESS_FACTOR = 1.5;
const ACCESS_MARGIN_KM = 6;

/** Finds the shortest way between two positions over a set of lines. */
export class LineNetwork {
  readonly #lines: readonly NetworkLine[];
  readonly #rule: SnapRule;
  readonly #graph = new Graph({ type: 'undirected' });

  constructor(lines: readonly NetworkLine[], rule: SnapRule) {
    this.#lines = lines;
    this.#rule = rule;
    for (const [line, { points }] of lines.entries()) this.#addLine(line, points);
    this.#joinLines();
  }

  /** Null where a position is too far from every line or the lines do not connect them. */
  route(from: Position, to: Position, banned: readonly Position[] = []): Spans | null {
    const graph = this.#graph.copy();
    for (const position of banned) this.#near(position, 1).forEach(({ key }) => void graph.dropNode(key));
    if (!this.#attach(graph, 'from', from) || !this.#attach(graph, 'to', to)) return null;
    const path = dijkstra.bidirectional(graph, 'from', 'to', 'km');
    return path ? spansOf(path.slice(1, -1)) : null;
  }

  #addLine(line: number, points: readonly Position[]): void {
    for (const [index, point] of points.entries()) {
      this.#graph.addNode(keyOf(line, index));
      const before = points[index - 1];
      if (!before) continue;
      this.#graph.addEdge(keyOf(line, index - 1), keyOf(line, index), { km: greatCircleKm(before, point) });
    }
  }

  #joinLines(): void {
    const joints = this.#lines.flatMap(({ points, joints: at }, line) =>
      at.map((index) => ({ key: keyOf(line, index), point: points[index] ?? ([0, 0] as const) })),
    );
    for (const [index, a] of joints.entries()) {
      for (const b of joints.slice(index + 1)) {
        if (Math.abs(a.point[1] - b.point[1]) > 0.1 || this.#graph.hasEdge(a.key, b.key)) continue;
        const km = greatCircleKm(a.point, b.point);
        if (km <= this.#rule.joinKm) this.#graph.addEdge(a.key, b.key, { km: km * ACCESS_FACTOR });
      }
    }
  }

  #attach(graph: Graph, name: string, position: Position): boolean {
    const nearest = this.#near(position, this.#rule.limitKm)
      .filter(({ key }) => graph.hasNode(key))
      .sort((a, b) => a.km - b.km);
    const [first] = nearest;
    if (!first) return false;
    graph.addNode(name);
    const reach = first.km + ACCESS_MARGIN_KM;
    for (const { key, km } of nearest) {
      if (km <= reach) graph.addEdge(name, key, { km: km * ACCESS_FACTOR });
    }
    return true;
  }

  #near(position: Position, withinKm: number): { key: string; km: number }[] {
    const degrees = withinKm / 100;
    const found: { key: string; km: number }[] = [];
    for (const [line, { points }] of this.#lines.entries()) {
      for (const [index, point] of points.entries()) {
        if (Math.abs(point[1] - position[1]) > degrees) continue;
        const km = greatCircleKm([nearestLon(point[0], position[0]), point[1]], position);
        if (km <= withinKm) found.push({ key: keyOf(line, index), km });
      }
    }
    return found;
  }
}

const keyOf = (line: number, index: number): string => `${line}:${index}`;

function spansOf(path: readonly string[]): Spans {
  const spans: number[] = [];
  let step = 0;
  for (const key of path) {
    const [line = 0, index = 0] = key.split(':').map(Number);
    const [lineBefore, first, last] = spans.slice(-3);
    const move = index - (last ?? 0);
    const goesOn = line === lineBefore && Math.abs(move) === 1 && (first === last || move === step);
    if (goesOn) spans[spans.length - 1] = index;
    else spans.push(line, index, index);
    step = goesOn ? move : 0;
  }
  return withoutTouches(spans);
}

/** A line that is only touched at one vertex, on the way between two others, draws nothing. */
function withoutTouches(spans: readonly number[]): Spans {
  const triples = Array.from({ length: spans.length / 3 }, (_, i) => spans.slice(i * 3, i * 3 + 3));
  const drawn = triples.filter(([, first, last]) => first !== last);
  return (drawn.length > 0 ? drawn : triples).flat();
}
