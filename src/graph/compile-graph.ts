import { hubEmissions } from '../emissions/hub-emissions.ts';
import { rideEmissions } from '../emissions/ride-emissions.ts';
import { type PlannedTimes, plannedTimes } from '../network/clock/calendar.ts';
import { entryOf } from '../network/entry-of.ts';
import { carries, type Load } from '../network/equipment-class.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { MODES, type Mode, type Terminal, type TerminalId } from '../network/terminal.ts';
import { hubQuantities } from '../tariff/hub-quantities.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { present } from '../units/present.ts';
import { compileArcs, type DraftArc } from './compile-arcs.ts';
import { compilePatterns } from './compile-patterns.ts';
import { CompiledGraph, NODE_KIND } from './compiled-graph.ts';
import { type HubRuleIndex, hubRuleIndexOf } from './hub-rule-index.ts';

interface DraftNode {
  readonly terminal: number;
  readonly kind: number;
  readonly mode: number;
  readonly freeDays: number;
  readonly storageTariff: number;
}

interface Ride {
  readonly service: Service;
  readonly position: number;
  readonly times: PlannedTimes;
  readonly board: number;
  readonly alight: number;
  readonly to: Terminal;
}

/**
 * Compiles the part of a network that carries a load: its services, and the hub operations done to it. Each terminal has a source and a sink; a terminal and mode have an `in` node for cargo just
 * arrived and one `out` node for each set of storage terms under which cargo may wait there. Rides lead from `out`
 * to `in`; hub operations from source to `out`, from `in` to `out` (here or at a terminal nearby) and to the sink.
 * A mode that no rule takes in at a terminal stays unreachable there.
 */
export function compileGraph(network: Network, load: Load = 'box'): CompiledGraph {
  const draft = new GraphDraft(network, load);
  draft.addRidesAndHubs();
  const arcs = compileArcs(draft.arcs, draft.nodes.length);
  const nodes = draft.nodes;
  return new CompiledGraph(
    {
      nodeTerminal: new Int32Array(nodes.map((node) => node.terminal)),
      nodeKind: new Int32Array(nodes.map((node) => node.kind)),
      nodeMode: new Int32Array(nodes.map((node) => node.mode)),
      nodeFreeDays: new Int32Array(nodes.map((node) => node.freeDays)),
      nodeStorageTariff: new Int32Array(nodes.map((node) => node.storageTariff)),
      ...arcs.arrays,
      ...compilePatterns(network),
    },
    {
      network: `${network.id}@${network.edition}`,
      terminals: [...network.terminals.keys()],
      services: [...network.services.keys()],
      rules: network.hubRules.map((rule) => rule.id),
      storageTariffs: draft.storageTariffs,
      classes: arcs.classes,
    },
  );
}

class GraphDraft {
  readonly nodes: DraftNode[] = [];
  readonly arcs: DraftArc[] = [];
  readonly storageTariffs: string[] = [];
  readonly #network: Network;
  readonly #load: Load;
  readonly #terminals: readonly Terminal[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #rules: HubRuleIndex;
  readonly #rulePositions: ReadonlyMap<HubRule, number>;
  readonly #nodeOf = new Map<string, number>();
  /** Rides that may be boarded at a terminal, by mode. */
  readonly #ridesFrom = new Map<TerminalId, Map<Mode, Ride[]>>();

  constructor(network: Network, load: Load) {
    this.#network = network;
    this.#load = load;
    this.#terminals = [...network.terminals.values()];
    this.#positions = new Map(this.#terminals.map((terminal, index) => [terminal.id, index]));
    this.#rules = hubRuleIndexOf(network.hubRules);
    this.#rulePositions = new Map(network.hubRules.map((rule, index) => [rule, index]));
    for (const index of this.#terminals.keys()) {
      this.nodes.push(plainNode(index, NODE_KIND.source, -1), plainNode(index, NODE_KIND.sink, -1));
    }
  }

  addRidesAndHubs(): void {
    const arrivals = new Map<string, { readonly terminal: Terminal; readonly mode: Mode }>();
    let position = -1;
    for (const service of this.#network.services.values()) {
      position++;
      if (!carries(service.equipment, this.#load)) continue;
      const times = plannedTimes(service);
      const { calls, mode } = service;
      for (let board = 0; board < calls.length; board++) {
        const from = calls[board];
        if (!from?.board) continue;
        for (let alight = board + 1; alight < calls.length; alight++) {
          const at = calls[alight];
          if (!at?.alight || at.terminal === from.terminal) continue;
          const terminal = entryOf(this.#network.terminals, at.terminal, 'terminal');
          this.#noteRide(from.terminal, { service, position, times, board, alight, to: terminal });
          arrivals.set(`${terminal.id} ${mode}`, { terminal, mode });
        }
      }
    }
    for (const terminal of this.#terminals) this.#addOrigin(terminal);
    for (const { terminal, mode } of arrivals.values()) this.#addHubOperations(terminal, mode);
    for (let node = 0; node < this.nodes.length; node++) this.#addRidesFrom(node);
  }

  #noteRide(from: TerminalId, ride: Ride): void {
    const byMode = this.#ridesFrom.get(from) ?? new Map<Mode, Ride[]>();
    this.#ridesFrom.set(from, byMode);
    const rides = byMode.get(ride.service.mode);
    if (rides) rides.push(ride);
    else byMode.set(ride.service.mode, [ride]);
  }

  #addOrigin(terminal: Terminal): void {
    for (const toMode of this.#departingModes(terminal)) {
      const rule = this.#rule('origin', terminal, null, toMode, null);
      if (rule)
        this.#addHubArc(this.#sourceOf(terminal), this.#outNode(terminal, toMode, rule), rule, terminal);
    }
  }

  #addHubOperations(terminal: Terminal, mode: Mode): void {
    const tail = this.#node(plainNode(this.#positionOf(terminal), NODE_KIND.in, MODES.indexOf(mode)));
    const handOut = this.#rule('destination', terminal, mode, null, null);
    if (handOut) this.#addHubArc(tail, this.#sourceOf(terminal) + 1, handOut, terminal);
    for (const next of [terminal, ...this.#neighbours(terminal)]) {
      for (const toMode of this.#departingModes(next)) {
        const rule = this.#rule('transfer', terminal, mode, toMode, next === terminal ? null : next.id);
        if (rule) this.#addHubArc(tail, this.#outNode(next, toMode, rule), rule, terminal);
      }
    }
  }

  #addRidesFrom(tail: number): void {
    const node = present(this.nodes[tail]);
    if (node.kind !== NODE_KIND.out) return;
    const byMode = this.#ridesFrom.get(present(this.#terminals[node.terminal]).id);
    for (const ride of byMode?.get(present(MODES[node.mode])) ?? []) {
      const { service, position, times, board, alight, to } = ride;
      const lead = present(times.depart[board]);
      this.arcs.push({
        tail,
        head: this.#node(plainNode(this.#positionOf(to), NODE_KIND.in, node.mode)),
        minutes: present(times.arrive[alight]) - lead,
        service: position,
        board,
        alight,
        lead,
        cutOff: service.timetable.kind === 'on_demand' ? 0 : hoursToMinutes(service.cutOffHours),
        rule: -1,
        quantities: rideQuantities(this.#network, service, board, alight),
        emissions: rideEmissions(this.#network, service, board, alight),
      });
    }
  }

  #addHubArc(tail: number, head: number, rule: HubRule, terminal: Terminal): void {
    this.arcs.push({
      tail,
      head,
      minutes: hoursToMinutes(rule.typicalHours),
      service: -1,
      board: -1,
      alight: -1,
      lead: 0,
      cutOff: 0,
      rule: present(this.#rulePositions.get(rule)),
      quantities: hubQuantities(this.#network, rule, terminal.id),
      emissions: hubEmissions(this.#network, rule),
    });
  }

  #rule(
    activity: HubRule['activity'],
    terminal: Terminal,
    fromMode: Mode | null,
    toMode: Mode | null,
    toTerminal: string | null,
  ): HubRule | null {
    return this.#rules.resolve({ load: this.#load, activity, terminal, fromMode, toMode, toTerminal });
  }

  #departingModes(terminal: Terminal): readonly Mode[] {
    const byMode = this.#ridesFrom.get(terminal.id);
    return byMode ? MODES.filter((mode) => byMode.has(mode)) : [];
  }

  #neighbours(terminal: Terminal): readonly Terminal[] {
    return this.#rules
      .neighboursOf(terminal.id)
      .map((id) => entryOf(this.#network.terminals, id, 'terminal'));
  }

  #outNode(terminal: Terminal, mode: Mode, { freeDays, storageTariff }: HubRule): number {
    return this.#node({
      terminal: this.#positionOf(terminal),
      kind: NODE_KIND.out,
      mode: MODES.indexOf(mode),
      freeDays: storageTariff === null ? 0 : freeDays,
      storageTariff: storageTariff === null ? -1 : this.#storageTariff(storageTariff),
    });
  }

  #storageTariff(id: string): number {
    const known = this.storageTariffs.indexOf(id);
    return known >= 0 ? known : this.storageTariffs.push(id) - 1;
  }

  #node(node: DraftNode): number {
    const key = `${node.terminal} ${node.kind} ${node.mode} ${node.freeDays} ${node.storageTariff}`;
    const known = this.#nodeOf.get(key);
    if (known !== undefined) return known;
    this.#nodeOf.set(key, this.nodes.length);
    return this.nodes.push(node) - 1;
  }

  #positionOf(terminal: Terminal): number {
    return present(this.#positions.get(terminal.id));
  }

  #sourceOf(terminal: Terminal): number {
    return this.#positionOf(terminal) * 2;
  }
}

const plainNode = (terminal: number, kind: number, mode: number): DraftNode => ({
  terminal,
  kind,
  mode,
  freeDays: 0,
  storageTariff: -1,
});
