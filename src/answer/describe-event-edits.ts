import type { Answer } from '../contract/answer-schema.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import type { EventEdits } from '../network/events/event-edits.ts';
import { roomOf } from '../network/events/room.ts';
import type { Network } from '../network/network.ts';

type AnswerEventEdit = Answer['eventEdits'][number];

/** What was supposed of events: which do not happen, which end otherwise, which are the user's own. */
export function describeEventEdits(network: Network, { off, ends, own }: EventEdits): Answer['eventEdits'] {
  const described = (event: NetworkEvent, kind: AnswerEventEdit['kind'], to: NetworkEvent['to']) => ({
    kind,
    id: event.id,
    effect: event.effect.kind,
    room: roomOf(event.effect),
    affected: { ...event.affected, names: { ...affectedNames(network, event.affected) } },
    text: { ...event.text },
    from: event.from,
    to,
    usualTo: kind === 'own' ? null : event.to,
  });
  const edited = network.events.flatMap((event): AnswerEventEdit[] => {
    if (off.has(event.id)) return [described(event, 'off', event.to)];
    const to = ends.get(event.id);
    return to === undefined ? [] : [described(event, 'moved', to)];
  });
  return [...edited, ...own.map(({ event }) => described(event, 'own', event.to))];
}
