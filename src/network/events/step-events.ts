import { dayAfter, startOfDay } from '../../units/calendar-day.ts';
import { daysToMinutes, hoursToMinutes } from '../../units/duration.ts';
import { type BeijingDate, type Instant, instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { callAt, runTo } from '../call-at.ts';
import { plannedTimes } from '../clock/calendar.ts';
import { LONGEST_JOURNEY_DAYS } from '../clock/clock-span.ts';
import { isTouchedBetween, type Touch, touchesOf } from '../crossings/touches.ts';
import { entryOf } from '../entry-of.ts';
import type { HubRule } from '../hub-operation.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { TerminalId } from '../terminal.ts';
import { type EventEffect, knownOn, type NetworkEvent } from './event.ts';
import { type EventEdits, editedEvents } from './event-edits.ts';
import type { RoomWindow } from './room-window.ts';
import type { StepWindow } from './step-window.ts';

/** A ride as far as its way goes. */
export interface RideWay {
  readonly service: Service;
  readonly board: number;
  readonly alight: number;
}

/** An event that meets a ride, and minutes from the departure boarded to where it does. */
export interface Met {
  readonly event: NetworkEvent;
  readonly offset: number;
}

const NO_WINDOWS: readonly StepWindow[] = [];
const NO_ROOM_WINDOWS: readonly RoomWindow[] = [];
const NO_EVENTS: readonly NetworkEvent[] = [];
const NONE_MET: readonly Met[] = [];

/**
 * What the events known on a day do to the steps of a network. An event meets a ride where the ride begins the link, or
 * comes to the call, that it is about; when, is told from the departure by typical times.
 */
export class StepEvents {
  readonly events: readonly NetworkEvent[];
  readonly #network: Network;
  readonly #byPlace: ReadonlyMap<string, readonly NetworkEvent[]>;
  /** Of them those that meet rides. */
  readonly #onRidesByPlace: ReadonlyMap<string, readonly NetworkEvent[]>;
  readonly #met = new Map<Service, readonly (Met & Pick<Touch, 'position' | 'link'>)[]>();
  readonly #windows = new Map<string, readonly StepWindow[]>();

  constructor(network: Network, events: readonly NetworkEvent[]) {
    this.events = events;
    this.#network = network;
    const byPlace = new Map<string, NetworkEvent[]>();
    for (const event of events) {
      const place = placeKey(event.affected);
      byPlace.set(place, [...(byPlace.get(place) ?? []), event]);
    }
    this.#byPlace = byPlace;
    this.#onRidesByPlace = new Map(
      Array.from(byPlace, ([place, there]) => [place, there.filter(meetsRides)]),
    );
  }

  get isEmpty(): boolean {
    return this.events.length === 0;
  }

  /** In the order of travel. */
  metOn({ service, board, alight }: RideWay): readonly Met[] {
    if (this.isEmpty) return NONE_MET;
    const all = this.#metBy(service);
    if (all.length === 0) return NONE_MET;
    const lead = present(plannedTimes(service).depart[board]);
    const { country } = entryOf(this.#network.terminals, callAt(service, board).terminal, 'terminal');
    const counted = new Set<string>();
    return all.flatMap(({ event, offset, position, link }) => {
      const key = onceKey(event, position, link);
      if (!isTouchedBetween({ position, link }, board, alight) || counted.has(key)) return [];
      if (event.country !== null && event.country !== country) return [];
      counted.add(key);
      return [{ event, offset: Math.max(0, offset - lead) }];
    });
  }

  /** For a ride by the minute of its departure where it boards. */
  onRide(ride: RideWay): readonly StepWindow[] {
    if (this.isEmpty) return NO_WINDOWS;
    const { service, board, alight } = ride;
    return this.#once(`${service.id} ${board} ${alight}`, () =>
      this.metOn(ride).flatMap(({ event, offset }) => windowOf(event, offset, () => runMinutes(ride))),
    );
  }

  /** What leaves a ride less room, by the minute of its departure where it boards. */
  roomOn(ride: RideWay): readonly RoomWindow[] {
    if (this.isEmpty) return NO_ROOM_WINDOWS;
    return this.metOn(ride).flatMap(({ event, offset }) => {
      if (event.effect.kind !== 'capacity_share') return [];
      const { start, end } = spanOf(event);
      return [{ from: start - offset, until: end - offset, share: event.effect.share }];
    });
  }

  /** Of its terminal, and of its country what slows its work. */
  metAtHub(terminal: TerminalId): readonly NetworkEvent[] {
    if (this.isEmpty) return NO_EVENTS;
    const { country } = entryOf(this.#network.terminals, terminal, 'terminal');
    const inCountry = this.#byPlace.get(placeKey({ kind: 'country', id: country })) ?? [];
    return [
      ...(this.#byPlace.get(placeKey({ kind: 'terminal', id: terminal })) ?? []),
      ...inCountry.filter((event) => !meetsRides(event)),
    ];
  }

  /** For hub work by the minute of its start: events of its terminal, and slow work in its country. */
  atHub(rule: HubRule, terminal: TerminalId): readonly StepWindow[] {
    if (this.isEmpty) return NO_WINDOWS;
    return this.#once(`hub ${rule.id} ${terminal}`, () =>
      this.metAtHub(terminal).flatMap((event) => windowOf(event, 0, () => hoursToMinutes(rule.typicalHours))),
    );
  }

  #once(key: string, make: () => readonly StepWindow[]): readonly StepWindow[] {
    const known = this.#windows.get(key);
    if (known) return known;
    const made = make();
    this.#windows.set(key, made);
    return made;
  }

  #metBy(service: Service): readonly (Met & Pick<Touch, 'position' | 'link'>)[] {
    const known = this.#met.get(service);
    if (known) return known;
    const { arrive, depart } = plannedTimes(service);
    const allAlong = [...this.#atRide('mode', service.mode), ...this.#atRide('service', service.id)];
    const calls = allAlong.length === 0 ? [] : service.calls;
    const met = [
      ...calls.flatMap((_, position) =>
        allAlong.map((event) => ({ event, position, link: null, offset: present(arrive[position]) })),
      ),
      ...touchesOf(this.#network, service).flatMap(({ kind, id, position, link }) =>
        this.#atRide(kind, id).map((event) => {
          const offset = link === null ? arrive[position] : depart[position - 1];
          return { event, position, link, offset: present(offset) };
        }),
      ),
    ];
    this.#met.set(service, met);
    return met;
  }

  /** What meets a ride at a place: most places have nothing. */
  #atRide(kind: Touch['kind'], id: string): readonly NetworkEvent[] {
    return this.#onRidesByPlace.get(placeKey({ kind, id })) ?? NO_EVENTS;
  }
}

const placeKey = ({ kind, id }: Pick<Touch, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Slow work in a country is a matter of its terminals; what closes it, or is billed, of the rides through it. */
const meetsRides = ({ affected, effect }: NetworkEvent): boolean =>
  affected.kind !== 'country' || (effect.kind !== 'minutes' && effect.kind !== 'factor');

/** A place that is closed counts wherever it is met, all else once a ride. */
const onceKey = ({ id, affected, effect }: NetworkEvent, position: number, link: string | null): string => {
  const isWhole = affected.kind === 'mode' || affected.kind === 'service';
  return effect.kind === 'closed' && !isWhole ? `${id} ${position} ${link ?? ''}` : id;
};

function windowOf(event: NetworkEvent, offset: number, usual: () => number): readonly StepWindow[] {
  const minutes = minutesOf(event.effect, usual);
  if (minutes === null) return NO_WINDOWS;
  const { start, end } = spanOf(event);
  return [{ from: start - offset, until: end - offset, minutes }];
}

function minutesOf(effect: EventEffect, usual: () => number): number | null {
  switch (effect.kind) {
    case 'closed':
      return Number.POSITIVE_INFINITY;
    case 'minutes':
      return effect.minutes;
    case 'factor':
      return Math.round((effect.factor - 1) * usual());
    case 'surcharge':
    case 'capacity_share':
      return null;
  }
}

const startOf = (day: BeijingDate | null): number =>
  day === null ? Number.NEGATIVE_INFINITY : startOfDay(day);
const endOf = (day: BeijingDate | null): number =>
  day === null ? Number.POSITIVE_INFINITY : startOfDay(dayAfter(day));

/** Of a ride from departure to arrival at typical times. */
function runMinutes({ service, board, alight }: RideWay): number {
  let minutes = 0;
  for (let position = board + 1; position <= alight; position++)
    minutes += hoursToMinutes(runTo(service, position).typicalHours);
  return minutes;
}

/** A network never changes, so what its events do is gathered once for each set of them that is known. */
const gathered = new WeakMap<Network, Map<string, StepEvents>>();

/** From when on a journey may meet events, and as of which day it knows them; null knows of all. */
export interface EventHorizon {
  readonly ready: Instant;
  readonly knownOn: BeijingDate | null;
  readonly eventEdits: EventEdits;
}

/** What the events do that a journey knows of and may still meet. */
export function stepEventsOf(
  network: Network,
  { ready, knownOn: day, eventEdits }: EventHorizon,
): StepEvents {
  const ofNetwork = gathered.get(network) ?? new Map<string, StepEvents>();
  gathered.set(network, ofNetwork);
  const last = instant(ready + daysToMinutes(LONGEST_JOURNEY_DAYS));
  const events = editedEvents(knownOn(network.events, day), eventEdits).filter((event) =>
    isAhead(event, ready, last),
  );
  const key = JSON.stringify(events.map(({ id, to }) => [id, to]));
  const known = ofNetwork.get(key);
  if (known) return known;
  const made = new StepEvents(network, events);
  ofNetwork.set(key, made);
  return made;
}

/** Surcharges may be those of any day, where all prices are those of one. */
function isAhead(event: NetworkEvent, first: Instant, last: Instant): boolean {
  if (event.effect.kind === 'surcharge') return true;
  const { start, end } = spanOf(event);
  return start <= last && end > first;
}

interface EventSpan {
  readonly start: number;
  readonly end: number;
}

const spans = new WeakMap<NetworkEvent, EventSpan>();

/** Read once: the events of a network are held against thousands of journeys. */
function spanOf(event: NetworkEvent): EventSpan {
  const span = spans.get(event) ?? { start: startOf(event.from), end: endOf(event.to) };
  spans.set(event, span);
  return span;
}
