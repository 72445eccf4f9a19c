import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';

/** Every itinerary of an answer that can be opened: those listed, then those folded away. */
export const describedItineraries = ({ itineraries, dominated }: Answer): readonly AnswerItinerary[] => [
  ...itineraries,
  ...dominated.map(({ itinerary }) => itinerary),
];

/** The one of an id; undefined where the answer has it not. */
export const itineraryOf = (answer: Answer, id: string | null): AnswerItinerary | undefined =>
  describedItineraries(answer).find((itinerary) => itinerary.id === id);
