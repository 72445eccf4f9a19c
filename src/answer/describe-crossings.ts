import type { AnswerItinerary } from '../contract/answer-schema.ts';
import type { Advisory } from '../network/crossings/advisory.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import { isTouchedBetween, type Touch, touchesOf } from '../network/crossings/touches.ts';
import { entryOf } from '../network/entry-of.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import type { EventEdits } from '../network/events/event-edits.ts';
import { roomOf } from '../network/events/room.ts';
import type { StepEvents } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import { beijingDate, instant } from '../units/instant.ts';

/** The countries and straits of an itinerary, and the words of caution in force on the days it is there. */
export function describeCrossings(
  network: Network,
  itinerary: Itinerary,
  known: StepEvents,
  edits: EventEdits,
): Pick<AnswerItinerary, 'crosses' | 'advisories' | 'events'> {
  const rides = ridesOf(itinerary).map((ride) => ({ ride, touches: touchesOn(network, ride) }));
  const touches = rides.flatMap((one) => one.touches);
  const idsOf = (kind: Touch['kind']): readonly string[] => [
    ...new Set(touches.flatMap((touch) => (touch.kind === kind ? [touch.id] : []))),
  ];
  return {
    crosses: {
      countries: [...idsOf('country')],
      straits: idsOf('strait').map((id) => ({
        id,
        names: { ...entryOf(network.straits, id, 'strait').names },
      })),
      isWhole: touches.every(({ kind, id }) => kind !== 'link' || isKnown(network, id)),
    },
    advisories: network.advisories
      .filter((advisory) => rides.some((one) => concerns(advisory, one)))
      .map(({ id, topic, affected, text, from, to, status, source }) => ({
        id,
        topic,
        affected: { ...affected, names: { ...affectedNames(network, affected) } },
        text: { ...text },
        from,
        to,
        status,
        source,
      })),
    events: describeEvents(network, itinerary, known, edits),
  };
}

/** Those in force when the itinerary comes to where they are. */
function describeEvents(
  network: Network,
  { steps }: Itinerary,
  known: StepEvents,
  edits: EventEdits,
): AnswerItinerary['events'] {
  const met = steps.flatMap((step) =>
    step.kind === 'hub'
      ? known.metAtHub(step.terminal).filter((event) => isInForce(event, step.start, step.end))
      : known
          .metOn(step)
          .filter(({ event, offset }) => isInForce(event, step.departure + offset, step.departure + offset))
          .map(({ event }) => event),
  );
  return [...new Set(met)].map(({ id, effect, affected, text, from, to, status, source }) => ({
    id,
    edit: editOf(edits, id),
    effect: effect.kind,
    room: roomOf(effect),
    affected: { ...affected, names: { ...affectedNames(network, affected) } },
    text: { ...text },
    from,
    to,
    status,
    source,
  }));
}

function editOf({ ends, own }: EventEdits, id: string): AnswerItinerary['events'][number]['edit'] {
  if (ends.has(id)) return 'moved';
  return own.some(({ event }) => event.id === id) ? 'own' : null;
}

const isInForce = ({ from, to }: NetworkEvent, first: number, last: number): boolean =>
  (to === null || beijingDate(instant(first)) <= to) && (from === null || beijingDate(instant(last)) >= from);

const touchesOn = (network: Network, { service, board, alight }: RideStep): readonly Touch[] =>
  touchesOf(network, service).filter((touch) => isTouchedBetween(touch, board, alight));

function isKnown(network: Network, link: string): boolean {
  const { countries, straits } = entryOf(network.links, link, 'link');
  return countries !== null && straits !== null;
}

interface RideAcross {
  readonly ride: RideStep;
  readonly touches: readonly Touch[];
}

function concerns({ affected: { kind, id }, from, to }: Advisory, { ride, touches }: RideAcross): boolean {
  const [first, last] = [beijingDate(ride.departure), beijingDate(ride.arrival)];
  if ((to !== null && first > to) || (from !== null && last < from)) return false;
  if (kind === 'mode') return ride.service.mode === id;
  if (kind === 'service') return ride.service.id === id;
  return touches.some((touch) => touch.kind === kind && touch.id === id);
}
