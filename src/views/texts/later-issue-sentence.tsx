import { laterPart } from '../parts/later-part.tsx';

/** The sentence of an issue; all the messages there are load with the first. Its code stands beside it meanwhile. */
export const LaterIssueSentence = laterPart(async () => (await import('./issue-sentence.tsx')).IssueSentence);
