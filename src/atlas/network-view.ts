import type {
  NetworkView,
  ProvenanceSummary,
  ViewCorridor,
  ViewLink,
  ViewService,
  ViewTerminal,
} from '../contract/network-view.ts';
import { callAt } from '../network/call-at.ts';
import { clockAt, localDay } from '../network/clock/local-clock.ts';
import { countNetwork, figures, type NetworkCounts } from '../network/counts.ts';
import { totalDeparturesPerWeek } from '../network/departures-per-week.ts';
import { EQUIPMENT_CLASSES } from '../network/equipment-class.ts';
import { serviceClosure } from '../network/events/service-closure.ts';
import { groupBy } from '../network/group-by.ts';
import type { Link } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import { GRADES, type Grade, gradeOf } from '../network/provenance.ts';
import type { Service } from '../network/service.ts';
import type { Source } from '../network/source.ts';
import { MODES, type Terminal } from '../network/terminal.ts';
import { startOfDay } from '../units/calendar-day.ts';
import { type Instant, instant } from '../units/instant.ts';
import { provenanceView, sourceView } from './provenance-view.ts';

/** The whole network for a map, its filters and its list; departures a week are those of the price date. */
export function networkView(network: Network): NetworkView {
  const { id, names, edition, priceDate } = network;
  const counts = countNetwork(network);
  return {
    network: { id, names, edition, priceDate },
    terminals: Array.from(network.terminals.values(), (terminal) => viewTerminal(network, terminal)),
    links: Array.from(network.links.values(), (link) => viewLink(network, link)),
    services: Array.from(network.services.values(), (service) => viewService(network, service)),
    corridors: viewCorridors(network),
    counts,
    provenance: summarize(network, counts),
  };
}

const closureIn = (network: Network, service: Service) =>
  serviceClosure(network, service, startOfDay(network.priceDate));

const isOpen = (network: Network, service: Service): boolean => closureIn(network, service) === null;

const weekly = (network: Network, services: readonly Service[]): number =>
  hundredths(totalDeparturesPerWeek(network, services, startOfDay(network.priceDate)));

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function viewTerminal(network: Network, terminal: Terminal): ViewTerminal {
  const calls = (usesOf(network).callsAt.get(terminal.id) ?? []).filter(({ service }) =>
    isOpen(network, service),
  );
  const boarded = calls.filter(({ service, position }) => callAt(service, position).board);
  const booked = calls.filter(({ service, position }) => {
    const { board, alight } = callAt(service, position);
    return board || alight;
  });
  const servicesOf = (of: typeof calls): readonly Service[] => [...new Set(of.map(({ service }) => service))];
  return {
    id: terminal.id,
    names: terminal.names,
    place: terminal.place,
    country: terminal.country,
    kind: terminal.kind,
    position: terminal.position,
    services: servicesOf(booked).length,
    departuresPerWeek: weekly(network, servicesOf(boarded)),
    ...provenanceView(terminal),
  };
}

function viewService(network: Network, service: Service): ViewService {
  const { timetable } = service;
  const clock = clockAt(network, callAt(service, 0).terminal);
  const departures = timetable.kind === 'published' ? timetable.departures : [];
  const first = furthest(
    departures.map(({ validFrom }) => validFrom),
    Math.min,
  );
  const last = furthest(
    departures.map(({ validTo }) => validTo),
    Math.max,
  );
  return {
    id: service.id,
    names: service.names,
    mode: service.mode,
    corridor: service.corridor,
    carrier: service.carrier,
    terminals: service.calls.map(({ terminal }) => terminal),
    links: service.calls.flatMap(({ run }) => (run ? [run.link] : [])),
    timetable: timetable.kind,
    departuresPerWeek: timetable.kind === 'on_demand' ? null : weekly(network, [service]),
    equipment: service.equipment,
    dangerousGoods: service.dangerousGoods,
    validFrom: first === null ? null : localDay(clock, first),
    validTo: last === null ? null : localDay(clock, last),
    closed: closureIn(network, service),
    ...provenanceView(service),
  };
}

/** The earliest beginning or latest end; null as soon as one is open. */
function furthest(
  ends: readonly (Instant | null)[],
  pick: (...ends: readonly number[]) => number,
): Instant | null {
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length || known.length === 0 ? null : instant(pick(...known));
}

function viewLink(network: Network, link: Link): ViewLink {
  const runs = usesOf(network).runsOver.get(link.id) ?? [];
  const services = [...new Set(runs.map(({ service }) => service))];
  const running = (direction: 'out' | 'back'): readonly string[] =>
    runs.filter((run) => run.direction === direction).map(({ service }) => service.id);
  const carried = new Set(services.flatMap(({ equipment }) => equipment));
  const grades = [link, link.out, ...(link.back ? [link.back] : [])].map(({ status }) => gradeOf(status));
  return {
    id: link.id,
    from: link.from,
    to: link.to,
    mode: link.mode,
    distanceKm: link.distanceKm,
    alignment: link.alignment,
    corridors: [...new Set(services.map(({ corridor }) => corridor))],
    servicesOut: running('out'),
    servicesBack: running('back'),
    departuresPerWeek: weekly(network, services),
    equipment: EQUIPMENT_CLASSES.filter((kind) => carried.has(kind)),
    worstGrade: weakest(grades),
    typicalGrade: commonest(grades),
    closed: services.length > 0 && !services.some((service) => isOpen(network, service)),
    ...provenanceView(link),
  };
}

type MaybeGrade = Grade | null;
const FROM_WEAKEST: readonly MaybeGrade[] = [null, ...[...GRADES].reverse()];

const weakest = (grades: readonly MaybeGrade[]): MaybeGrade =>
  FROM_WEAKEST.find((grade) => grades.includes(grade)) ?? null;

/** The grade that most have, the weakest of a tie. */
function commonest(grades: readonly MaybeGrade[]): MaybeGrade {
  const count = (grade: MaybeGrade): number => grades.filter((own) => own === grade).length;
  const most = Math.max(...grades.map(count));
  return FROM_WEAKEST.find((grade) => count(grade) === most) ?? null;
}

function viewCorridors(network: Network): readonly ViewCorridor[] {
  const services = groupBy([...network.services.values()], ({ corridor }) => corridor);
  return Array.from(services, ([id, own]) => ({
    id,
    modes: MODES.filter((mode) => own.some((service) => service.mode === mode)),
    links: new Set(own.flatMap(({ calls }) => calls.flatMap(({ run }) => (run ? [run.link] : [])))).size,
    services: own.length,
    departuresPerWeek: weekly(network, own),
  }));
}

function summarize(network: Network, counts: NetworkCounts): ProvenanceSummary {
  const links: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const { status } of network.links.values()) {
    const grade = gradeOf(status);
    if (grade) links[grade]++;
  }
  const resting = new Set(Array.from(figures(network), ([, { source }]) => source));
  const oldest = oldestOf([...network.sources.values()].filter(({ id }) => resting.has(id)));
  return {
    figures: counts.figuresByGrade,
    unknownFigures: counts.figuresByStatus.unknown,
    links,
    sources: network.sources.size,
    oldestSource: oldest && sourceView(oldest),
  };
}

/** By date, the first of equals; a source without a date is passed over. */
function oldestOf(sources: readonly Source[]): Source | null {
  return sources
    .filter(({ date }) => date !== '')
    .reduce<Source | null>(
      (oldest, source) => (oldest === null || source.date < oldest.date ? source : oldest),
      null,
    );
}
