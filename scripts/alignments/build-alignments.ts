import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Alignments } from '../../src/map/ground/alignments.ts';
import { encodeLine } from '../../src/map/ground/encoded-line.ts';
import type { Position } from '../../src/map/route/map-route.ts';
import { LineNetwork, type NetworkLine, type Spans } from './line-network.ts';
import { riverLines, seaLines, seaNode, stationLines } from './source-lines.ts';

interface LinkRow {
  readonly alignment: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly distance_km: string;
}

interface TerminalRow {
  readonly terminal: string;
  readonly lon: string;
  readonly lat: string;
}

const SCALE = 1000;
/** Town streets are not in the road lines: a shorter road link stays schematic. */
const LOCAL_ROAD_KM = 25;
/** Trains that a shorter way would lead over another border than theirs: a border station they do not pass. */
const NOT_OVER: ReadonlyMap<string, readonly Position[]> = new Map([
  ['rail.BYMSQ-KOL.PLSLK-EUR', [[23.535, 52.025]]],
  ['rail.CNCKG-TJC.CNMLX-RLY', [[111.9, 43.715]]],
  ['rail.KZDOS-STN.KZALA-AL1', [[80.31, 44.15]]],
]);
const ATTRIBUTION =
  'Railways, roads and sea lanes typed for this network; Yangtze and Jialing © OpenStreetMap contributors (ODbL 1.0)';

/** Lays every link of the network folder over the typed lines. The same tables give the same bytes. */
export function buildAlignments(networkFolder: URL): Alignments {
  const terminals = new Map(
    table<TerminalRow>(networkFolder, 'terminals.csv').map(({ terminal, lon, lat }) => [
      terminal,
      [Number(lon), Number(lat)] as const,
    ]),
  );
  const router = new ModeRouter();
  const alignments: Record<string, Spans> = {};
  for (const link of table<LinkRow>(networkFolder, 'links.csv')) {
    if (link.alignment === '') continue;
    const [from, to] = [terminals.get(link.from), terminals.get(link.to)];
    if (!from || !to) throw new Error(`${link.alignment}: unknown terminal`);
    alignments[link.alignment] = router.spans(link, from, to) ?? [];
  }
  return inUse({ attribution: ATTRIBUTION, scale: SCALE, lines: router.encodedLines(), alignments });
}

/** One network of lines for each mode, over one common list of lines. */
class ModeRouter {
  readonly #lines: NetworkLine[] = [];
  readonly #rail = this.#network(stationLines('rail-lines'), { limitKm: 30, joinKm: 3 });
  readonly #road = this.#network(stationLines('road-lines'), { limitKm: 30, joinKm: 3 });
  readonly #sea = this.#network(seaLines(), { limitKm: 200, joinKm: 0.1 });
  readonly #river = this.#network([...riverLines(), ...seaLines()], { limitKm: 30, joinKm: 15 });
  readonly #suez = seaNode('sue');

  spans(link: LinkRow, from: Position, to: Position): Spans | null {
    switch (link.mode) {
      case 'rail':
        return this.#rail(from, to, NOT_OVER.get(link.alignment));
      case 'road':
        return Number(link.distance_km) < LOCAL_ROAD_KM ? null : this.#road(from, to);
      case 'river':
        return this.#river(from, to);
      case 'sea':
        return this.#sea(from, to, link.alignment.endsWith('.cape') ? [this.#suez] : []);
      default:
        return null;
    }
  }

  encodedLines(): Alignments['lines'] {
    return this.#lines.map(({ points }) => encodeLine(points, SCALE));
  }

  #network(lines: readonly NetworkLine[], rule: { limitKm: number; joinKm: number }): LineNetwork['route'] {
    const offset = this.#lines.length;
    this.#lines.push(...lines);
    const network = new LineNetwork(lines, rule);
    return (...query) =>
      network.route(...query)?.map((value, i) => (i % 3 === 0 ? value + offset : value)) ?? null;
  }
}

/** Leaves out lines that no link runs over and numbers the others anew. */
function inUse(all: Alignments): Alignments {
  const used = new Set(Object.values(all.alignments).flatMap((spans) => spans.filter((_, i) => i % 3 === 0)));
  const kept = [...used].sort((a, b) => a - b);
  const numbers = new Map(kept.map((line, index) => [line, index]));
  const renumbered = Object.entries(all.alignments).map(([key, spans]) => [
    key,
    spans.map((value, i) => (i % 3 === 0 ? (numbers.get(value) ?? 0) : value)),
  ]);
  return {
    ...all,
    lines: kept.map((line) => all.lines[line] ?? []),
    alignments: Object.fromEntries(renumbered),
  };
}

function table<Row>(folder: URL, name: string): readonly Row[] {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
