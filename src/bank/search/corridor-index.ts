import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { callAt } from '../../network/call-at.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { Mode, TerminalId } from '../../network/terminal.ts';
import { present } from '../../units/present.ts';

/** By which modes other than road goods travel, and the Chinese terminal through which they leave or enter. */
export interface Corridor {
  /** None twice in a row. */
  readonly modes: readonly Mode[];
  /** Null for goods that cross no border of China, or have not yet. */
  readonly gateway: TerminalId | null;
}

const HOME = 'CN';
const NONE = -1;
/** The corridor of goods that have not moved. */
export const START = 0;

/** Corridors by number, and how one becomes another along an arc; numbers are in the order in which they were met. */
export class CorridorIndex {
  readonly #corridors: Corridor[] = [{ modes: [], gateway: null }];
  readonly #numbers = new Map<string, number>([['', START]]);
  readonly #onward = new Map<number, number>();
  readonly #arcCount: number;
  readonly #modeOf: readonly (Mode | null)[];
  /** Where each arc leaves China for the first time, and where it comes to stay there; positions of terminals, -1 for neither. */
  readonly #exit: Int32Array;
  readonly #entry: Int32Array;
  readonly #terminals: readonly TerminalId[];

  constructor(network: Network, graph: CompiledGraph) {
    const { arcService, arcTail, arcHead, arcBoard, arcAlight, nodeTerminal } = graph.arrays;
    this.#arcCount = graph.arcCount;
    this.#terminals = graph.keys.terminals;
    const position = new Map(this.#terminals.map((id, index) => [id, index]));
    const isHome = this.#terminals.map((id) => entryOf(network.terminals, id, 'terminal').country === HOME);
    const services = graph.keys.services.map((id) => entryOf(network.services, id, 'service'));
    this.#exit = new Int32Array(graph.arcCount).fill(NONE);
    this.#entry = new Int32Array(graph.arcCount).fill(NONE);
    this.#modeOf = Array.from({ length: graph.arcCount }, (_, arc) => {
      const service = services[present(arcService[arc])];
      const way: number[] = [];
      if (service === undefined) {
        way.push(present(nodeTerminal[present(arcTail[arc])]), present(nodeTerminal[present(arcHead[arc])]));
      } else {
        for (let call = present(arcBoard[arc]); call <= present(arcAlight[arc]); call++)
          way.push(present(position.get(callAt(service, call).terminal)));
      }
      const abroad = (terminal: number): boolean => isHome[terminal] === false;
      const firstAbroad = way.findIndex(abroad);
      const lastAbroad = way.findLastIndex(abroad);
      if (firstAbroad > 0) this.#exit[arc] = present(way[firstAbroad - 1]);
      if (lastAbroad >= 0 && lastAbroad < way.length - 1) this.#entry[arc] = present(way[lastAbroad + 1]);
      return service?.mode ?? null;
    });
  }

  /** What a corridor becomes along an arc; goods that set out in China have their gateway where they first leave it. */
  after(corridor: number, arc: number, isFromHome: boolean): number {
    const key = (corridor * this.#arcCount + arc) * 2 + Number(isFromHome);
    const known = this.#onward.get(key);
    if (known !== undefined) return known;
    const { modes, gateway } = present(this.#corridors[corridor]);
    const mode = this.#modeOf[arc] ?? null;
    const isNew = mode !== null && mode !== 'road' && mode !== modes.at(-1);
    const crossing = present((isFromHome ? this.#exit : this.#entry)[arc]);
    const crossed = this.#terminals[crossing] ?? null;
    const next = this.#numberOf({
      modes: isNew ? [...modes, mode] : modes,
      gateway: isFromHome ? (gateway ?? crossed) : (crossed ?? gateway),
    });
    this.#onward.set(key, next);
    return next;
  }

  corridor(number: number): Corridor {
    return present(this.#corridors[number]);
  }

  #numberOf(corridor: Corridor): number {
    const name = corridorName(corridor);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#corridors.push(corridor) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** `rail-sea by CNQZH-DLP`; empty for goods that have not moved. */
export function corridorName({ modes, gateway }: Corridor): string {
  const chain = modes.join('-');
  return gateway === null ? chain : `${chain || 'road'} by ${gateway}`;
}
